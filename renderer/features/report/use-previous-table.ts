import type { Figures } from '../../../domain/report/numbers.ts'
import { previousDisaster } from '../../../domain/report/previous-disaster.ts'
import type { ReportPageRow } from '../../../domain/report/rows.ts'
import { useQuery } from '../../desk/useQuery.ts'

/** The 灾情快报 before this one and its indicators; null for the first, and for every other kind of report. */
export function usePreviousTable(row: ReportPageRow): { stream: string; table: Figures } | null {
  const { rows } = useQuery('report.list', { incident: row.incident })
  const last = row.type === 'disaster' ? previousDisaster(rows, row.key) : null
  const { rows: pages } = useQuery('report.one', last === null ? null : { stream: last.key })
  return last === null ? null : { stream: last.key, table: pages[0]?.content.table ?? {} }
}
