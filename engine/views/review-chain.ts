import type { Database } from 'better-sqlite3'
import { idOf } from '../../domain/envelope.ts'
import {
  type ChainFact,
  type ChainRule,
  type ChainStep,
  chainOf,
  legalRules,
} from '../../domain/review/chain.ts'
import type { ChainRow } from '../../domain/review/rows.ts'
import { prepared } from '../prepared.ts'
import type { ViewQuery } from '../view.ts'
import type { HeadquartersBody } from './headquarters-body.ts'
import { personNames } from './person-names.ts'

type Facts = Partial<Record<ChainStep, ChainFact | null>>

interface Case {
  occurredAt: number | null
  reportedAt: number
  level: number | null
  category: string | null
  verified: string | null
}

/** The earlier of two. */
function earlier(a: ChainFact | null, b: ChainFact | null): ChainFact | null {
  if (a === null || b === null) return a ?? b
  return b.at < a.at ? b : a
}

/** What the incident says of itself. */
function ofIncident(incident: string, row: Case): Facts {
  const verifiedAt = row.verified === null ? null : (JSON.parse(row.verified) as { at: number }).at
  const fact = (at: number | null, text = ''): ChainFact | null =>
    at === null ? null : { at, source: incident, text }
  return {
    found: fact(row.occurredAt),
    received: fact(row.reportedAt),
    verified: fact(verifiedAt),
    assessed: fact(row.level === null ? null : row.reportedAt),
  }
}

/** First of those who signed in at the scene, or took command there. */
function firstForce(db: Database, incident: string): ChainFact | null {
  const stored = prepared<{ body: string }>(db, 'SELECT body FROM headquarters_state WHERE incident = ?').get(
    incident,
  )
  if (stored === undefined) return null
  const { people, chain } = JSON.parse(stored.body) as HeadquartersBody
  const nameOf = personNames(db)
  const source = `headquarters/${idOf(incident)}`
  const came = [
    ...people.map(({ arrivedAt, unit, person }) => ({ at: arrivedAt, unit, person })),
    ...chain
      .filter(({ signedBy }) => signedBy === null)
      .map(({ since, unit, person }) => ({ at: since, unit, person })),
  ]
  return came
    .map(({ at, unit, person }) => ({ at, source, text: unit || (person === null ? '' : nameOf(person)) }))
    .reduce<ChainFact | null>((first, one) => earlier(first, one), null)
}

const chain: ViewQuery<'review.chain'> = {
  kinds: ['incident', 'headquarters', 'person'],
  run(db, { incident, now }) {
    const row = prepared<Case>(
      db,
      'SELECT occurredAt, reportedAt, level, category, verified FROM incident_case WHERE stream = ?',
    ).get(incident)
    if (row === undefined) return []
    const facts: Facts = { ...ofIncident(incident, row), arrived: firstForce(db, incident) }
    const clocked: ChainRule[] = []
    const rules = [...clocked, ...legalRules(facts, row.category, clocked)]
    return chainOf(facts, rules, now).map(
      ({ step, rule, ...measured }): ChainRow => ({
        ...{ key: step, ...measured },
        ...{ dueAt: rule?.dueAt ?? null, rule: rule?.source ?? null, verified: rule?.verified ?? true },
      }),
    )
  },
}
export const reviewChain = chain
