import type { FactsheetRow } from '../factsheet/rows.ts'
import type { IncidentRow } from '../incident/rows.ts'
import type { LogRow } from '../log/rows.ts'
import type { OrderRow } from '../order/rows.ts'
import type { ResponseRow } from '../response/rows.ts'
import type { Figures } from './numbers.ts'
import type { ReportPageRow, ReportRow } from './rows.ts'

/** Everything a report is pre-filled from: rows of the seat's own memory, so also without a network. */
export interface ReportFacts {
  readonly incident: IncidentRow
  /** Lines of the incident, oldest first. */
  readonly lines: readonly LogRow[]
  readonly factsheet: FactsheetRow | null
  readonly orders: readonly OrderRow[]
  readonly response: ResponseRow | null
  /** Reports of the incident so far. */
  readonly reports: readonly ReportRow[]
  /** The newest written one that was not voided, and the figures of the version it quotes. */
  readonly previous: { readonly page: ReportPageRow; readonly figures: Figures } | null
  readonly now: number
}
