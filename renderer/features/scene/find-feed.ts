import type { Source } from '../../board/source.ts'
import { matchText } from '../../ui/match-text.ts'

export type FoundFeed =
  | { type: 'one'; feed: Source }
  | { type: 'none' }
  | { type: 'several'; feeds: Source[] }

/** The camera or board meant by a key (`03`) or, where no key fits, by name, pinyin or initials. */
export function findFeed(typed: string, feeds: readonly Source[]): FoundFeed {
  const wanted = typed.trim().toLowerCase()
  const byKey = feeds.find((feed) => feed.key === wanted)
  if (byKey !== undefined) return { type: 'one', feed: byKey }
  // A key has digits and is learned by heart: half of one is a slip, not a search.
  if (/^\d+$/.test(wanted)) return { type: 'none' }
  const named = feeds.filter((feed) => isNamed(feed, wanted))
  const [first] = named
  if (first === undefined) return { type: 'none' }
  return named.length === 1 ? { type: 'one', feed: first } : { type: 'several', feeds: named }
}

/** Every word typed occurs in its name or place: as written, by pinyin or by initials; `kb矩阵` is two words. */
export function isNamed(feed: Source, typed: string): boolean {
  const words = typed
    .trim()
    .split(/\s+|(?<=[\da-z])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[\da-z])/iu)
    .filter((word) => word !== '')
  return words.every(
    (word) =>
      feed.key === word || matchText(feed.name, word) !== null || matchText(feed.place, word) !== null,
  )
}
