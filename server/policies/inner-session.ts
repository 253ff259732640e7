import { CENTRE } from '../../domain/credential/credential.ts'
import type { Command, Event, Receipt } from '../../domain/envelope.ts'
import { kindOf } from '../../domain/envelope.ts'
import { type AnyCommand, kindNamed } from '../../domain/index.ts'
import type { KindRef, Told } from '../../domain/model.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { LedgerStore } from '../ledger/store.ts'
import { eventOf } from '../ledger/stored-event.ts'

/** What the centre wants to say. The id follows from what it says (`derivedId`): said again, it is judged once. */
export type InnerDraft = AnyCommand & {
  readonly id: string
  readonly stream: string
  readonly after?: readonly string[]
}

/** One folded stream and the newest event in it. */
export interface Folded<S> {
  readonly state: S
  readonly seq: number
}

/**
 * A session without a chair: policies and adapters read events and submit commands through the ledger's own door, under the
 * centre's seat (its key is `centre-key`). Sealed fields stay closed to it.
 */
export interface InnerSession {
  readonly seat: string
  /** UTC ms. */
  now(): number
  /**
   * Receipts of those that were judged; one that is missing was not (judging is stopped, the disk is full) and is said again
   * later under the same id.
   */
  submit(drafts: readonly InnerDraft[]): Promise<Receipt[]>
  /** A stream as it stands. */
  fold<S>(kind: KindRef<S>, id: string): Promise<Folded<S>>
  /** Ids of every stream of a kind. */
  idsOf(kind: string): Promise<string[]>
  /** Told of every event after it is durable. */
  onEvent(handler: (event: Event) => void): () => void
  /** Everything recorded at or after `since` (UTC ms), oldest first, up to now. */
  eventsSince(since: number): AsyncIterable<Event>
}

export interface InnerSessionParts {
  readonly ledger: Pick<Ledger, 'submit' | 'subscribe' | 'head'>
  readonly store: Pick<LedgerStore, 'streamUpTo' | 'streamsOf' | 'pageAfter'>
  /** UTC ms. */
  readonly clock: () => number
}

const PAGE_BYTES = 256 * 1024

export function openInnerSession({ ledger, store, clock }: InnerSessionParts): InnerSession {
  async function recordedAfter(seq: number): Promise<number | null> {
    const first = (await store.pageAfter(seq, 1)).rows[0]
    return first === undefined ? null : eventOf(first.stored).recordedAt
  }

  /** The seq behind which everything was recorded at `since` or later; `recordedAt` never goes back. */
  async function seqBefore(since: number): Promise<number> {
    let low = 0
    let high = ledger.head().seq
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      const at = await recordedAfter(middle)
      if (at === null || at >= since) high = middle
      else low = middle + 1
    }
    return low
  }

  return {
    seat: CENTRE,
    now: clock,
    submit: (drafts) => {
      const at = clock()
      return ledger.submit(
        drafts.map(
          (draft): Command => ({
            id: draft.id,
            stream: draft.stream,
            type: draft.type,
            data: { ...draft.data },
            v: kindNamed(kindOf(draft.type))?.v ?? 1,
            by: { seat: CENTRE, person: null, post: null },
            at,
            clock: { offset: 0, measuredAt: at },
            after: [...(draft.after ?? [])],
          }),
        ),
        { seat: CENTRE, role: 'district' },
      )
    },
    async fold<S>(kind: KindRef<S>, id: string) {
      const model = kindNamed(kind.name)
      if (model === undefined) throw new Error(`unknown kind ${kind.name}`)
      const events = (await store.streamUpTo(`${kind.name}/${id}`, Number.MAX_SAFE_INTEGER)).map(eventOf)
      const state = events.reduce<unknown>(
        (folded, event) => model.evolve(folded, factOf(event), toldOf(event)),
        model.initial,
      )
      return { state: state as S, seq: events.at(-1)?.seq ?? 0 }
    },
    idsOf: async (kind) => (await store.streamsOf(kind)).map((stream) => stream.slice(kind.length + 1)),
    onEvent: (handler) =>
      ledger.subscribe((page) => {
        for (const { stored } of page.rows) handler(eventOf(stored))
      }),
    async *eventsSince(since) {
      let seq = await seqBefore(since)
      for (;;) {
        const { rows } = await store.pageAfter(seq, PAGE_BYTES)
        if (rows.length === 0) return
        for (const { stored } of rows) yield eventOf(stored)
        seq = rows.at(-1)?.stored.seq ?? seq
      }
    },
  }
}

/** The fact of an event, as `evolve` takes it. */
export function factOf({ type, data }: Event): never {
  return { type, data } as never
}

export function toldOf({ at, by, command, number }: Event): Told {
  return { at, by, command, number: number ?? null, pending: false }
}
