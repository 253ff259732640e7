import { idOf, kindOf } from '../envelope.ts'
import {
  accept,
  type By,
  type Circumstances,
  type Decision,
  reject,
  type See,
  unreachable,
} from '../model.ts'
import { calendarDay } from '../time.ts'
import type { Incident, IncidentCommand, IncidentFact } from './incident.ts'
import { isSameSeats, isWider, mayRestrict } from './restriction.ts'
import { amendable } from './shapes.ts'

const UNKNOWN = '没有这起事件，请先登记事件再操作'
const CLOSED = '事件已办结，如有新情况请重新打开或另行登记'
const MERGED = '事件已并入另一件，请在那一件上办理，或先取消合并'
const MAY_NOT = '限知和解除限知由带班领导、值班长或指挥长决定，请由其登录后办理'
const NOT_RESTRICTED = '写了知悉席位的事件是限知事件，请同时选“限知”'
// A reference and not the kind itself: it may look at others of its own kind.
const self = { name: 'incident', initial: { status: 'none' } as Incident }
const response = { name: 'response', initial: { status: 'none' } as { readonly status: string } }

/** Report → verify → close → open again. Sharing and correcting may happen at any time, judging its level too. */
export function decideIncident(
  state: Incident,
  command: IncidentCommand,
  { id, at, by, see }: Circumstances,
): Decision<IncidentFact> {
  const own = `incident/${id}`
  if (command.type === 'incident.report') {
    if (state.status !== 'none' && state.isReported) return reject('这起事件已经登记过，请打开原事件补充')
    const { parent, splitFrom } = command.data
    if (parent === own || splitFrom === own) return reject('事件不能是自己的上级或来源，请改选另一件')
    const fault = command.data.seats === undefined ? null : seatsFault(command.data.seats, by)
    if (fault !== null) return reject(fault)
    if (command.data.seats !== undefined && command.data.restricted !== true) return reject(NOT_RESTRICTED)
    return accept(
      { type: 'incident.reported', data: command.data },
      { number: `incident/${calendarDay(at).slice(0, 4)}` },
    )
  }
  if (state.status === 'none' || !state.isReported) return reject(UNKNOWN)
  switch (command.type) {
    case 'incident.verify':
      if (state.mergedInto !== null) return reject(MERGED)
      if (state.status === 'closed') return reject(CLOSED)
      return accept({ type: 'incident.verified', data: command.data })
    case 'incident.share':
      if (state.streets.includes(command.data.street)) return reject('该街道已能看到这起事件，不必再次通报')
      return accept({ type: 'incident.shared', data: command.data })
    case 'incident.close':
      if (state.mergedInto !== null) return reject(MERGED)
      if (state.status === 'closed') return reject(CLOSED)
      if (state.status === 'reported') return reject('事件还没有核实，请先核实再办结')
      if (see(response, id).status === 'on') return reject('响应还没有结束，请先宣布结束响应再办结')
      return accept({ type: 'incident.closed', data: command.data })
    case 'incident.reopen':
      if (state.status !== 'closed') return reject('事件还在办，不必重新打开')
      return accept({ type: 'incident.reopened', data: command.data })
    case 'incident.assess':
      if (state.mergedInto !== null) return reject(MERGED)
      return accept({ type: 'incident.assessed', data: command.data })
    case 'incident.amend': {
      const { data } = command
      if (amendable.every((field) => data[field] === undefined)) return reject('没有改动，请先改一项再保存')
      if (data.restricted === false && !mayRestrict(by)) return reject(MAY_NOT)
      return accept({ type: 'incident.amended', data })
    }
    case 'incident.restrict': {
      const { seats } = command.data
      if (!mayRestrict(by)) return reject(MAY_NOT)
      const fault = seats === null ? null : seatsFault(seats, by)
      if (fault !== null) return reject(fault)
      if (state.restricted && isSameSeats(seats, state.seats)) return reject('知悉范围没有变，不用再改')
      return accept({ type: 'incident.restricted', data: command.data })
    }
    case 'incident.relate': {
      const { to, how } = command.data
      if (to === own || kindOf(to) !== 'incident') return reject('请选择另一起事件来关联')
      if (state.relations[to] === how) return reject('已经这样关联过，不必再关联')
      if (how === 'parent' && isAbove(own, to, see)) return reject('那一件已在本事件之下，不能再作上级')
      return accept({ type: 'incident.related', data: command.data })
    }
    case 'incident.unrelate':
      if (state.relations[command.data.to] === undefined) return reject('没有与那一件关联，不必取消')
      return accept({ type: 'incident.unrelated', data: command.data })
    case 'incident.merge':
      return decideMerge(state, command, own, see)
    case 'incident.unmerge':
      if (state.mergedInto === null) return reject('事件没有并入别的事件，不必取消')
      return accept({ type: 'incident.unmerged', data: command.data })
    default:
      return unreachable(command)
  }
}

function seatsFault(seats: readonly string[], { seat }: By): string | null {
  if (new Set(seats).size < seats.length) return '同一个席位写了两次，请删去重复的'
  return seats.includes(seat) ? null : `知悉范围里要有本席位 ${seat}，请把它加上`
}

function decideMerge(
  state: Exclude<Incident, { status: 'none' }>,
  command: Extract<IncidentCommand, { type: 'incident.merge' }>,
  own: string,
  see: See,
): Decision<IncidentFact> {
  const { into } = command.data
  if (state.mergedInto !== null) return reject(MERGED)
  if (into === own || kindOf(into) !== 'incident') return reject('请选择另一起事件来并入')
  const target = see(self, idOf(into))
  if (target.status === 'none' || !target.isReported) return reject('没有要并入的那一件，请另选')
  if (target.mergedInto !== null) return reject('那一件已并入别的事件，请直接并入最后那一件')
  if (state.restricted && !target.restricted) return reject('限知事件只能并入另一起限知事件')
  if (isWider(target.seats, state.seats))
    return reject('那一件的知悉范围更宽，请先把两件的范围改成一致再合并')
  if (see(response, idOf(own)).status === 'on') return reject('本事件的响应还没有结束，请先结束再合并')
  return accept({ type: 'incident.merged', data: command.data })
}

/** Whether `own` is somewhere above `below`, as far as the parents said by their own incidents lead. */
function isAbove(own: string, below: string, see: See): boolean {
  let stream: string | undefined = below
  for (let steps = 0; stream !== undefined && steps < 16; steps++) {
    const state: Incident = see(self, idOf(stream))
    if (state.status === 'none') return false
    stream = Object.entries(state.relations).find(([, how]) => how === 'parent')?.[0]
    if (stream === own) return true
  }
  return false
}
