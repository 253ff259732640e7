import { accept, type Circumstances, type Decision, reject, type See, unreachable } from '../model.ts'
import { person } from '../person/person.ts'
import { postText, type ShiftPost } from '../post.ts'
import { daysOfMonth, monthShape } from './calendar.ts'
import type { Assignment } from './generate.ts'
import { heldVia } from './held-via.ts'
import { isOf } from './is-of.ts'
import type { Roster, RosterCommand, RosterFact } from './roster.ts'
import { rosterRight } from './roster-right.ts'
import { shiftsInDays } from './shift-at.ts'

/** Publishing, changing and withdrawing the roster of a month. */
export function decideRoster(
  state: Roster,
  command: RosterCommand,
  { id, by, see }: Circumstances,
): Decision<RosterFact> {
  if (!monthShape.safeParse(id).success) return reject('值班表按月编排，请选一个月份')
  const right = rosterRight(by, see)
  if ('refused' in right) return reject(right.refused)
  const doubted = right.doubt === null ? {} : { doubt: right.doubt }
  switch (command.type) {
    case 'roster.publish':
      return publish(state, { ...command.data, ...doubted }, id, see)
    case 'roster.change':
      return change(state, { ...command.data, ...doubted }, see)
    case 'roster.withdraw':
      if (state.status !== 'published') return reject('这个月没有已发布的值班表，不用撤回')
      return accept({ type: 'roster.withdrawn', data: { ...command.data, ...doubted } })
    default:
      return unreachable(command)
  }
}

type Publish = Extract<RosterFact, { type: 'roster.published' }>['data']
function publish(state: Roster, data: Publish, month: string, see: See): Decision<RosterFact> {
  const revision = state.status === 'none' ? 0 : state.revision
  if (data.over !== revision) return reject('这个月的值班表刚被别的席位发布过，请看过新表再发布')
  const days = daysOfMonth(month)
  if (data.days.map(({ day }) => day).join() !== days.join()) {
    return reject('日历与这个月的天数不符，请重新生成再发布')
  }
  const shifts = new Set(shiftsInDays(data.days, data.pattern).map(({ day, n }) => `${day}.${n}`))
  const taken = new Set<string>()
  const known = new Map<string, string | null>()
  for (const one of data.assignments) {
    if (!shifts.has(`${one.day}.${one.n}`)) return reject(`${one.day} 没有第 ${one.n} 班，请重新生成再发布`)
    const key = `${one.person}/${one.post}`
    if (!known.has(key)) known.set(key, unfit(see, one.person, one.post))
    const reason = known.get(key)
    if (reason) return reject(reason)
    const chair = `${one.day}.${one.n}.${one.person}`
    if (taken.has(chair)) return reject(`${one.day} 同一班里${nameOf(see, one.person)}排了两次，请改一个`)
    taken.add(chair)
  }
  return accept({ type: 'roster.published', data })
}

type Change = Extract<RosterFact, { type: 'roster.changed' }>['data']
function change(state: Roster, data: Change, see: See): Decision<RosterFact> {
  if (state.status !== 'published') return reject('这个月还没有发布值班表，请先发布再改')
  const { day, n, post, from, to, via } = data
  if (from === to) return reject('换上和换下的是同一个人，请重选')
  if (!shiftsInDays(state.days, state.pattern).some((one) => one.day === day && one.n === n)) {
    return reject('这个月没有这一班，请核对日期')
  }
  if (from !== null && !stands(state.assignments, data, from) && !heldVia(see, data, from, via)) {
    return reject(`${nameOf(see, from)}不在这一班的${postText[post]}岗位上，排班可能刚改过，请看过再改`)
  }
  if (to !== null) {
    const reason = unfit(see, to, post)
    if (reason !== null) return reject(reason)
    if (state.assignments.some((one) => one.day === day && one.n === n && one.person === to)) {
      return reject(`${nameOf(see, to)}已经在这一班，请另选一人`)
    }
  }
  return accept({ type: 'roster.changed', data })
}

function stands(assignments: readonly Assignment[], place: Change, who: string): boolean {
  return assignments.some((one) => isOf(one, place) && one.person === who)
}

/** Why that person cannot be put on that post; null when he can. */
function unfit(see: See, id: string, post: ShiftPost): string | null {
  const known = see(person, id)
  if (known.status === 'none') return `通讯录里没有“${id}”这个人，请先录入通讯录再排班`
  if (known.status === 'retired') return `${known.card.name}已停用，请另选一人或先在通讯录恢复`
  if (!known.card.posts.includes(post)) {
    return `${known.card.name}没有${postText[post]}的岗位，请在通讯录里加上岗位或另选一人`
  }
  return null
}

function nameOf(see: See, id: string): string {
  const known = see(person, id)
  return known.status === 'none' ? id : known.card.name
}
