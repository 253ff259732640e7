import { v7 } from 'uuid'
import type { Command } from '../../domain/envelope.ts'
import { kindOf } from '../../domain/envelope.ts'
import type { AnyCommand } from '../../domain/index.ts'
import { kindNamed } from '../../domain/index.ts'
import type { Post } from '../../domain/post.ts'
import type { Who } from '../../protocol/desk.ts'

/** What a person wants, before the envelope. */
export type Draft = AnyCommand & { stream: string }

/** Somebody else than who is signed in: he has just signed with his own secret at this seat. */
export interface Speaker {
  readonly person: string
  readonly post: Post | null
}

/** Puts a draft into its envelope, said now by whoever is signed in here, or by `as`; null while the seat is not enrolled. `here` is UTC ms. */
export function buildCommand(draft: Draft, who: Who | null, here: number, as?: Speaker): Command | null {
  if (who === null || who.seat === null) return null
  // A locked desk still writes down what nobody may miss, in the name of the seat alone.
  const signedIn = who.person?.locked === true ? null : who.person
  const offset = Math.round(who.offset?.offset ?? 0)
  return {
    id: v7(),
    stream: draft.stream,
    type: draft.type,
    v: kindNamed(kindOf(draft.type))?.v ?? 1,
    data: draft.data,
    by: {
      seat: who.seat,
      person: as?.person ?? signedIn?.person ?? null,
      post: as === undefined ? (signedIn?.post ?? null) : as.post,
    },
    at: here + offset,
    clock: who.offset === null ? null : { offset, measuredAt: who.offset.measuredAt },
    after: [],
  }
}

/** Ids made here and not long ago; the oldest go. */
const fresh = new Set<string>()
const FRESH_KEPT = 10_000

/** A stream of its own for something new: `log/<uuidv7>`. */
export function newStream(kind: string): string {
  const id = v7()
  fresh.add(id)
  const oldest = fresh.values().next()
  if (fresh.size > FRESH_KEPT && !oldest.done) fresh.delete(oldest.value)
  return `${kind}/${id}`
}

/** Whether this window made that id for something new. */
export function isFresh(id: string): boolean {
  return fresh.has(id)
}
