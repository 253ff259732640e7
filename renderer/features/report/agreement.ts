import type { ReportRow } from '../../../domain/report/rows.ts'
import { reportName } from '../../../domain/report/words.ts'
import { text } from './text.ts'

type Quoting = Pick<ReportRow, 'type' | 'ordinal' | 'status' | 'factsheet' | 'sentAt'>

/** Whether the written reports of an incident quote the newest version of its fact sheet, in words. */
export function agreement(reports: readonly Quoting[], newest: number): string {
  const written = reports.filter(({ status, type }) => status !== 'void' && type !== 'phone')
  const unsent = written.filter(({ sentAt, factsheet }) => sentAt === null && factsheet !== newest)
  if (unsent.length > 0) return text.old(namesOf(unsent))
  const isUpdated = written.length === 0 || written.some(({ factsheet }) => factsheet === newest)
  return isUpdated ? text.agree(newest) : text.outBefore(namesOf(written), newest)
}

function namesOf(reports: readonly Quoting[]): string {
  return reports.map(({ type, ordinal }) => reportName(type, ordinal)).join('、')
}
