import type { KindRef } from '../model.ts'
import type { ReportContent } from './content.ts'
import type { Figures } from './numbers.ts'
import type { ReportType } from './words.ts'

/** One try to hand a report to a platform, by the command that asked for it: its idempotency key. */
export interface Dispatch {
  readonly key: string
  readonly endpoint: string
  readonly to: string
  readonly at: number
  readonly state: 'open' | 'delivered' | 'given-up'
  /** A failure that was told already, so that the same one is not told at each try. */
  readonly told: string | null
}

export interface Report {
  /** `early`: something was said of it before it was drafted. */
  readonly status: 'none' | 'early' | 'draft' | 'review' | 'signed' | 'void' | 'phone'
  readonly type: ReportType | null
  readonly incident: string | null
  readonly revisions: number
  readonly digest: string | null
  readonly factsheet: number | null
  readonly table: Figures | null
  readonly text: string
  /** The words as they stand, what a platform is given; null of a phone report. */
  readonly content: ReportContent | null
  /** Given by the ledger at the signature. */
  readonly number: string | null
  readonly reviewed: boolean
  /** Who signed off by telephone and has not signed yet. */
  readonly owedBy: string | null
  /** Sent, or handed to the platform. */
  readonly isOut: boolean
  readonly isReturned: boolean
  readonly dispatches: readonly Dispatch[]
  readonly wall: boolean
}

export const noReport: Report = {
  status: 'none',
  type: null,
  incident: null,
  revisions: 0,
  digest: null,
  factsheet: null,
  table: null,
  content: null,
  number: null,
  owedBy: null,
  text: '',
  reviewed: false,
  isOut: false,
  isReturned: false,
  dispatches: [],
  wall: false,
}
// A reference and not the kind itself: a report looks at others.
export const reportRef: KindRef<Report> = { name: 'report', initial: noReport }
