import type { FactsheetRow } from '../factsheet/rows.ts'
import type { ArrivalRow, LinkRow } from '../headquarters/rows.ts'
import type { IncidentRow } from '../incident/rows.ts'
import type { LogRow } from '../log/rows.ts'
import type { OrderRow } from '../order/rows.ts'
import type { ResponseRow } from '../response/rows.ts'
import type { HolderRow } from '../shift/rows.ts'
import type { Figures } from './numbers.ts'
import type { ReportPageRow, ReportRow } from './rows.ts'

/** Everything a report is pre-filled from: rows of the seat's own memory, so also without a network. */
export interface ReportFacts {
  readonly incident: IncidentRow
  /** 海珠区; empty where the machine does not know it. */
  readonly district: string
  /** 琶洲街道 of the incident, empty for none. */
  readonly street: string
  /** Lines of the incident, oldest first. */
  readonly lines: readonly LogRow[]
  readonly factsheet: FactsheetRow | null
  readonly orders: readonly OrderRow[]
  readonly response: ResponseRow | null
  /** Who had command, in the order of the log. */
  readonly chain: readonly LinkRow[]
  /** Who came to the scene, earliest first. */
  readonly arrivals: readonly ArrivalRow[]
  /** Who is on duty now. */
  readonly holders: readonly HolderRow[]
  /** Reports of the incident so far. */
  readonly reports: readonly ReportRow[]
  /** The newest written one that was not voided, and the figures of the version it quotes. */
  readonly previous: { readonly page: ReportPageRow; readonly figures: Figures } | null
  readonly now: number
}
