import { isReceiver, receiversIn } from '../../../domain/deadline/receiver.ts'
import type { ClockRow } from '../../../domain/deadline/rows.ts'
import type { ReportType } from '../../../domain/report/words.ts'

type Asked = Pick<ClockRow, 'ending' | 'doneAt' | 'dueAt' | 'label' | 'to'>

/**
 * The clock such a report would end that is past its time at `at` (UTC ms), and by how much; null in time. `told`: whom it
 * reaches.
 */
export function lateClock(
  clocks: readonly Asked[],
  type: ReportType,
  at: number,
  told: readonly string[],
): { readonly label: string; readonly ms: number } | null {
  for (const { ending, doneAt, dueAt, label, to } of clocks) {
    if (ending !== type || doneAt !== null || !isTold(to, told)) continue
    if (dueAt !== null && at > dueAt) return { label, ms: at - dueAt }
  }
  return null
}

/** Whom else the incident's clocks want told by such a report: one call may serve several. */
export function alsoAsked(clocks: readonly Asked[], type: ReportType, to: string): string[] {
  const wanted = clocks
    .filter((one) => one.ending === type && one.doneAt === null)
    .flatMap((one) => receiversIn(one.to))
  return [...new Set(wanted)].filter((name) => !isReceiver(name, to))
}

function isTold(to: string, told: readonly string[]): boolean {
  return receiversIn(to).every((name) => told.some((one) => isReceiver(name, one)))
}
