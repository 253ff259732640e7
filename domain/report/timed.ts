import { paperMoment } from '../document/paper-words.ts'
import { calendarDay, clockTime } from '../time.ts'
import type { Sentence } from './content.ts'
import type { ReportElement } from './elements.ts'

/** A sentence with the moment it tells of, UTC ms: what was done is told in the order of time. */
export interface Timed {
  readonly at: number
  readonly sentence: Sentence
}

const LONGEST = 1800

/** One sentence as it is pre-filled, taken from the stream `source`. */
export function say(text: string, source: string, tells: ReportElement[] = []): Sentence {
  return {
    text: text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text,
    source,
    changed: false,
    tells,
  }
}

/** `21时41分`, as running text says it. */
export function hourMinute(at: number): string {
  const [hour, minute] = clockTime(at).split(':')
  return `${hour}时${minute}分`
}

/** `21时41分`, with the date where it is another day than that of `known`, a moment the text has named. */
export function whenWords(at: number, known: number): string {
  return calendarDay(at) === calendarDay(known) ? hourMinute(at) : paperMoment(at)
}

/** A sentence ends with a full stop, whatever its writer left. */
export function ended(text: string): string {
  const trimmed = text.trim().replace(/[，,、；;]+$/u, '')
  return /[。！？!?]$/u.test(trimmed) ? trimmed : `${trimmed}。`
}
