import { idOf, kindOf } from '../../domain/envelope.ts'
import type { Audience, Kind, Told } from '../../domain/model.ts'
import type { EventBody } from '../../engine/chain.ts'
import type { StoredEvent } from './stored-event.ts'
import { eventOf } from './stored-event.ts'

/** One stream folded up to its newest event. `audience` is the one of its kind alone, null while it has no event. */
export interface Fold {
  readonly state: unknown
  readonly audience: Audience | null
  /** The stream it belongs to, which narrows its audience. */
  readonly follows: string | null
}

/** A stream nobody knows. */
export const noFold: Fold = { state: undefined, audience: null, follows: null }

export type KindNamed = (name: string) => Kind | undefined

/** The kind's state after one more fact. */
export function foldOne(
  kind: Kind,
  stream: string,
  { state }: Fold,
  fact: { type: string; data: unknown },
  told: Told,
): Fold {
  const next = kind.evolve(state, fact as Parameters<Kind['evolve']>[1], told)
  return { state: next, audience: kind.audience(next), follows: kind.follows?.(next, idOf(stream)) ?? null }
}

/** Folds a whole stream, personal fields opened by `open`. Throws for a kind this version does not know. */
export function foldStream(
  kindNamed: KindNamed,
  stream: string,
  events: readonly StoredEvent[],
  open: (event: EventBody) => EventBody = (event) => event,
): Fold {
  const kind = kindNamed(kindOf(stream))
  if (!kind) throw new Error(`unknown kind of stream ${stream}`)
  return events
    .map((stored) => open(eventOf(stored)))
    .reduce<Fold>(
      (fold, { type, data, at, by, command, number }) =>
        foldOne(
          kind,
          stream,
          fold,
          { type, data },
          { at, by, command, number: number ?? null, pending: false },
        ),
      { state: kind.initial, audience: null, follows: null },
    )
}
