import { type Told, unreachable } from '../model.ts'
import type { ReviewFact } from './review.ts'
import type { Improvement, Review } from './state.ts'

/** Facts add up in whatever order they come. */
export function evolveReview(state: Review, fact: ReviewFact, told: Told): Review {
  const id = told.command
  const change = (improvement: string, by: Partial<Improvement>): Review => ({
    ...state,
    improvements: state.improvements.map((one) => (one.id === improvement ? { ...one, ...by } : one)),
  })
  switch (fact.type) {
    case 'review.opened':
      return { ...state, status: 'open' }
    case 'review.found':
      return { ...state, findings: [...state.findings, { id, ...fact.data }] }
    case 'review.struck':
      return { ...state, findings: state.findings.filter((one) => one.id !== fact.data.finding) }
    case 'review.improved':
      return { ...state, improvements: [...state.improvements, { id, ...fact.data, done: false }] }
    case 'review.assigned': {
      const { improvement, ...to } = fact.data
      return change(improvement, to)
    }
    case 'review.dropped':
      return {
        ...state,
        improvements: state.improvements.filter((one) => one.id !== fact.data.improvement),
      }
    case 'review.verified':
      return change(fact.data.improvement, { done: fact.data.ok })
    case 'review.concluded':
      return { ...state, status: 'concluded' }
    case 'review.reopened':
      return { ...state, status: 'open' }
    case 'review.progressed':
    case 'review.planLinked':
    case 'review.exempted':
    case 'review.released':
      return state
    default:
      return unreachable(fact)
  }
}
