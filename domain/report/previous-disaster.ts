import type { ReportRow } from './rows.ts'

type Known = Pick<ReportRow, 'key' | 'type' | 'status' | 'signedAt'>

/**
 * The 灾情快报 the next one is compared with: of the incident's reports the one signed last that was not voided, `own` left out.
 * Null for the first. Figures of a draft have told nobody anything yet.
 */
export function previousDisaster<T extends Known>(reports: readonly T[], own: string): T | null {
  const signed = reports.filter(
    ({ type, status, signedAt, key }) =>
      type === 'disaster' && status !== 'void' && signedAt !== null && key !== own,
  )
  return signed.sort((a, b) => (a.signedAt ?? 0) - (b.signedAt ?? 0)).at(-1) ?? null
}
