import type { FeedInfo } from '../../../protocol/feed.ts'
import { matchText } from '../../ui/match-text.ts'

export type FoundFeed =
  | { type: 'one'; feed: FeedInfo }
  | { type: 'none' }
  | { type: 'several'; feeds: FeedInfo[] }

/** The feed meant by a key (`03`) or, where no key fits, by name, pinyin or initials. */
export function findFeed(typed: string, feeds: readonly FeedInfo[]): FoundFeed {
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

/** Every word typed occurs in the feed's name or place: as written, by pinyin or by initials. */
export function isNamed(feed: FeedInfo, typed: string): boolean {
  const words = typed
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  return words.every(
    (word) =>
      feed.key === word || matchText(feed.name, word) !== null || matchText(feed.place, word) !== null,
  )
}
