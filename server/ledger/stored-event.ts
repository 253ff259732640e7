import type { Event } from '../../domain/envelope.ts'

/** An event as the ledger keeps it. `body` is the canonical JSON its digest covers, so nothing is ever re-encoded. */
export interface StoredEvent {
  readonly seq: number
  readonly stream: string
  readonly digest: string
  readonly hash: string
  /** Canonical JSON of the event without digest and hash. */
  readonly body: string
}

/** The whole event as JSON text, put together without parsing. */
export function eventText({ body, digest, hash }: StoredEvent): string {
  return `${body.slice(0, -1)},"digest":"${digest}","hash":"${hash}"}`
}

/** Length of `eventText` in bytes, and a comma. */
export function eventBytes({ body }: { body: string }): number {
  return Buffer.byteLength(body) + 160
}

/** What a seat gets of an event it may not see, as JSON text. */
export function stubText({ seq, digest }: StoredEvent): string {
  return `{"seq":${seq},"digest":"${digest}"}`
}

/** The event as the domain knows it. Written by the ledger itself, so its shape is not checked again. */
export function eventOf({ body, digest, hash }: StoredEvent): Event {
  return { ...JSON.parse(body), digest, hash } as Event
}
