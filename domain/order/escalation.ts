import { MINUTE } from '../time.ts'
import { ALARM_ENDS, dueOf } from './overdue.ts'
import { type Answer, isAnswered, isClosed, noAnswer, type Order } from './state.ts'
import { type DueStep, type Rung, rungs } from './steps.ts'

/**
 * When each rung is taken, as a multiple of the minutes the receiver had to sign: the worse the incident, the sooner. Own
 * rule, 未核验: no published rule of a district says it.
 */
const escalationRules: Record<'worst' | 'ordinary', Record<Rung, number>> = {
  worst: { remind: 1, next: 1.25, phone: 1.5, leader: 2 },
  ordinary: { remind: 1, next: 1.5, phone: 2, leader: 3 },
}
/** 特别重大 and 重大 go by the quicker rule. */
function escalationRule(level: number | null): Record<Rung, number> {
  return level !== null && level <= 2 ? escalationRules.worst : escalationRules.ordinary
}

/** What the centre has to say for one receiver: a rung of the escalation, or that a later step is late. */
export type Due =
  | { readonly recipient: string; readonly at: number; readonly rung: Rung }
  | { readonly recipient: string; readonly at: number; readonly step: DueStep }

/** When a rung is taken; whom the line does not reach is rung at once, a reminder would not be heard. */
function rungTimes(answer: Answer, issuedAt: number, minutes: number, rule: Record<Rung, number>) {
  const reached = answer.deliveredAt !== null
  return rungs
    .filter((rung) => reached || rung === 'phone' || rung === 'leader')
    .map((rung) => {
      const share = !reached && rung === 'phone' ? rule.remind : rule[rung]
      return { rung, at: issuedAt + Math.round(share * minutes * MINUTE) }
    })
}

/**
 * Everything the centre will still have to say about this order, by time, one thing a receiver. Empty once it is closed; a
 * receiver who answers, and the 24 hours after the issuing, end his part: every timer has an end.
 */
export function dues(order: Order, level: number | null, now: number): Due[] {
  const { issued } = order
  if (issued === null || isClosed(order)) return []
  const end = issued.at + ALARM_ENDS
  const rule = escalationRule(level)
  return issued.recipients
    .flatMap(({ key }): Due[] => {
      const answer = order.answers[key] ?? noAnswer
      if (answer.refusedAt !== null) return []
      if (!isAnswered(answer)) {
        const taken = Math.max(-1, ...answer.rungs.map((rung) => rungs.indexOf(rung)))
        const left = rungTimes(answer, issued.at, issued.deadlines.acknowledge, rule).filter(
          ({ rung }) => rungs.indexOf(rung) > taken,
        )
        // After a time without the centre only the furthest rung is taken, not one after another.
        const due = left.filter(({ at }) => at <= now).at(-1) ?? left[0]
        return due === undefined ? [] : [{ recipient: key, ...due }]
      }
      const late = dueOf(answer, issued.at, issued.deadlines).find(
        ({ step }) => !answer.reminded.includes(step),
      )
      return late === undefined ? [] : [{ recipient: key, ...late }]
    })
    .filter(({ at }) => at < end && now < end)
}
