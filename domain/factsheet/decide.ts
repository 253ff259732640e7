import { type Incident, incidentRef } from '../incident/incident.ts'
import {
  accept,
  type By,
  type Circumstances,
  type Decision,
  reject,
  type See,
  unreachable,
} from '../model.ts'
import { type Oral, oralFault } from '../oral.ts'
import { fallen, sheetFaults } from './checks.ts'
import {
  type Factsheet,
  type FactsheetCommand,
  type FactsheetFact,
  type Proposal,
  valuesOf,
} from './factsheet.ts'
import { type FigureKey, figureText } from './figures.ts'

/** Who lets numbers leave the house (一个口径: 带班领导 on duty, 指挥长 of the incident; own rule). */
export function mayApprove({ person, post }: By): boolean {
  return person !== null && (post === 'leader' || post === 'commander')
}

/** Propose → approve, reject or withdraw; what was approved by telephone is confirmed. A sheet that does not add up is not taken; a fall needs its reason. */
export function decideFactsheet(
  state: Factsheet,
  command: FactsheetCommand,
  circumstances: Circumstances,
): Decision<FactsheetFact> {
  const { id, by, see } = circumstances
  switch (command.type) {
    case 'factsheet.propose':
      return propose(state, command.data, id, see)
    case 'factsheet.approve': {
      const { proposal, oral } = command.data
      if (oral === undefined && !mayApprove(by)) {
        return reject('口径由带班领导或指挥长批准，请由其登录后批准，或请示后记录电话批准')
      }
      const fault = oral === undefined ? null : oralFault(oral, circumstances)
      if (fault !== null) return reject(fault)
      const asked = openOne(state, proposal)
      return typeof asked === 'string' ? reject(asked) : approve(state, asked, oral)
    }
    case 'factsheet.confirm': {
      const asked = state.proposals.find((one) => one.id === command.data.proposal)
      if (asked === undefined || asked.owedBy === null) return reject('这一版没有待确认的电话批准，不必再办')
      if (asked.owedBy !== by.person) return reject('电话批准由作出的领导本人确认，请由其登录')
      return accept({ type: 'factsheet.confirmed', data: command.data })
    }
    case 'factsheet.reject': {
      if (!mayApprove(by)) return reject('口径由带班领导或指挥长退回，请由其登录后退回')
      const asked = openOne(state, command.data.proposal)
      return typeof asked === 'string'
        ? reject(asked)
        : accept({ type: 'factsheet.rejected', data: command.data })
    }
    case 'factsheet.withdraw': {
      const asked = openOne(state, command.data.proposal)
      if (typeof asked === 'string') return reject(asked)
      if (asked.person !== by.person) return reject('只有提出的人能撤回，请由领导退回')
      return accept({ type: 'factsheet.withdrawn', data: command.data })
    }
    default:
      return unreachable(command)
  }
}

type Propose = Extract<FactsheetCommand, { type: 'factsheet.propose' }>['data']
function propose(state: Factsheet, data: Propose, id: string, see: See): Decision<FactsheetFact> {
  const known = see(incidentRef, id)
  if (known.status === 'none') return reject('没有这起事件，请先登记事件再提口径')
  if (Object.keys(data.figures).length === 0) return reject('口径里还没有数字，请至少填一项')
  if (data.base > state.versions.length) return reject('口径所依据的版本还没有，请刷新后重新提出')
  const values = valuesOf(data.figures)
  const [fault] = sheetFaults(values)
  if (fault !== undefined) return reject(fault.text)
  // Against the version it starts from, which the proposer had before him; what came since shows at the approval.
  const [unexplained] = withoutReason(state, data.base, values, Object.keys(data.reasons) as FigureKey[])
  if (unexplained !== undefined) return reject(`${figureText[unexplained]}比上一版少了，请写明原因`)
  return accept({ type: 'factsheet.proposed', data: { ...data, restricted: isRestricted(known) } })
}

function approve(
  state: Factsheet,
  { id, base, values, explained }: Proposal,
  oral: Oral | undefined,
): Decision<FactsheetFact> {
  const last = state.versions.length
  const outdated = base !== last
  const unexplained = withoutReason(state, last, values, explained)
  return accept({
    type: 'factsheet.approved',
    data: { proposal: id, version: last + 1, base, outdated, unexplained, ...(oral && { oral }) },
  })
}

/** Figures lower than in that version and not explained. Version 0 has none. */
function withoutReason(
  { versions }: Factsheet,
  version: number,
  values: Proposal['values'],
  explained: readonly FigureKey[],
): FigureKey[] {
  return fallen(versions[version - 1] ?? {}, values).filter((key) => !explained.includes(key))
}

/** The proposal if it waits, or why not. */
function openOne({ proposals }: Factsheet, id: string): Proposal | string {
  const asked = proposals.find((one) => one.id === id)
  if (asked === undefined) return '没有这份待批准的口径，请刷新后再看'
  if (asked.status === 'approved') return '这份口径已经批准，不必再办'
  if (asked.status === 'rejected') return '这份口径已经退回，请重新提出'
  if (asked.status === 'withdrawn') return '这份口径已由提出人撤回'
  return asked
}

function isRestricted(known: Incident): boolean {
  return known.status === 'none' || known.restricted
}
