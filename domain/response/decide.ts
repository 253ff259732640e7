import type { Incident } from '../incident/incident.ts'
import {
  accept,
  type Circumstances,
  type Decision,
  type KindRef,
  reject,
  type See,
  unreachable,
} from '../model.ts'
import type { Person } from '../person/person.ts'
import { mayApprove } from './authority.ts'
import type { Response, ResponseCommand, ResponseFact } from './response.ts'

const NOT_ON = '响应还没有启动，请先启动响应'
const ENDED = '响应已经结束，要再响应请重新启动'
// References and not the kinds themselves: both may look at this one.
const incident: KindRef<Incident> = { name: 'incident', initial: { status: 'none' } }
const person: KindRef<Person> = { name: 'person', initial: { status: 'none' } }

/** Start → adjust, extend → end, and from the start again. Two seats that start at once: the second is told so. */
export function decideResponse(
  state: Response,
  command: ResponseCommand,
  { id, at, see }: Circumstances,
): Decision<ResponseFact> {
  const { data } = command
  const on = see(incident, id)
  const fault = approvalFault(data, see)
  const kept = {
    streets: on.status === 'none' ? [] : [...on.streets],
    restricted: on.status !== 'none' && on.restricted,
    doubt: doubtOf(command, state, see),
  }
  switch (command.type) {
    case 'response.start':
      if (on.status === 'none' || !on.isReported) return reject('没有这起事件，请先登记事件再启动响应')
      if (on.mergedInto !== null) return reject('事件已并入另一件，请在那一件上启动响应')
      if (on.status === 'closed') return reject('事件已办结，请先重新打开再启动响应')
      if (state.status === 'on') return reject('响应已经启动，要改级别请用调整')
      if (fault !== null) return reject(fault)
      if (command.data.until <= at) return reject('预计期限已经过了，请改到以后')
      return accept({ type: 'response.started', data: { ...command.data, ...kept } })
    case 'response.adjust':
      if (state.status === 'none') return reject(NOT_ON)
      if (state.status === 'ended') return reject(ENDED)
      if (command.data.level === state.level) return reject('级别没有变，只改期限请用延长')
      if (fault !== null) return reject(fault)
      if (command.data.until <= at) return reject('预计期限已经过了，请改到以后')
      return accept({ type: 'response.adjusted', data: { ...command.data, ...kept } })
    case 'response.extend':
      if (state.status === 'none') return reject(NOT_ON)
      if (state.status === 'ended') return reject(ENDED)
      if (fault !== null) return reject(fault)
      if (command.data.until <= Math.max(state.until, at)) return reject('新的期限要晚于现在的期限，请改正')
      return accept({ type: 'response.extended', data: { ...command.data, ...kept } })
    case 'response.end':
      if (state.status === 'none') return reject(NOT_ON)
      if (state.status === 'ended') return reject('响应已经结束，不必再结束')
      if (fault !== null) return reject(fault)
      return accept({ type: 'response.ended', data: { ...command.data, ...kept } })
    default:
      return unreachable(command)
  }
}

/** Nobody outside the address book approves; what was said by telephone is read back. */
function approvalFault({ approver, byPhone, readBack }: ResponseCommand['data'], see: See): string | null {
  const card = see(person, approver)
  if (card.status === 'none') return '批准人不在通讯录里，请先从通讯录选定'
  if (card.status === 'retired') return '批准人已经停用，请另选在任的批准人'
  return byPhone && !readBack ? '电话批准要复述确认，请复述后再办' : null
}

function doubtOf(command: ResponseCommand, state: Response, see: See): string | null {
  const card = see(person, command.data.approver)
  if (card.status !== 'active') return null
  const level = 'level' in command.data ? command.data.level : state.status === 'none' ? null : state.level
  if (level === null || mayApprove(level, card.card)) return null
  return '批准人职务与这一级响应的批准权限不符，待领导确认'
}
