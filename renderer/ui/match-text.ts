import { match } from 'pinyin-pro'
import type { Span } from './HighlightedText.tsx'

export interface TextMatch {
  spans: Span[]
  /** Higher is better: words as written before pinyin, early before late, whole before scattered. */
  score: number
}

/** Finds what was typed in a text: as written, by full pinyin or by initials; null when it does not occur. */
export function matchText(text: string, typed: string): TextMatch | null {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return { spans: [], score: 0 }
  const written = text.toLowerCase().indexOf(wanted)
  if (written >= 0)
    return { spans: [[written, written + wanted.length]], score: 1000 - Math.min(written, 400) }
  if (!/^[a-z\s']+$/.test(wanted)) return null
  const letters = wanted.replace(/[\s']/g, '')
  const whole = match(text, letters, { continuous: true })
  if (whole !== null) return { spans: toSpans(whole), score: 500 - Math.min(whole[0] ?? 0, 400) }
  const scattered = match(text, letters, { continuous: false })
  if (scattered === null) return null
  return { spans: toSpans(scattered), score: 90 - Math.min(scattered[0] ?? 0, 80) }
}

/** Places one by one become runs. */
function toSpans(places: readonly number[]): Span[] {
  const spans: [number, number][] = []
  for (const place of places) {
    const last = spans.at(-1)
    if (last !== undefined && last[1] === place) last[1] = place + 1
    else spans.push([place, place + 1])
  }
  return spans
}
