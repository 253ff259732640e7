import type { ClockRow } from '../../../domain/deadline/rows.ts'
import type { ReportType } from '../../../domain/report/words.ts'

/** The clock such a report would end that is past its time at `at` (UTC ms), and by how much; null in time. */
export function lateClock(
  clocks: readonly ClockRow[],
  type: ReportType,
  at: number,
): { readonly label: string; readonly ms: number } | null {
  for (const { ending, doneAt, dueAt, label } of clocks) {
    if (ending === type && doneAt === null && dueAt !== null && at > dueAt) return { label, ms: at - dueAt }
  }
  return null
}
