import { canonical } from '../canonical.ts'
import type { Head } from '../envelope.ts'
import type { Face, Side } from './shapes.ts'
import type { Sheet } from './state.ts'

/**
 * What a signer signs: canonical JSON of which handover, which sheet with the digest of all its items and the log's head
 * it was made on, the newest link he held himself, when, on which side and how they met.
 */
export function handoverWords(
  sheet: Pick<Sheet, 'id' | 'digest' | 'head'>,
  said: { handover: string; side: Side; person: string; face: Face; at: number; head: Head },
): string {
  return canonical({ ...said, sheet: sheet.id, items: sheet.digest, sealed: sheet.head })
}
