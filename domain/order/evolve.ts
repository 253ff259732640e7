import { type Told, unreachable } from '../model.ts'
import type { OrderFact } from './order.ts'
import { type Answer, noAnswer, type Order } from './state.ts'

/** The order after one more fact. Total: a step that came before its order is kept for it. */
export function evolveOrder(state: Order, fact: OrderFact, told: Told): Order {
  const answer = (key: string, change: (before: Answer) => Partial<Answer>): Order => {
    const before = state.answers[key] ?? noAnswer
    return { ...state, answers: { ...state.answers, [key]: { ...before, ...change(before) } } }
  }
  switch (fact.type) {
    case 'order.issued': {
      const { incident, recipients, deadlines, needs, replaces, restricted, streets } = fact.data
      const issued = { at: told.at, incident, recipients, deadlines, needs, replaces, restricted }
      return { ...state, issued, streets: union(state.streets, streets) }
    }
    case 'order.delivered':
      return answer(fact.data.recipient, ({ deliveredAt, deliveredTo }) => ({
        deliveredAt: deliveredAt ?? fact.data.at ?? told.at,
        deliveredTo: union(deliveredTo, [told.by.seat]),
      }))
    case 'order.read':
      // What is read was delivered.
      return answer(fact.data.recipient, ({ readOn, deliveredAt }) => ({
        readOn: union(readOn, [told.by.seat]),
        deliveredAt: deliveredAt ?? fact.data.at ?? told.at,
      }))
    case 'order.acknowledged':
      return answer(fact.data.recipient, ({ acknowledgedAt }) => ({
        acknowledgedAt: acknowledgedAt ?? fact.data.at ?? told.at,
        refusedAt: null,
      }))
    case 'order.refused':
      return answer(fact.data.recipient, ({ refusedAt }) => ({
        refusedAt: refusedAt ?? fact.data.at ?? told.at,
      }))
    case 'order.arrived':
      return answer(fact.data.recipient, ({ arrivedAt }) => ({
        arrivedAt: arrivedAt ?? fact.data.at ?? told.at,
      }))
    case 'order.reported':
      return answer(fact.data.recipient, () => ({ feedbackAt: fact.data.at ?? told.at }))
    case 'order.completed':
      return answer(fact.data.recipient, ({ completedAt }) => ({
        completedAt: completedAt ?? fact.data.at ?? told.at,
      }))
    case 'order.phoned': {
      const { recipient, at, readBack } = fact.data
      return answer(recipient, ({ deliveredAt, acknowledgedAt }) => ({
        deliveredAt: deliveredAt ?? at,
        acknowledgedAt: acknowledgedAt ?? (readBack ? at : null),
      }))
    }
    case 'order.missed':
      return state
    case 'order.reminded': {
      const named = fact.data.recipients.map((key) => {
        const before = state.answers[key] ?? noAnswer
        return [key, { ...before, reminded: union(before.reminded, [fact.data.step]) }] as const
      })
      return { ...state, answers: { ...state.answers, ...Object.fromEntries(named) } }
    }
    case 'order.escalated': {
      const { recipient, rung, street } = fact.data
      const next = answer(recipient, ({ rungs }) => ({ rungs: union(rungs, [rung]) }))
      return street === null ? next : { ...next, streets: union(state.streets, [street]) }
    }
    case 'order.recalled':
      return { ...state, ended: 'recalled' }
    case 'order.replaced':
      return { ...state, ended: 'replaced' }
    case 'order.supervised':
      return {
        ...state,
        supervised: { count: (state.supervised?.count ?? 0) + 1, due: fact.data.due },
      }
    case 'order.settled':
      return { ...state, ended: 'settled' }
    case 'order.contested':
      return state
    default:
      return unreachable(fact)
  }
}

function union<T>(known: readonly T[], more: readonly T[]): readonly T[] {
  const fresh = more.filter((one) => !known.includes(one))
  return fresh.length === 0 ? known : [...known, ...new Set(fresh)]
}
