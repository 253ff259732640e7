import { canonical } from '../canonical.ts'
import { sha256 } from '../sha256.ts'
import type { Review } from './state.ts'

/** SHA-256 over everything found and to be improved, in its order: what a conclusion is signed over. */
export function digestOf({ findings, improvements }: Pick<Review, 'findings' | 'improvements'>): string {
  return sha256(
    canonical({
      findings: findings.map(({ id, type, text, sources }) => ({ id, type, text, sources })),
      improvements: improvements.map(({ id, finding, text, owner, unit, due, check }) => ({
        id,
        finding,
        text,
        owner,
        unit,
        due,
        check,
      })),
    }),
  )
}

export interface ConcludeSaid {
  /** Id of the incident. */
  readonly review: string
  readonly digest: string
  readonly summary: string
  /** Who signs. */
  readonly person: string
}
/** The parts of the words that a conclusion must repeat; the summary by its hash. */
export function concludeSaid({ summary, ...said }: ConcludeSaid) {
  return { ...said, summary: sha256(summary) }
}
/** Canonical JSON a leader signs under the review. `at`: UTC ms. */
export function concludeWords(said: ConcludeSaid, at: number): string {
  return canonical({ ...concludeSaid(said), at })
}
