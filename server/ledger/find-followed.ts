import { type Fold, foldStream, type KindNamed } from './fold.ts'
import { rootOf } from './follow.ts'
import type { LedgerStore } from './store.ts'

/**
 * Once, for a log written before streams belonged to one another: reads it and notes which does, so that what is restricted
 * from now on takes along what was opened long ago. `names` are those of the kinds.
 */
export async function findFollowed(
  store: LedgerStore,
  kindNamed: KindNamed,
  names: readonly string[],
): Promise<void> {
  if (await store.knowsFollowed()) return
  const folds = new Map<string, Fold>()
  for (const name of names.filter((one) => kindNamed(one)?.follows !== undefined)) {
    for (const stream of await store.streamsOf(name)) {
      const { follows } = foldStream(
        kindNamed,
        stream,
        await store.streamUpTo(stream, Number.MAX_SAFE_INTEGER),
      )
      if (follows !== null) folds.set(stream, { state: null, audience: null, follows })
    }
  }
  const foldOf = (stream: string): Fold => folds.get(stream) ?? { state: null, audience: null, follows: null }
  const followed = new Map<string, string>()
  for (const stream of folds.keys()) followed.set(stream, rootOf(foldOf, stream) ?? stream)
  await store.noteFollowed(followed)
}
