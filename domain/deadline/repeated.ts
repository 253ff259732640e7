import { isToldStart, type Step } from '../profile/step.ts'
import { occurrences } from '../reminder/rule.ts'
import { MINUTE } from '../time.ts'
import {
  type Clock,
  type Counted,
  earliest,
  firstSent,
  lateness,
  type Said,
  type SentReport,
} from './clocks.ts'
import type { InForce } from './level-spans.ts'
import { notPresumed } from './presumed.ts'
import { reachedBy } from './reached.ts'

/** A clock of every day asks at most for so many missed times: older ones stand in the statistics. */
const AT_MOST = 60

/**
 * The clocks of a step that comes again, from the first report (or a moment somebody told) on until the last one (终报, 灾情稳定,
 * another moment in its place or the end of the incident): those that were met or missed, and the next. Every so many minutes counts from the report before; times of the
 * day count from one to the next.
 */
export function repeated(
  step: Step,
  force: InForce,
  incident: Counted,
  sent: readonly SentReport[],
  said: Said,
  now: number,
): Clock[] {
  const moment = isToldStart(step.start) ? (incident.told.get(step.start) ?? null) : null
  const first = isToldStart(step.start) ? (moment?.at ?? null) : firstSent(sent, step.ending)
  if (first === null) {
    const over = earliest(force.until, incident.closedAt) !== null
    return over ? [] : [waiting(step)]
  }
  const since = Math.max(first, force.since)
  const ends = earliest(
    force.until,
    incident.closedAt,
    moment?.until,
    // A flood's own reports and those of a disaster end when things are stable.
    step.ending === 'disaster' || moment !== null
      ? incident.told.get('stable')?.at
      : (sent.find(({ ending }) => ending === 'final')?.sentAt ?? null),
  )
  const same = reachedBy(step, sent).filter(({ sentAt }) => sentAt > first)
  const own = same.filter(({ sentAt }) => sentAt > since)
  const before = same.length - own.length
  const clocks =
    step.limit.every === 'day'
      ? daily(step, since, own, said, now)
      : chained(step, since, own, said).map((clock) => ({ ...clock, nth: before + clock.ordinal }))
  return clocks.filter(({ dueAt, doneAt }) => doneAt !== null || ends === null || (dueAt ?? ends) <= ends)
}

function waiting(step: Step): Clock {
  return {
    key: `${step.key}.1`,
    step,
    ordinal: 1,
    nth: step.limit.every === 'day' ? null : 1,
    start: step.start,
    startAt: null,
    dueAt: null,
    doneAt: null,
    report: null,
    late: false,
    excuse: null,
    presumed: notPresumed,
  }
}

/** Each so many minutes after the one before; one that is missed stays until it comes. */
function chained(step: Step, since: number, own: readonly SentReport[], said: Said): Clock[] {
  const minutes = step.limit.every === 'minutes' ? step.limit.minutes : 0
  const clocks: Clock[] = []
  let from = since
  const ways = [...own]
  for (let ordinal = 1; ordinal <= own.length + said.done.size + 1; ordinal++) {
    const key = `${step.key}.${ordinal}`
    const told = said.done.get(key)
    const [report] = ways
    const doneAt = earliest(told?.at, report?.sentAt)
    const isReport = report !== undefined && report.sentAt === doneAt
    if (isReport) ways.shift()
    clocks.push(
      made(step, key, ordinal, from, from + minutes * MINUTE, doneAt, isReport ? report : undefined, said),
    )
    if (doneAt === null) break
    from = doneAt
  }
  return clocks
}

/** One for each time of the day: met by the first own report after the time before it, early or late. */
function daily(step: Step, since: number, own: readonly SentReport[], said: Said, now: number): Clock[] {
  const times = step.limit.every === 'day' ? step.limit.times : []
  const rule = { every: 'day' as const, times: [...times], weekdays: [], from: since, until: null }
  const next = occurrences(rule, Math.max(now, since), Math.max(now, since) + 2 * 1440 * MINUTE, 1)
  const all = [...occurrences(rule, since, Math.max(now, since)), ...next]
  const ways = [...own]
  const clocks = all.map((dueAt, place) => {
    const before = all[place - 1] ?? since
    const after = all[place + 1] ?? Number.POSITIVE_INFINITY
    while (ways[0] !== undefined && ways[0].sentAt <= before) ways.shift()
    const key = `${step.key}.${place + 1}`
    const told = said.done.get(key)
    const report = ways[0] !== undefined && ways[0].sentAt <= after ? ways[0] : undefined
    const doneAt = earliest(told?.at, report?.sentAt)
    const isReport = report !== undefined && report.sentAt === doneAt
    if (isReport) ways.shift()
    return made(step, key, place + 1, before, dueAt, doneAt, isReport ? report : undefined, said)
  })
  return clocks.slice(-AT_MOST)
}

function made(
  step: Step,
  key: string,
  ordinal: number,
  startAt: number,
  dueAt: number,
  doneAt: number | null,
  report: SentReport | undefined,
  said: Said,
): Clock {
  const clock = {
    key,
    step,
    ordinal,
    nth: null,
    start: step.start,
    startAt,
    dueAt,
    doneAt,
    report: report?.stream ?? null,
  }
  return { ...clock, ...lateness(clock, report, said), presumed: notPresumed }
}
