import type { Database } from 'better-sqlite3'
import type { ShiftPost } from '../../domain/post.ts'
import type { SwapRow } from '../../domain/swap/rows.ts'
import { chineseDate, clockTime } from '../../domain/time.ts'
import { prepared } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import { personNames } from './person-names.ts'
import { rosterInForce } from './roster-in-force.ts'
import type { SwapSteps } from './swap.ts'

interface Stored {
  stream: string
  id: string
  day: string
  n: number
  post: ShiftPost
  leaves: string
  kind: SwapRow['kind']
  why: string
  candidates: string
  askedAt: number
  status: SwapRow['status']
  taker: string | null
  giveDay: string | null
  giveN: number | null
  steps: string
  pending: number
}

const open: ViewQuery<'swap.open'> = {
  kinds: ['swap', 'roster', 'person'],
  run: (db, { decidedSince }) => {
    const stored = prepared<Stored>(
      db,
      `SELECT * FROM swap_request
         WHERE status IN ('asked', 'taken', 'approved') OR decidedAt >= ?
         ORDER BY decidedAt IS NOT NULL, decidedAt, askedAt, stream`,
    ).all(decidedSince)
    const rows = stored.map(rowsFrom(db))
    // Approved long ago and in force: nothing is left to do.
    return rows.filter(
      ({ status, conflict, decided }) =>
        status !== 'approved' || conflict !== null || (decided?.at ?? 0) >= decidedSince,
    )
  },
}

function rowsFrom(db: Database): (stored: Stored) => SwapRow {
  const nameOf = personNames(db)
  const conflictOf = conflictFinder(db)
  return (stored) => {
    const { stream, id: _id, leaves, day, n, post, giveDay, giveN, taker, pending, ...rest } = stored
    const steps = JSON.parse(stored.steps) as SwapSteps
    const candidates = JSON.parse(stored.candidates) as string[]
    const answerOf = (person: string) => {
      if (person === taker || steps.late.some((one) => one.person === person && one.what === 'yes'))
        return 'yes'
      return steps.declined.includes(person) ? 'no' : 'none'
    }
    const named = (person: string | null) => (person === null ? null : nameOf(person))
    return {
      key: stream,
      day,
      n,
      post,
      from: leaves,
      fromName: nameOf(leaves),
      kind: rest.kind,
      why: rest.why,
      candidates: candidates.map((person) => ({ person, name: nameOf(person), answer: answerOf(person) })),
      askedAt: rest.askedAt,
      status: rest.status,
      pending: pending === 1,
      taker: taker === null ? null : { person: taker, name: nameOf(taker), at: steps.taken?.at ?? 0 },
      give: giveDay === null || giveN === null ? null : { day: giveDay, n: giveN },
      decided: steps.decided === null ? null : { ...steps.decided, name: named(steps.decided.person) },
      late: steps.late.map(({ person, what, at }) => {
        const when = `${chineseDate(at)} ${clockTime(at)}`
        const who = named(person) ?? '本席位'
        return what === 'yes'
          ? `${who} ${when} 也同意了，晚了一步，没有换`
          : `${who} ${when} 也批准了，只换一次`
      }),
      conflict: conflictOf(stored),
    }
  }
}

/** What does not fit: an approved swap that changes nothing, or an open one whose asker no longer stands there. */
function conflictFinder(db: Database): (stored: Stored) => string | null {
  const forceByMonth = new Map<string, ReturnType<typeof rosterInForce>>()
  return ({ id, day, n, post, leaves, status, taker, giveDay, giveN }) => {
    const month = day.slice(0, 7)
    const months = giveDay === null ? [month] : [month, giveDay.slice(0, 7)]
    const force = forceByMonth.get(months.join()) ?? rosterInForce(db, months)
    forceByMonth.set(months.join(), force)
    if (status === 'approved') {
      const known = force.swaps.some(({ key }) => key === id)
      return known ? (force.conflicts.get(id) ?? null) : '这个月的值班表已撤回，这次换班没有生效'
    }
    if (status !== 'asked' && status !== 'taken') return null
    const stands = (onDay: string, shift: number | null, person: string | null) =>
      force.standing.some(
        (one) => one.day === onDay && one.n === shift && one.post === post && one.person === person,
      )
    if (!stands(day, n, leaves)) return '申请人已经不在这一班，排班改过了；请撤回'
    if (giveDay !== null && !stands(giveDay, giveN, taker)) return '拿来换的那一班已经改过，请撤回或不批准'
    return null
  }
}

export const swapQueriesRun: View['queries'] = { 'swap.open': open }
