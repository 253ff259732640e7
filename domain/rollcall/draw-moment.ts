import { MINUTE } from '../time.ts'
import { numbersFrom } from './draw-streets.ts'

/** A span out of which the moment of a roll call is drawn, UTC ms; `to` itself is no longer in it. */
export interface Window {
  readonly from: number
  readonly to: number
}

/**
 * Draws the full minute in a span, from the hash (64 hex digits) that stood at the head of the log when it was planned: nobody
 * chose it, whoever has the log can draw again, and a street that learns of the span does not learn the minute. The
 * hash is read from its middle on, so that the moment says nothing of the streets it draws.
 */
export function drawMoment({ from, to }: Window, hash: string): number {
  const first = Math.ceil(from / MINUTE)
  const minutes = Math.max(1, Math.ceil(to / MINUTE) - first)
  const next = numbersFrom(hash.slice(32) + hash.slice(0, 32))
  return (first + Math.floor(next() * minutes)) * MINUTE
}
