import type { PlainEvent, PlainHistory } from './plain-history.ts'

/** 只有一个人的岗位。 */
const SINGLE = ['leader', 'chief']

/** 带班领导、值班长同时有两个人签到，一定列为存疑；存疑的由领导裁定，只裁定一次。 */
export function shiftFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const here = new Map<string, Set<string>>()
  const contested = new Set(events.filter(isContested).map(({ command }) => command))
  const settled = new Set<string>()
  for (const { seq, stream, type, data, by, command } of events) {
    if (!stream.startsWith('shift/')) continue
    const person = by.person ?? by.seat
    const place = `${stream} ${data.post}`
    const holders = here.get(place) ?? new Set<string>()
    here.set(place, holders)
    if (type === 'shift.signedIn') {
      const others = [...holders].filter((one) => one !== person)
      if (SINGLE.includes(data.post) && others.length > 0 && !contested.has(command)) {
        faults.push(`第 ${seq} 条：一个岗位有两个人，没有列为存疑`)
      }
      holders.add(person)
    } else if (type === 'shift.signedOut') holders.delete(person)
    else if (type === 'shift.released') holders.delete(data.person)
    else if (type === 'shift.settled') {
      if (settled.has(data.dispute)) faults.push(`第 ${seq} 条：同一争议裁定了两次`)
      settled.add(data.dispute)
      // The loser has left; who that is stands in the dispute itself.
      for (const one of here.values()) if (one.size > 1) one.clear()
    }
  }
  return faults
}

const isContested = ({ type }: PlainEvent) => type === 'shift.contested'

/** 换班先有申请；最先同意的一人算数；批准在同意之后，只有一次；批准以后不再撤回或退回。 */
export function swapFaults({ events }: PlainHistory): string[] {
  return faultsByStream(events, 'swap/', ({ type }, before) => {
    const had = (verb: string) => before.has(`swap.${verb}`)
    if (type === 'swap.asked') return had('asked') ? '同一份申请提了两次' : null
    if (!had('asked')) return '还没有申请'
    if (type === 'swap.taken' && had('taken')) return '两个人都算同意'
    if (type === 'swap.approved' && !had('taken')) return '没有人同意就批准'
    if (type === 'swap.approved' && had('approved')) return '批准了两次'
    if (/refused|withdrawn/.test(type) && had('approved')) return '批准以后又撤回或退回'
    return null
  })
}

/** 一个街道在一次点名里只有一个结果，要改须注明更正；没有开始就没有结束。 */
export function rollcallFaults({ events }: PlainHistory): string[] {
  const answered = new Set<string>()
  return faultsByStream(events, 'rollcall/', ({ stream, type, data }, before) => {
    if (type === 'rollcall.finished' && !before.has('rollcall.begun')) return '没有开始就结束'
    if (type === 'rollcall.finished' && before.has(type)) return '结束了两次'
    if (type !== 'rollcall.answered') return null
    const place = `${stream} ${data.street}`
    const isAgain = answered.has(place)
    answered.add(place)
    return isAgain ? '一个街道有两个结果' : null
  })
}

/** 文书签发一次，作废一次，先签发后作废。 */
export function documentFaults({ events }: PlainHistory): string[] {
  return faultsByStream(events, 'document/', ({ type }, before) => {
    if (before.has(type)) return '同一份文书签发或作废了两次'
    return type === 'document.voided' && !before.has('document.issued') ? '没有签发就作废' : null
  })
}

/** Walks the facts of each stream of a kind; `rule` sees the types that came before. */
function faultsByStream(
  events: readonly PlainEvent[],
  kind: string,
  rule: (event: PlainEvent, before: ReadonlySet<string>) => string | null,
): string[] {
  const typesByStream = new Map<string, Set<string>>()
  return events.flatMap((event) => {
    if (!event.stream.startsWith(kind)) return []
    const before = typesByStream.get(event.stream) ?? new Set<string>()
    typesByStream.set(event.stream, before)
    const fault = rule(event, before)
    before.add(event.type)
    return fault === null ? [] : [`第 ${event.seq} 条：${fault}`]
  })
}
