import type { Database } from 'better-sqlite3'
import { idOf } from '../../domain/envelope.ts'
import { type Swap, type SwapFact, swap } from '../../domain/swap/swap.ts'
import type { ToldFact, View } from '../view.ts'
import { carriedSwaps } from './swap-carried.ts'
import { swapQueriesRun } from './swap-queries.ts'

/** Who answered, decided or came too late, as kept in a row; names are found when asked. */
export interface SwapSteps {
  readonly declined: readonly string[]
  readonly taken: { readonly person: string; readonly at: number } | null
  readonly decided: { readonly person: string | null; readonly at: number; readonly why: string } | null
  readonly late: readonly {
    readonly person: string | null
    readonly what: 'yes' | 'approve'
    readonly at: number
  }[]
}

function stepsOf(facts: readonly ToldFact[]): SwapSteps {
  const declined: string[] = []
  const late: { person: string | null; what: 'yes' | 'approve'; at: number }[] = []
  let taken: SwapSteps['taken'] = null
  let decided: SwapSteps['decided'] = null
  for (const { fact, told } of facts) {
    const { type, data } = fact as SwapFact
    const { at, by } = told
    if (type === 'swap.declined') declined.push(data.person)
    else if (type === 'swap.taken') taken = { person: data.person, at }
    else if (type === 'swap.late') late.push({ ...data, at })
    else if (type === 'swap.approved') decided = { person: by.person, at, why: '' }
    else if (type === 'swap.refused' || type === 'swap.withdrawn') {
      decided = { person: by.person, at, why: data.why }
    }
  }
  return { declined, taken, decided, late }
}

function prepare(db: Database) {
  const insert = db.prepare(
    `INSERT INTO swap_request (stream, id, day, n, post, leaves, kind, why, candidates, askedAt, status, taker,
       giveDay, giveN, decidedAt, steps, pending)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (stream: string, facts: readonly ToldFact[]) => {
    const state = facts.reduce<Swap>(
      (folded, { fact, told }) => swap.evolve(folded, fact as SwapFact, told),
      swap.initial,
    )
    const [first] = facts
    if (state.status === 'none' || first === undefined) return
    const { day, n, post, from, kind, why, candidates } = state.ask
    const taker = 'taker' in state ? state.taker : null
    const steps = stepsOf(facts)
    insert.run(
      ...[stream, idOf(stream), day, n, post, from, kind, why, JSON.stringify(candidates), first.told.at],
      ...[state.status, taker?.person ?? null, taker?.give?.day ?? null, taker?.give?.n ?? null],
      ...[steps.decided?.at ?? null, JSON.stringify(steps), facts.some(({ told }) => told.pending) ? 1 : 0],
    )
  }
}

/** 调班申请: one row a request. */
export const swapView: View = {
  kind: 'swap',
  version: 1,
  schema: [
    `CREATE TABLE swap_request (
       stream TEXT NOT NULL UNIQUE,
       id TEXT NOT NULL,
       day TEXT NOT NULL,
       n INTEGER NOT NULL,
       post TEXT NOT NULL,
       leaves TEXT NOT NULL,
       kind TEXT NOT NULL,
       why TEXT NOT NULL,
       candidates TEXT NOT NULL,
       askedAt INTEGER NOT NULL,
       status TEXT NOT NULL,
       taker TEXT,
       giveDay TEXT,
       giveN INTEGER,
       decidedAt INTEGER,
       steps TEXT NOT NULL,
       pending INTEGER NOT NULL
     ) STRICT`,
    'CREATE INDEX swap_request_by_status ON swap_request (status, decidedAt, stream)',
  ],
  tables: ['swap_request'],
  prepare,
  queries: swapQueriesRun,
  carried: carriedSwaps,
}
