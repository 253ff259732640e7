import { canonical } from '../../domain/canonical.ts'
import type { View } from '../view.ts'
import { planOf } from './plan-item.ts'
import { carriedPlans, inForceOf, planRun } from './plan-queries.ts'

/** 预案: one row a plan with all its versions; health, expiry and offers are computed on read. */
export const planView: View = {
  kind: 'plan',
  version: 1,
  schema: [
    `CREATE TABLE plan_item (
       stream TEXT NOT NULL UNIQUE,
       kind TEXT NOT NULL,
       body TEXT NOT NULL
     ) STRICT`,
  ],
  tables: ['plan_item'],
  prepare(db) {
    const insert = db.prepare('INSERT INTO plan_item (stream, kind, body) VALUES (?, ?, ?)')
    return (stream, facts) => {
      const item = planOf(facts)
      if (item === null) return
      const shown = inForceOf(item) ?? item.versions.at(-1)
      insert.run(stream, shown?.content.kind ?? 'other', canonical(item))
    }
  },
  queries: planRun,
  carried: carriedPlans,
  words(facts) {
    const item = planOf(facts)
    const newest = item?.versions.at(-1)
    if (newest === undefined) return null
    const { name, steps, cards } = newest.content
    const text = [name, ...steps.map(({ title }) => title), ...cards.map(({ title }) => title)].join(' ')
    return { at: newest.at, text }
  },
}
