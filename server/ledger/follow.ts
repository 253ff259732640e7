import { type Audience, districtOnly } from '../../domain/model.ts'
import type { Fold } from './fold.ts'
import { Need } from './need.ts'
import type { AudienceChange, Follower } from './store.ts'
import { narrowed } from './visible.ts'

type FoldOf = (stream: string) => Fold

/** Committed followers by the stream they belong to, as far as they were asked for. */
export type Followers = Map<string, readonly Follower[]>

/** A document about a report of an incident is two steps from it; a circle that somebody made ends here. */
const DEEPEST = 4

/** The stream at whose audience a stream's own is narrowed in the end; null where it stands alone. */
export function rootOf(foldOf: FoldOf, stream: string): string | null {
  let root: string | null = null
  let next = foldOf(stream).follows
  for (let steps = 0; next !== null && steps < DEEPEST; steps++) {
    root = next
    next = foldOf(root).follows
  }
  return root
}

/** Who may see a stream: its own audience, narrowed by the one it belongs to. Null while it has no event. */
export function shownNow(foldOf: FoldOf, stream: string): Audience | null {
  const { audience } = foldOf(stream)
  const root = audience === null ? null : rootOf(foldOf, stream)
  if (audience === null || root === null) return audience
  return narrowed(audience, foldOf(root).audience ?? districtOnly)
}

/** Streams that belong to this one: the committed ones, as `changes` of the running group left them. May throw `Need`. */
export function followersIn(
  followers: Followers,
  changes: readonly AudienceChange[],
  stream: string,
): Follower[] {
  const committed = followers.get(stream)
  if (committed === undefined) throw new Need('followers', stream)
  const byStream = new Map(committed.map((one) => [one.stream, one]))
  for (const change of changes) {
    if (change.follows === stream) byStream.set(change.stream, change)
    else byStream.delete(change.stream)
  }
  return [...byStream.values()]
}
