import {
  accept,
  type Circumstances,
  type Decision,
  type KindRef,
  reject,
  type See,
  unreachable,
} from '../model.ts'
import { postText } from '../post.ts'
import { heldVia } from '../roster/held-via.ts'
import { isOf, type Place } from '../roster/is-of.ts'
import type { Roster } from '../roster/roster.ts'
import { shiftsInDays } from '../roster/shift-at.ts'
import type { Ask, Swap, SwapCommand, SwapFact } from './swap.ts'

const rosterRef: KindRef<Roster> = { name: 'roster', initial: { status: 'none' } }

/**
 * A leader approves; who has already answered, or approved what another approved, changes nothing. An answer that comes
 * when all is settled is kept as `late`: two who said yes away from each other both read how it ended.
 */
export function decideSwap(
  state: Swap,
  command: SwapCommand,
  circumstances: Circumstances,
): Decision<SwapFact> {
  const { by, at, see } = circumstances
  if (by.person === null) return reject('请先登录，再办理换班')
  const isLeader = by.post === 'leader' || by.post === 'commander'
  switch (command.type) {
    case 'swap.ask':
      if (state.status !== 'none') return reject('这份申请已经提交，请另提一份')
      return ask(command.data, by.person, isLeader || by.post === 'chief', at, see)
    case 'swap.yes':
      return answerYes(state, by.person, command.data, see)
    case 'swap.no':
      if (state.status !== 'asked') return reject('这份申请已经有结果，不用再答复')
      if (!state.ask.candidates.includes(by.person)) return reject('这份申请没有问到您，不用答复')
      if (state.declined.includes(by.person)) return accept([])
      return accept({ type: 'swap.declined', data: { person: by.person } })
    case 'swap.approve':
      if (!isLeader) return reject('换班由带班领导批准，请带班领导登录后办理')
      if (state.status === 'approved') {
        return accept({ type: 'swap.late', data: { person: by.person, what: 'approve' } })
      }
      if (state.status !== 'taken') return reject(notYet(state))
      if (isParty(state, by.person)) return reject('本人不能批准自己的换班，请另一位领导批准')
      return accept({ type: 'swap.approved', data: {} })
    case 'swap.refuse':
      if (!isLeader) return reject('换班由带班领导批准，请带班领导登录后办理')
      if (state.status !== 'asked' && state.status !== 'taken') return reject(notYet(state))
      return accept({ type: 'swap.refused', data: command.data })
    case 'swap.withdraw':
      if (state.status !== 'asked' && state.status !== 'taken') return reject(notYet(state))
      if (state.ask.from !== by.person && !isLeader) return reject('只有申请人或带班领导可以撤回')
      return accept({ type: 'swap.withdrawn', data: command.data })
    default:
      return unreachable(command)
  }
}

function notYet(state: Swap): string {
  switch (state.status) {
    case 'none':
      return '没有这份申请，可能还没有同步到本机，请稍候再试'
    case 'asked':
      return '还没有人同意，不能批准；可以不批准，或等有人答复'
    case 'taken':
      return '有人同意了，等带班领导批准'
    case 'approved':
      return '这份申请已经批准；要改回来，请直接改排班'
    case 'refused':
      return '这份申请没有获批，请另提一份'
    case 'withdrawn':
      return '这份申请已经撤回，请另提一份'
    default:
      return unreachable(state)
  }
}

function ask(data: Ask, who: string, forOthers: boolean, at: number, see: See): Decision<SwapFact> {
  if (data.from !== who && !forOthers) return reject('只能为自己的班提出，替别人提出请找值班长或带班领导')
  if (new Set(data.candidates).size !== data.candidates.length) return reject('同一个人问了两次，请去掉一个')
  if (data.candidates.includes(data.from)) return reject('不能问申请人自己，请去掉')
  const month = see(rosterRef, data.day.slice(0, 7))
  if (month.status !== 'published') return reject('这个月还没有发布值班表，请先发布再换班')
  const shift = shiftsInDays(month.days, month.pattern).find(({ day, n }) => day === data.day && n === data.n)
  if (shift === undefined) return reject('这个月没有这一班，请核对日期')
  if (shift.from <= at) return reject('这一班已经开始，请带班领导直接改排班')
  if (!holds(see, data, data.from) && !heldVia(see, data, data.from, data.via)) {
    return reject(`申请人不在这一班的${postText[data.post]}岗位上，排班可能刚改过，请看过再提`)
  }
  return accept({ type: 'swap.asked', data })
}

type Yes = Extract<SwapCommand, { type: 'swap.yes' }>['data']
function answerYes(state: Swap, person: string, { give }: Yes, see: See): Decision<SwapFact> {
  if (state.status === 'none') return reject(notYet(state))
  if (!state.ask.candidates.includes(person)) return reject('这份申请没有问到您，不用答复')
  if (state.status !== 'asked') {
    // The same person twice is one answer; anybody else came second.
    const again = 'taker' in state && state.taker.person === person
    return again ? accept([]) : accept({ type: 'swap.late', data: { person, what: 'yes' } })
  }
  if (state.declined.includes(person)) return reject('您已答复不同意；改主意请告诉申请人另提一份')
  const { ask: wanted } = state
  if (wanted.kind === 'cover') {
    if (give !== null) return reject('替班不用拿班来换，请直接同意')
  } else if (give === null) return reject('换班要说明拿哪一班来换，请选一班')
  else if (give.day === wanted.day && give.n === wanted.n) return reject('不能拿同一班来换，请另选一班')
  else if (!holds(see, { ...give, post: wanted.post }, person)) {
    return reject(`您不在 ${give.day} 这一班的${postText[wanted.post]}岗位上，请另选一班来换`)
  }
  return accept({ type: 'swap.taken', data: { person, give } })
}

function isParty(state: Extract<Swap, { status: 'taken' | 'approved' }>, person: string): boolean {
  return state.ask.from === person || state.taker.person === person
}

function holds(see: See, place: Place, person: string): boolean {
  const month = see(rosterRef, place.day.slice(0, 7))
  if (month.status !== 'published') return false
  return month.assignments.some((one) => isOf(one, place) && one.person === person)
}
