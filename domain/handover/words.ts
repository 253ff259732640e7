import { canonical } from '../canonical.ts'
import type { Head } from '../envelope.ts'
import type { Face, Side } from './shapes.ts'
import type { Handover } from './state.ts'

/**
 * What a signer signs: canonical JSON of which handover, which sheet with the digest of all its items, the newest link
 * of the log's chain he held, when, on which side and how they met. Null where there is no such sheet.
 */
export function handoverWords(
  state: Handover,
  said: { handover: string; sheet: string; side: Side; person: string; face: Face; at: number; head: Head },
): string | null {
  const sheet = state.sheets.find(({ id }) => id === said.sheet)
  if (sheet === undefined) return null
  return canonical({ ...said, items: sheet.digest, sealed: sheet.head })
}

/** Whether signed words speak of this handover, sheet, side and person. */
export function wordsFit(
  words: string,
  said: { handover: string; sheet: string; side: Side; person: string; items: string },
): boolean {
  try {
    const read = JSON.parse(words) as Record<string, unknown>
    return Object.entries(said).every(([name, value]) => read[name] === value)
  } catch {
    return false
  }
}
