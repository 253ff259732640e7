import type { Database } from 'better-sqlite3'
import { idOf } from '../../domain/envelope.ts'
import { findingTypeText, type ReviewFact } from '../../domain/review/review.ts'
import type { ToldFact, View } from '../view.ts'
import { momentSchema, momentsOf, momentWriter, type TextMoment } from './moment-rows.ts'
import { type ReviewBody, reviewOf } from './review-body.ts'
import { carriedReviews } from './review-carried.ts'
import { reviewChain } from './review-chain.ts'
import { reviewImprovements, reviewOne } from './review-queries.ts'

function momentsIn(stream: string, facts: readonly ToldFact[]): TextMoment[] {
  return facts.flatMap(({ fact, told }): TextMoment[] => {
    const { type, data } = fact as ReviewFact
    const say = (text: string) => [{ key: `${stream}#${told.command}`, at: told.at, text, told }]
    if (type === 'review.opened') return say('开始复盘')
    if (type === 'review.found') return say(`复盘发现（${findingTypeText[data.type]}）：${data.text}`)
    if (type === 'review.concluded') return say(`复盘结论：${data.summary}`)
    return []
  })
}

const owes = ({ improvements }: ReviewBody) => improvements.some(({ done }) => !done)

/** 复盘: one row an incident with findings, improvements and conclusion. */
export const reviewView: View = {
  kind: 'review',
  version: 1,
  schema: [
    `CREATE TABLE review_state (
       stream TEXT NOT NULL UNIQUE,
       incident TEXT NOT NULL UNIQUE,
       owes INTEGER NOT NULL,
       body TEXT NOT NULL
     ) STRICT`,
    'CREATE INDEX review_state_owes ON review_state (stream) WHERE owes = 1',
    ...momentSchema('review'),
  ],
  tables: ['review_state', 'review_moment'],
  prepare(db: Database) {
    const insert = db.prepare('INSERT INTO review_state (stream, incident, owes, body) VALUES (?, ?, ?, ?)')
    const write = momentWriter(db, 'review')
    return (stream, facts) => {
      const body = reviewOf(facts)
      const incident = `incident/${idOf(stream)}`
      insert.run(stream, incident, owes(body) ? 1 : 0, JSON.stringify(body))
      write(stream, incident, momentsIn(stream, facts))
    }
  },
  queries: {
    'review.one': reviewOne,
    'review.improvements': reviewImprovements,
    'review.chain': reviewChain,
  },
  carried: carriedReviews,
  moments: momentsOf('review'),
}
