import { type Told, unreachable } from '../model.ts'
import { contentDigest, type ReportContent, textOf } from './content.ts'
import type { ReportFact } from './report.ts'
import type { Dispatch, Report } from './state.ts'

/** The report after one more fact. Total: what is said of one nobody has drafted is kept for it. */
export function evolveReport(state: Report, fact: ReportFact, told: Told): Report {
  const early = state.status === 'none' ? ({ ...state, status: 'early' } as const) : state
  switch (fact.type) {
    case 'report.drafted':
      return {
        ...early,
        ...words(fact.data),
        status: 'draft',
        type: fact.data.type,
        incident: fact.data.incident,
        wall: state.wall || !fact.data.restricted,
      }
    case 'report.revised':
      return {
        ...early,
        ...words(fact.data),
        status: 'draft',
        revisions: state.revisions + 1,
        reviewed: false,
      }
    case 'report.submitted':
      return { ...early, status: 'review', reviewed: false }
    case 'report.reviewed':
      return { ...early, reviewed: true }
    case 'report.sentBack':
      return { ...early, status: 'draft', reviewed: false }
    case 'report.signed':
      return { ...early, status: 'signed', number: told.number }
    case 'report.signedByPhone':
      return { ...early, status: 'signed', number: told.number, owedBy: fact.data.approver }
    case 'report.countersigned':
      return { ...early, owedBy: null }
    case 'report.sent':
      return { ...early, isOut: true, isReturned: false }
    case 'report.dispatched': {
      const { endpoint, to } = fact.data
      const dispatch: Dispatch = { key: told.command, endpoint, to, at: told.at, state: 'open', told: null }
      return { ...early, dispatches: [...state.dispatches, dispatch] }
    }
    case 'report.delivered':
      return {
        ...early,
        isOut: true,
        isReturned: false,
        dispatches: moved(state, fact.data.dispatch, { state: 'delivered' }),
      }
    case 'report.failed': {
      const { dispatch, final, why } = fact.data
      return {
        ...early,
        dispatches: moved(state, dispatch, { told: why, ...(final ? { state: 'given-up' } : {}) }),
      }
    }
    case 'report.received':
      return early
    case 'report.returned':
      return { ...early, isReturned: true }
    case 'report.supplemented':
      return { ...early, isReturned: false }
    case 'report.voided':
      return { ...early, status: 'void' }
    case 'report.phoned':
      return {
        ...early,
        status: 'phone',
        type: 'phone',
        incident: fact.data.incident,
        text: fact.data.text,
        factsheet: fact.data.factsheet,
        isOut: true,
        wall: state.wall || !fact.data.restricted,
      }
    case 'report.contested':
      return early
    default:
      return unreachable(fact)
  }
}

function words(data: ReportContent): Pick<Report, 'digest' | 'factsheet' | 'table' | 'text' | 'content'> {
  const { ordinal, title, to, cc, sections, factsheet, table, tableReasons, attachments, copies } = data
  // The contact is sealed and stays out: what is handed on holds no private number.
  const content = { ordinal, title, to, cc, sections, factsheet, table, tableReasons, attachments, copies }
  return { digest: contentDigest(data), factsheet, table, text: textOf(data), content }
}

function moved({ dispatches }: Report, key: string, change: Partial<Dispatch>): readonly Dispatch[] {
  return dispatches.map((one) => (one.key === key ? { ...one, ...change } : one))
}
