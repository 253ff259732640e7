import { type Told, unreachable } from '../../domain/model.ts'
import type { ReviewFact } from '../../domain/review/review.ts'
import type { FindingRow, ImprovementRow, ReviewRow } from '../../domain/review/rows.ts'
import type { ToldFact } from '../view.ts'

type Nameless<T> = Omit<T, 'byName'>
type Exemption = ReviewRow['exemptions'][number]
export type BareFinding = Nameless<Omit<FindingRow, 'plans'>> & {
  plans: Nameless<FindingRow['plans'][number]>[]
}
export type BareImprovement = Nameless<
  Omit<
    ImprovementRow,
    'review' | 'incident' | 'incidentTitle' | 'ownerName' | 'lacks' | 'progress' | 'verified'
  >
> & {
  progress: Nameless<ImprovementRow['progress'][number]>[]
  verified: Nameless<NonNullable<ImprovementRow['verified']>> | null
}
/** A review as its facts tell it, people by their ids. */
export interface ReviewBody {
  status: 'none' | 'open' | 'concluded'
  lead: string | null
  due: number
  scope: string
  openedAt: number
  findings: BareFinding[]
  improvements: BareImprovement[]
  concluded: Nameless<NonNullable<ReviewRow['concluded']>> | null
  reopened: Nameless<ReviewRow['reopened'][number]>[]
  exemptions: Nameless<Exemption>[]
  pending: boolean
}

/** The review from its facts. */
export function reviewOf(facts: readonly ToldFact[]): ReviewBody {
  const body: ReviewBody = {
    status: 'none',
    lead: null,
    due: 0,
    scope: '',
    openedAt: 0,
    findings: [],
    improvements: [],
    concluded: null,
    reopened: [],
    exemptions: [],
    pending: false,
  }
  for (const { fact, told } of facts) {
    if (told.pending) body.pending = true
    take(body, fact as ReviewFact, told)
  }
  return body
}

function take(body: ReviewBody, fact: ReviewFact, told: Told): void {
  const by = { at: told.at, seat: told.by.seat, by: told.by.person }
  const key = told.command
  const improvement = (id: string) => body.improvements.find((one) => one.key === id)
  switch (fact.type) {
    case 'review.opened':
      Object.assign(body, fact.data, { status: 'open', openedAt: told.at })
      return
    case 'review.found':
      body.findings.push({ key, ...fact.data, plans: [], ...by })
      return
    case 'review.struck':
      body.findings = body.findings.filter((one) => one.key !== fact.data.finding)
      return
    case 'review.improved':
      body.improvements.push({ key, ...fact.data, progress: [], verified: null, done: false, ...by })
      return
    case 'review.assigned': {
      const { improvement: id, ...to } = fact.data
      Object.assign(improvement(id) ?? {}, to)
      return
    }
    case 'review.dropped':
      body.improvements = body.improvements.filter((one) => one.key !== fact.data.improvement)
      return
    case 'review.progressed':
      improvement(fact.data.improvement)?.progress.push({ text: fact.data.text, ...by })
      return
    case 'review.verified': {
      const { improvement: id, ...said } = fact.data
      Object.assign(improvement(id) ?? {}, { verified: { ...said, ...by }, done: said.ok })
      return
    }
    case 'review.planLinked': {
      const { finding, ...plan } = fact.data
      body.findings.find((one) => one.key === finding)?.plans.push({ ...plan, ...by })
      return
    }
    case 'review.concluded': {
      const { summary, digest, doubt } = fact.data
      body.status = 'concluded'
      body.concluded = { summary, digest, doubt, ...by }
      return
    }
    case 'review.reopened':
      body.status = 'open'
      body.reopened.push({ ...fact.data, ...by })
      return
    case 'review.exempted':
      body.exemptions = body.exemptions.filter(({ stream }) => stream !== fact.data.stream)
      body.exemptions.push({ ...fact.data, ...by })
      return
    case 'review.released':
      body.exemptions = body.exemptions.filter(({ stream }) => stream !== fact.data.stream)
      return
    default:
      unreachable(fact)
  }
}
