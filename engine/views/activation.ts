import type { Database } from 'better-sqlite3'
import { type BoardStep, boardOf, type Running } from '../../domain/activation/board.ts'
import type { ActivationRow, BoardRow } from '../../domain/activation/rows.ts'
import { canonical } from '../../domain/canonical.ts'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import type { Inputs } from '../../domain/plan/condition.ts'
import { MINUTE } from '../../domain/time.ts'
import { prepared } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import { inputsOf } from './activation-inputs.ts'
import { type RunItem, runOf } from './activation-item.ts'
import { activationMoments } from './activation-moments.ts'
import { type Ordered, orderedSteps, saidWith } from './activation-orders.ts'
import { boardRow, waitWords } from './activation-row.ts'
import { type PlanBook, planBook } from './plan-book.ts'

interface Stored {
  key: string
  incident: string
  body: string
  title: string | null
  reportedAt: number | null
}
const SELECT = `SELECT r.stream AS key, r.incident, r.body, i.title, i.receivedAt AS reportedAt FROM activation_run r
  LEFT JOIN incident_case i ON i.stream = r.incident`

interface Looked {
  stored: Stored
  run: RunItem
  board: BoardStep[]
  ordered: ReadonlyMap<string, Ordered>
}

function look(db: Database, stored: readonly Stored[], now: number): Looked[] {
  return stored.map((one) => {
    const run = JSON.parse(one.body) as RunItem
    const ordered = orderedSteps(db, run)
    const running: Running = {
      steps: run.frozen.steps,
      startedAt: run.started.at,
      endedAt: run.ended?.at ?? null,
      reportedAt: one.reportedAt ?? run.started.at,
      levels: run.levels,
      said: Object.fromEntries(
        Object.entries(run.steps).map(([key, { said }]) => [key, saidWith(said, ordered.get(key))]),
      ),
    }
    const inputs = inputsOf(db, one.incident, now + MINUTE)
    return { stored: one, run, ordered, board: boardOf(running, inputs, lastWord(inputs, now)) }
  })
}

/**
 * Screens ask by the beginning of the running minute; what was said since then counts at once. A clock that is further ahead
 * opens nothing before its time.
 */
function lastWord({ figures, responses, levels, warnings }: Inputs, now: number): number {
  const said = [figures, responses, levels, warnings].flatMap((all) => all.map(({ at }) => at))
  return Math.max(now, ...said.filter((at) => at < now + MINUTE))
}

const ofIncident = (db: Database, incident: string) =>
  prepared<Stored>(db, `${SELECT} WHERE r.incident = ? ORDER BY r.open DESC, r.startedAt, r.stream`).all(
    incident,
  )
const openOnes = (db: Database) =>
  prepared<Stored>(db, `${SELECT} WHERE r.open = 1 ORDER BY r.startedAt, r.stream`).all()

function activationRow(db: Database, { stored, run, board }: Looked): ActivationRow {
  const book = planBook(db)
  const count = (is: (one: BoardStep) => boolean) => board.filter(is).length
  return {
    key: stored.key,
    incident: stored.incident,
    incidentTitle: stored.title,
    plan: run.plan,
    name: run.frozen.name,
    clause: run.frozen.clause,
    version: run.version,
    level: run.levels.at(-1)?.level ?? 4,
    why: run.why,
    fault: run.fault,
    started: book.named(run.started),
    ended: run.ended === null ? null : book.named(run.ended),
    changes: run.changes.map(book.named),
    contested: run.contested.map(book.named),
    contacts: run.frozen.contacts,
    counts: {
      steps: board.length,
      waiting: count(({ state }) => state === 'waiting'),
      open: count(({ state }) => state === 'open'),
      given: count(({ state }) => state === 'given'),
      settled: count(({ state }) => state === 'done' || state === 'skipped'),
      late: count(({ late, settledAt }) => late && settledAt === null),
    },
    pending: run.pending,
  }
}

function boardRows({ stored, run, board: steps, ordered }: Looked, book: PlanBook): BoardRow[] {
  return steps.map((one, n) => boardRow(stored.key, run, one, n + 1, ordered.get(one.step.key), book))
}

const kinds = ['activation', 'incident', 'log', 'person', 'factsheet', 'response', 'order'] as const
const board: ViewQuery<'activation.board'> = {
  kinds,
  run: (db, { incident, now }) => {
    const book = planBook(db)
    return look(db, ofIncident(db, incident), now).flatMap((looked) => boardRows(looked, book))
  },
}
const of: ViewQuery<'activation.of'> = {
  kinds,
  run: (db, { incident, now }) =>
    look(db, ofIncident(db, incident), now).map((one) => activationRow(db, one)),
}
const open: ViewQuery<'activation.open'> = {
  kinds,
  run: (db, { now }) => look(db, openOnes(db), now).map((one) => activationRow(db, one)),
}

/** Late steps of running plans for the next shift, with who has them; a plan without one is said in one line. */
function carried(db: Database, now: number): CarriedItem[] {
  const book = planBook(db)
  return look(db, openOnes(db), now).flatMap((looked): CarriedItem[] => {
    const { stored, run, board: steps } = looked
    const shown = boardRows(looked, book)
    const rows = steps.map((one, n) => ({ one, row: shown[n] as BoardRow }))
    const about = { group: 'plan', source: stored.incident, level: run.levels.at(-1)?.level ?? null } as const
    const late = rows
      .filter(({ one }) => one.late && one.settledAt === null)
      .map(({ one, row }) => ({
        ...about,
        key: row.key,
        title: `预案步骤超时：${row.title}`.slice(0, 300),
        text: [stored.title ?? '', run.frozen.name, waitWords(one, run.frozen.steps)]
          .filter(Boolean)
          .join('；'),
        owner: row.owner,
        since: one.openAt,
        due: one.dueAt,
      }))
    const left = rows.filter(({ one }) => one.state === 'open' || one.state === 'given').length
    const whole = {
      ...about,
      key: stored.key,
      title: `执行中：${run.frozen.name}`,
      text: [stored.title ?? '', `还有 ${left} 步在办，${late.length} 步超时`].filter(Boolean).join('；'),
      owner: book.named(run.started).personName,
      since: run.started.at,
      due: null,
    }
    return [whole, ...late]
  })
}

/** 预案启动: one row a plan in an incident; its board is computed on read, so that a late step needs no job. */
export const activationView: View = {
  kind: 'activation',
  version: 4,
  schema: [
    `CREATE TABLE activation_run (
       stream TEXT NOT NULL UNIQUE,
       incident TEXT NOT NULL,
       open INTEGER NOT NULL,
       startedAt INTEGER NOT NULL,
       body TEXT NOT NULL
     ) STRICT`,
    'CREATE INDEX activation_run_of ON activation_run (incident)',
  ],
  tables: ['activation_run'],
  prepare(db) {
    const insert = db.prepare(
      'INSERT INTO activation_run (stream, incident, open, startedAt, body) VALUES (?, ?, ?, ?, ?)',
    )
    return (stream, facts) => {
      const run = runOf(facts)
      if (run === null) return
      insert.run(stream, run.incident, run.ended === null ? 1 : 0, run.started.at, canonical(run))
    }
  },
  queries: { 'activation.board': board, 'activation.of': of, 'activation.open': open },
  carried,
  moments: activationMoments,
}
