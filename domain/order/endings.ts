import { accept, type Circumstances, type Decision, type KindRef, reject, unreachable } from '../model.ts'
import type { Person } from '../person/person.ts'
import type { OrderCommand, OrderFact } from './order.ts'
import { type Answer, isAnswered, noAnswer, type Order, orderRef } from './state.ts'
import type { DueStep } from './steps.ts'

const personRef: KindRef<Person> = { name: 'person', initial: { status: 'none' } }

type Ending = Extract<
  OrderCommand,
  { type: `order.${'remind' | 'escalate' | 'recall' | 'replace' | 'supervise' | 'settle'}` }
>

/** What who issued an order, or the centre for him, does about it: only with one that stands. */
export function decideEnding(
  state: Order,
  command: Ending,
  { id, at, see }: Circumstances,
): Decision<OrderFact> {
  const { issued, ended, answers } = state
  if (issued === null) return reject('没有这条指令，请先下达')
  if (ended === 'recalled') return reject('这条指令已经撤回')
  if (ended === 'replaced') return reject('这条指令已被新指令替换，请办理新指令')
  if (ended === 'settled') return reject('这条指令已凭据办结')
  const isNamed = (key: string) => issued.recipients.some((one) => one.key === key)
  switch (command.type) {
    case 'order.remind': {
      const { recipients, step } = command.data
      if (!recipients.every(isNamed)) return reject('指令没有下达给这个对象，请重新选择')
      if (recipients.every((key) => has(answers[key] ?? noAnswer, step))) {
        return reject('要催的都已办到，不必再催')
      }
      return accept({ type: 'order.reminded', data: command.data })
    }
    case 'order.escalate': {
      const { recipient, rung, to } = command.data
      if (!isNamed(recipient)) return reject('指令没有下达给这个对象，请重新选择')
      const answer = answers[recipient] ?? noAnswer
      if (isAnswered(answer)) return reject('对方已经答复，不必再升级')
      if (answer.rungs.includes(rung)) return reject('这一级已经催过')
      const person = to === null || to.person === null ? null : see(personRef, to.person)
      const street = person === null || person.status === 'none' ? null : person.card.street
      return accept({ type: 'order.escalated', data: { ...command.data, street } })
    }
    case 'order.recall':
      return accept({ type: 'order.recalled', data: command.data })
    case 'order.replace': {
      const by = see(orderRef, command.data.by.slice('order/'.length))
      if (!command.data.by.startsWith('order/') || by.issued?.replaces !== `order/${id}`) {
        return reject('新指令没有写明替换这一条，请先下新指令')
      }
      return accept({ type: 'order.replaced', data: command.data })
    }
    case 'order.supervise':
      if (command.data.due <= at) return reject('督办时限已经过了，请改到以后')
      return accept({ type: 'order.supervised', data: command.data })
    case 'order.settle':
      return accept({ type: 'order.settled', data: command.data })
    default:
      return unreachable(command)
  }
}

function has(answer: Answer, step: DueStep): boolean {
  if (step === 'acknowledged') return isAnswered(answer)
  if (step === 'arrived') return answer.arrivedAt !== null || answer.completedAt !== null
  if (step === 'feedback') return answer.feedbackAt !== null || answer.completedAt !== null
  return answer.completedAt !== null
}
