import type { Database } from 'better-sqlite3'
import type { DecisionFact } from '../../domain/decision/decision.ts'
import type { DecisionRow } from '../../domain/decision/rows.ts'
import { prepared } from '../prepared.ts'
import type { ToldFact, View, ViewQuery } from '../view.ts'
import { momentSchema, momentsOf, momentWriter, named, type TextMoment } from './moment-rows.ts'
import { personNames } from './person-names.ts'

type Body = Omit<DecisionRow, 'key'>

/** A decision as its facts tell it; null before it was recorded. */
function decisionOf(facts: readonly ToldFact[]): Body | null {
  let body: Body | null = null
  for (const { fact, told } of facts) {
    const { type, data } = fact as DecisionFact
    const by = { at: told.at, seat: told.by.seat, person: told.by.person }
    if (type === 'decision.recorded' && body === null) {
      const { name = null, ...said } = data
      body = {
        ...said,
        name,
        writtenAt: told.at,
        by,
        pending: false,
        amendments: [],
        results: [],
        contested: [],
      }
    }
    if (body === null) continue
    if (told.pending) body.pending = true
    if (type === 'decision.amended') {
      body.amendments.push({ before: body.text, why: data.why, ...by })
      body.text = data.text
    } else if (type === 'decision.followed') body.results.push({ ...data, ...by })
    else if (type === 'decision.contested') body.contested.push({ ...data, ...by })
  }
  return body
}

/** What the decision adds to the timeline: itself, and what came of it. */
function momentsIn(stream: string, body: Body, facts: readonly ToldFact[]): TextMoment[] {
  return facts.flatMap(({ fact, told }): TextMoment[] => {
    const { type, data } = fact as DecisionFact
    if (type === 'decision.recorded') {
      const who = data.person === null ? '' : named(data.person)
      const why = data.why === '' ? '' : `。理由：${data.why}`
      return [{ key: stream, at: body.decidedAt, text: `${who}决定：${body.text}${why}`, told }]
    }
    if (type !== 'decision.followed') return []
    return [{ key: `${stream}#${told.command}`, at: told.at, text: `决定的结果：${data.result}`, told }]
  })
}

const list: ViewQuery<'decision.list'> = {
  kinds: ['decision', 'person'],
  run(db, { incident }) {
    const nameOf = personNames(db)
    return prepared<{ key: string; body: string }>(
      db,
      'SELECT stream AS key, body FROM decision_item WHERE incident = ? ORDER BY decidedAt, stream',
    )
      .all(incident)
      .map(({ key, body }) => {
        const row = { key, ...(JSON.parse(body) as Body) }
        return { ...row, name: row.person === null ? row.name : nameOf(row.person) }
      })
  },
}

function prepare(db: Database) {
  const insert = db.prepare(
    'INSERT INTO decision_item (stream, incident, decidedAt, body) VALUES (?, ?, ?, ?)',
  )
  const write = momentWriter(db, 'decision')
  return (stream: string, facts: readonly ToldFact[]) => {
    const body = decisionOf(facts)
    if (body === null) return
    insert.run(stream, body.incident, body.decidedAt, JSON.stringify(body))
    write(stream, body.incident, momentsIn(stream, body, facts))
  }
}

/** 决策记录: one row a decision with what was known then. */
export const decisionView: View = {
  kind: 'decision',
  version: 1,
  schema: [
    `CREATE TABLE decision_item (
       stream TEXT NOT NULL UNIQUE,
       incident TEXT NOT NULL,
       decidedAt INTEGER NOT NULL,
       body TEXT NOT NULL
     ) STRICT`,
    'CREATE INDEX decision_item_by_incident ON decision_item (incident, decidedAt, stream)',
    ...momentSchema('decision'),
  ],
  tables: ['decision_item', 'decision_moment'],
  prepare,
  queries: { 'decision.list': list },
  moments: momentsOf('decision'),
}
