import { accept, type Circumstances, type Decision, type KindRef, reject, unreachable } from '../model.ts'
import type { Person } from '../person/person.ts'
import { calendarDay } from '../time.ts'
import { decideEnding } from './endings.ts'
import type { OrderCommand, OrderFact } from './order.ts'
import { recipientKey, streetOfKey } from './recipient.ts'
import { noAnswer, type Order, orderRef } from './state.ts'

// References and not the kinds themselves; of an incident only this much.
const incidentRef: KindRef<{ readonly status: string; readonly restricted?: boolean }> = {
  name: 'incident',
  initial: { status: 'none' },
}
const personRef: KindRef<Person> = { name: 'person', initial: { status: 'none' } }

type Issue = Extract<OrderCommand, { type: 'order.issue' }>['data']

/** Issue → the receivers' steps, which are never refused → recall, replace, settle. */
export function decideOrder(
  state: Order,
  command: OrderCommand,
  circumstances: Circumstances,
): Decision<OrderFact> {
  switch (command.type) {
    case 'order.issue':
      return issue(state, command.data, circumstances)
    case 'order.deliver':
      if (answerOf(state, command.data.recipient).deliveredTo.includes(circumstances.by.seat)) {
        return accept([])
      }
      return step(state, { type: 'order.delivered', data: command.data }, '送达')
    case 'order.read':
      if (answerOf(state, command.data.recipient).readOn.includes(circumstances.by.seat)) return accept([])
      return step(state, { type: 'order.read', data: command.data }, '已读')
    case 'order.acknowledge':
      return step(state, { type: 'order.acknowledged', data: command.data }, `签收 ${command.data.repeat}`)
    case 'order.refuse': {
      const { recipient, why } = command.data
      if (answerOf(state, recipient).acknowledgedAt !== null) {
        return contested(recipient, `拒收：${why}`, '签收之后又说拒收')
      }
      return step(state, { type: 'order.refused', data: command.data }, `拒收：${why}`)
    }
    case 'order.arrive':
      return step(state, { type: 'order.arrived', data: command.data }, '到场')
    case 'order.feedback':
      return step(state, { type: 'order.reported', data: command.data }, `反馈：${command.data.text}`)
    case 'order.complete':
      return step(state, { type: 'order.completed', data: command.data }, `完成：${command.data.text}`)
    case 'order.phone':
      return step(state, { type: 'order.phoned', data: command.data }, `电话下达：${command.data.text}`)
    case 'order.miss':
      return step(state, { type: 'order.missed', data: command.data }, `未接通：${command.data.person}`)
    case 'order.remind':
    case 'order.escalate':
    case 'order.recall':
    case 'order.replace':
    case 'order.supervise':
    case 'order.settle':
      return decideEnding(state, command, circumstances)
    default:
      return unreachable(command)
  }
}

function issue(state: Order, data: Issue, { id, at, see }: Circumstances): Decision<OrderFact> {
  if (state.issued !== null) return reject('这条指令已经下达，要改请下新指令替换')
  const keys = data.recipients.map(({ key }) => key)
  if (new Set(keys).size < keys.length) return reject('同一个收令对象写了两次，请删去重复的')
  const streets = new Set<string>()
  for (const { key, type, id: whose, name } of data.recipients) {
    if (type !== 'unit' && whose === null) return reject(`请重新选择“${short(name)}”：没有写明是谁`)
    let street: string | null = null
    if (type === 'person' && whose !== null) {
      const person = see(personRef, whose)
      if (person.status === 'none') return reject(`通讯录里没有“${short(name)}”，请改选收令人`)
      if (person.status === 'retired') return reject(`“${short(name)}”已停用，请改选收令人`)
      street = person.card.street
    }
    if (key !== recipientKey({ type, id: whose, name }, street)) {
      return reject(`“${short(name)}”的资料已变，请重新选择收令对象`)
    }
    const sees = streetOfKey(key)
    if (sees !== null) streets.add(sees)
  }
  const { arriveBy, feedbackBy, completeBy } = data.deadlines
  if ([arriveBy, feedbackBy, completeBy].some((by) => by !== null && by <= at)) {
    return reject('要求的时限已经过了，请改到以后')
  }
  const incident = data.incident === null ? null : see(incidentRef, idBehind(data.incident))
  if (incident?.status === 'none' || data.incident?.startsWith('incident/') === false)
    return reject('没有这起事件，请先登记事件再下指令')
  if (data.replaces !== null) {
    const old = see(orderRef, idBehind(data.replaces))
    if (idBehind(data.replaces) === id || old.issued === null) return reject('要替换的指令不存在，请重新选择')
    if (old.ended !== null) return reject('要替换的指令已经结束，请直接下新指令')
  }
  return accept(
    {
      type: 'order.issued',
      data: { ...data, restricted: incident?.restricted === true, streets: [...streets].sort() },
    },
    { number: `order/${calendarDay(at).slice(0, 4)}` },
  )
}

type Step = Extract<OrderFact, { data: { recipient: string } }>

/** What a receiver says he did; of somebody the order does not name, for a leader to settle. */
function step(state: Order, fact: Step, words: string): Decision<OrderFact> {
  const { recipient } = fact.data
  if (state.issued === null || state.issued.recipients.some(({ key }) => key === recipient)) {
    return accept<OrderFact>(fact)
  }
  return contested(recipient, words, '指令没有下达给这个对象')
}

function contested(recipient: string, text: string, why: string): Decision<OrderFact> {
  return accept<OrderFact>({ type: 'order.contested', data: { recipient, text: text.slice(0, 4000), why } })
}

function answerOf(state: Order, key: string) {
  return state.answers[key] ?? noAnswer
}

const short = (name: string) => (name.length > 16 ? `${name.slice(0, 15)}…` : name)
const idBehind = (stream: string) => stream.slice(stream.indexOf('/') + 1)
