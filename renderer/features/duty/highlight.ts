import type { Span } from '../../ui/HighlightedText.tsx'
import { matchText } from '../../ui/match-text.ts'

/** Where the searched words occur in a text; overlapping finds become one. */
export function highlight(text: string, words: string): Span[] {
  const found = words
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word) => matchText(text, word)?.spans ?? [])
    .sort((a, b) => a[0] - b[0])
  const spans: [number, number][] = []
  for (const [from, to] of found) {
    const last = spans.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else spans.push([from, to])
  }
  return spans
}
