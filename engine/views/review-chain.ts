import type { Database } from 'better-sqlite3'
import type { ClockRow } from '../../domain/deadline/rows.ts'
import { idOf } from '../../domain/envelope.ts'
import { responseLevelText } from '../../domain/response/response.ts'
import type { ResponseRow } from '../../domain/response/rows.ts'
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
import { clockRows } from './deadline-clocks.ts'
import type { HeadquartersBody } from './headquarters-body.ts'
import { personNames } from './person-names.ts'

type Facts = Partial<Record<ChainStep, ChainFact | null>>

interface Case {
  occurredAt: number | null
  receivedAt: number
  assessedAt: number | null
  category: string | null
  body: string
}

/** The earlier of two. */
function earlier(a: ChainFact | null, b: ChainFact | null): ChainFact | null {
  if (a === null || b === null) return a ?? b
  return b.at < a.at ? b : a
}

/** What the incident and its response say of themselves. */
function ofIncident(db: Database, incident: string, row: Case): Facts {
  const { verified } = JSON.parse(row.body) as { verified: { at: number } | null }
  const fact = (at: number | null, source = incident, text = ''): ChainFact | null =>
    at === null ? null : { at, source, text }
  const response = prepared<{ stream: string; body: string }>(
    db,
    'SELECT stream, body FROM response_state WHERE incident = ?',
  ).get(incident)
  const first = response && (JSON.parse(response.body) as Pick<ResponseRow, 'history'>).history[0]
  return {
    found: fact(row.occurredAt),
    received: fact(row.receivedAt),
    verified: fact(verified?.at ?? null),
    assessed: fact(row.assessedAt),
    responded: response && first ? fact(first.at, response.stream, responseLevelText[first.level]) : null,
  }
}

/** Which clock ends which step of the chain. */
const stepOfEnding: Partial<Record<ClockRow['ending'], ChainStep>> = {
  phone: 'phoned',
  first: 'written',
  disaster: 'written',
  press: 'released',
}

/** What the incident's own clocks say: when each report was made, and until when it had to be. */
function ofClocks(clocks: readonly ClockRow[]): { facts: Facts; rules: ChainRule[] } {
  const facts: Facts = {}
  const rules: ChainRule[] = []
  for (const { ending, ordinal, label, to, dueAt, doneAt, report, incident, source, checked } of clocks) {
    const step = stepOfEnding[ending]
    if (step === undefined || ordinal > 1) continue
    if (dueAt !== null)
      rules.push({ step, dueAt, source: `${label}：${source}`, verified: checked !== 'unverified' })
    if (doneAt === null) continue
    facts[step] = earlier(facts[step] ?? null, { at: doneAt, source: report ?? incident, text: to })
  }
  return { facts, rules }
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

/** First receiver of an order who said that he is there. */
function firstArrival(db: Database, incident: string): ChainFact | null {
  const first = prepared<{ source: string; at: number; text: string }>(
    db,
    `SELECT stream AS source, arrivedAt AS at, json_extract(body, '$.name') AS text FROM order_recipient
     WHERE incident = ? AND arrivedAt IS NOT NULL ORDER BY arrivedAt LIMIT 1`,
  ).get(incident)
  return first ?? null
}

/** The measured chain of an incident. */
export const reviewChain: ViewQuery<'review.chain'> = {
  kinds: ['incident', 'response', 'headquarters', 'order', 'deadline', 'profile', 'person', 'factsheet'],
  run(db, { incident, now }) {
    const row = prepared<Case>(
      db,
      'SELECT occurredAt, receivedAt, assessedAt, category, body FROM incident_case WHERE stream = ?',
    ).get(incident)
    if (row === undefined) return []
    const clocks = ofClocks(clockRows(db, incident, now))
    const facts: Facts = {
      ...ofIncident(db, incident, row),
      ...clocks.facts,
      arrived: earlier(firstForce(db, incident), firstArrival(db, incident)),
    }
    const rules = [...clocks.rules, ...legalRules(facts, row.category, clocks.rules)]
    return chainOf(facts, rules, now).map(
      ({ step, rule, ...measured }): ChainRow => ({
        key: step,
        ...measured,
        dueAt: rule?.dueAt ?? null,
        rule: rule?.source ?? null,
        verified: rule?.verified ?? true,
      }),
    )
  },
}
