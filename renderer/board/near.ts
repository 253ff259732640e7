import type { FeedInfo } from '../../protocol/feed.ts'

/** Where an incident is, as far as anybody has said. */
export interface Where {
  street: string | null
  place: string
}

/** Pure: the cameras of the incident's street, likeliest place first; the street's own duty room stands last. */
export function nearCameras(feeds: readonly FeedInfo[], { street, place }: Where): FeedInfo[] {
  if (street === null) return []
  const likeness = (feed: FeedInfo) =>
    feed.duty === true ? -1 : commonRun(`${feed.place} ${feed.name}`, place)
  return feeds
    .filter((feed) => feed.street === street)
    .map((feed) => ({ feed, like: likeness(feed) }))
    .sort((a, b) => b.like - a.like)
    .map(({ feed }) => feed)
}

/** Length of the longest run of signs that both texts have; blanks do not count. */
export function commonRun(a: string, b: string): number {
  const [long, short] = [a.replace(/\s/g, ''), b.replace(/\s/g, '')]
  let longest = 0
  for (let from = 0; from + longest < short.length; from++) {
    while (from + longest < short.length && long.includes(short.slice(from, from + longest + 1))) longest++
  }
  return longest
}
