import { accept, type Circumstances, type Decision, reject, type See, unreachable } from '../model.ts'
import { person } from '../person/person.ts'
import type { Absence, AbsenceCommand, AbsenceFact } from './absence.ts'

/** Reports of absence; that somebody is back is testimony and always kept. */
export function decideAbsence(
  state: Absence,
  command: AbsenceCommand,
  { by, see }: Circumstances,
): Decision<AbsenceFact> {
  if (command.type === 'absence.back') return comeBack(state, command.data.at)
  if (by.person === null) return reject('请先登录，再办理外出报备')
  const isLeader = by.post === 'leader' || by.post === 'commander'
  switch (command.type) {
    case 'absence.file':
      if (state.status !== 'none') return reject('这份报备已经提交，请另报一份')
      return file(command.data, see)
    case 'absence.approve':
      if (!isLeader) return reject('外出由带班领导或指挥长批准，请领导登录后办理')
      if (state.status === 'approved') return accept([])
      if (state.status !== 'filed') return reject(notFiled(state))
      if (state.person === by.person) return reject('本人不能批准自己的外出，请另一位领导批准')
      return accept({ type: 'absence.approved', data: command.data })
    case 'absence.refuse':
      if (!isLeader) return reject('外出由带班领导或指挥长批准，请领导登录后办理')
      if (state.status !== 'filed') return reject(notFiled(state))
      return accept({ type: 'absence.refused', data: command.data })
    case 'absence.extend':
      if (state.status !== 'filed' && state.status !== 'approved') return reject(notFiled(state))
      if (command.data.until <= state.until) return reject('延长的时间要晚于原来的返回时间，请改正')
      return accept({ type: 'absence.extended', data: command.data })
    default:
      return unreachable(command)
  }
}

function comeBack(state: Absence, at: number): Decision<AbsenceFact> {
  const contested = (why: string): Decision<AbsenceFact> =>
    accept({ type: 'absence.contested', data: { at, why } })
  if (state.status === 'none') return contested('返回的消息先于报备到达')
  if (state.status === 'back') {
    return state.until === at ? accept([]) : contested('已记过返回，时间不一样')
  }
  if (at < state.from) return contested('返回时间早于外出时间')
  return accept({ type: 'absence.returned', data: { at } })
}

function notFiled(state: Absence): string {
  switch (state.status) {
    case 'none':
      return '没有这份报备，可能还没有同步到本机，请稍候再试'
    case 'filed':
      return '这份报备还在等批准'
    case 'approved':
      return '这份报备已经批准；要取消，请记返回'
    case 'refused':
      return '这份报备没有获批，请另报一份'
    case 'back':
      return '人已返回，再次外出请另报一份'
    default:
      return unreachable(state)
  }
}

type Filed = Extract<AbsenceCommand, { type: 'absence.file' }>['data']
function file(data: Filed, see: See): Decision<AbsenceFact> {
  if (data.until <= data.from) return reject('返回时间要晚于离开时间，请改正')
  if (data.deputy === data.person) return reject('不能由本人代理，请另选一位代理人')
  for (const id of [data.person, data.deputy]) {
    const known = see(person, id)
    if (known.status === 'none') return reject(`通讯录里没有“${id}”这个人，请先录入通讯录`)
    if (known.status === 'retired') return reject(`${known.card.name}已停用，请另选一人`)
  }
  return accept({ type: 'absence.filed', data })
}
