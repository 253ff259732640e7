import { hash as digestText } from 'node:crypto'
import { canonical } from '../domain/canonical.ts'
import type { Event } from '../domain/envelope.ts'

/** What an event's digest is made of: all of it but digest and hash. */
export type EventBody = Omit<Event, 'digest' | 'hash'>

/**
 * Canonical JSON of an event without `digest` and `hash`. Written out by hand because half a million of them are
 * made in a first sync; equal to `canonical` of the same members.
 */
export function bodyText(event: EventBody): string {
  const { by, clock } = event
  const number = event.number === undefined ? '' : `"number":${JSON.stringify(event.number)},`
  const sealed = event.sealed === undefined ? '' : `"sealed":${JSON.stringify(event.sealed)},`
  const measured =
    clock === null
      ? 'null'
      : `{"measuredAt":${canonical(clock.measuredAt)},"offset":${canonical(clock.offset)}}`
  return (
    `{"alg":${JSON.stringify(event.alg)},"at":${canonical(event.at)},` +
    `"by":{"person":${JSON.stringify(by.person)},"post":${JSON.stringify(by.post)},` +
    `"seat":${JSON.stringify(by.seat)}},"clock":${measured},"command":${JSON.stringify(event.command)},` +
    `"data":${canonical(event.data)},"n":${canonical(event.n)},${number}` +
    `"recordedAt":${canonical(event.recordedAt)},${sealed}"seq":${canonical(event.seq)},` +
    `"stream":${JSON.stringify(event.stream)},"type":${JSON.stringify(event.type)},"v":${canonical(event.v)}}`
  )
}

/** Digest of an event: SHA-256 of its canonical JSON without digest and hash, 64 hex digits. */
export function digestOf(event: EventBody): string {
  return digestText('sha256', bodyText(event), 'hex')
}

/** Digest of a body text that is already canonical, as the event table keeps it. */
export function digestOfText(body: string): string {
  return digestText('sha256', body, 'hex')
}

/** Next link of the chain: SHA-256 of `prevHash`, `seq` and `digest`, one a line, 64 hex digits. */
export function hashAfter(prevHash: string, seq: number, digest: string): string {
  return digestText('sha256', `${prevHash}\n${seq}\n${digest}`, 'hex')
}
