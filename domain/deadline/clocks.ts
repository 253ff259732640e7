import type { Category } from '../incident/incident.ts'
import { type Ending, isRepeating, type Start, type Step, type ToldStart } from '../profile/step.ts'
import { calendarDayOf, type Holidays } from '../roster/calendar.ts'
import { addDays, calendarDay, MINUTE, startOfDay } from '../time.ts'
import { type InForce, inForce, type Judged } from './level-spans.ts'
import { fitOf, notPresumed, PRESUMED_LEVEL, type Presumed, plausibleClass } from './presumed.ts'
import { reaching } from './reached.ts'
import { isSameReceivers } from './receiver.ts'
import { repeated } from './repeated.ts'

/** What is known of the incident that clocks are counted from; all times UTC ms. */
export interface Counted {
  readonly category: Category | null
  /** Code of its sub-type, null while nobody has said. */
  readonly subtype: string | null
  /** Title and place: what they speak of counts while nobody has said the class. */
  readonly words: string
  /** Verified as 不属实: nothing is presumed of it. */
  readonly untrue: boolean
  /** Every judgement of its level. */
  readonly levels: readonly Judged[]
  readonly occurredAt: number | null
  readonly receivedAt: number | null
  /** When it was declared here; stands in for a moment nobody has told. */
  readonly reportedAt: number
  /** When approved figures of the dead, hurt, missing and trapped changed, within the days in which that must be told; UTC ms. */
  readonly changes: readonly number[]
  /** Moments a person has told, or the figures say; not there for one that has not come. */
  readonly told: ReadonlyMap<ToldStart, ToldMoment>
  /** When it was closed, or merged into another: nothing starts or repeats afterwards. */
  readonly closedAt: number | null
}

/** A moment that starts a clock, and when another took its place (a flood that grew); null while it holds. */
export interface ToldMoment {
  readonly at: number
  readonly until: number | null
}

/** A report that went out. */
export interface SentReport {
  readonly ending: Ending
  readonly ordinal: number
  /** When it first left the house. */
  readonly sentAt: number
  /** Whom it reached, and when; UTC ms. */
  readonly told: readonly { readonly to: string; readonly at: number }[]
  readonly stream: string
  /** Reason given for being late, null for none. */
  readonly late: string | null
}

/** What people said about single clocks, by clock key. */
export interface Said {
  /** Done by other means (新闻发布会 held, told by another system). */
  readonly done: ReadonlyMap<string, { readonly at: number; readonly note: string }>
  readonly excused: ReadonlyMap<string, string>
  /** Steps that do not apply here, with the reason. */
  readonly waived: ReadonlyMap<string, string>
}

export interface Clock {
  /** Key of the step, with the running number where it comes again: `l-3.2`. */
  readonly key: string
  readonly step: Step
  /** 1, 2 … of a step that comes again; 0 otherwise. */
  readonly ordinal: number
  /** Which report of its kind it asks for (续报 3); null where they are told apart by the time of day. */
  readonly nth: number | null
  /** The moment it is really counted from; another than the step's where that is not known. */
  readonly start: Start | 'reported' | 'raised'
  readonly startAt: number | null
  readonly dueAt: number | null
  readonly doneAt: number | null
  /** Stream of the report that ended it; null for none, or where a person said so. */
  readonly report: string | null
  readonly late: boolean
  /** Why it was late, by the report or by a person. */
  readonly excuse: string | null
  /** What of its level and class nobody has said. */
  readonly presumed: Presumed
}

/**
 * The clocks of an incident at `now`, by due time. Pure: the frozen steps, what is known of the incident and what went out.
 * Of several single deadlines for the same report to the same receiver only the soonest is kept: who meets that has met all. A
 * report ends the clocks of those it reached. While nobody has
 * judged the level or said the class, the steps of the presumed ones run (`presumed.ts`), and each says so.
 */
export function clocksOf(
  incident: Counted,
  steps: readonly Step[],
  reports: readonly SentReport[],
  said: Said,
  now: number,
  holidays: Holidays,
): Clock[] {
  const sent = [...reports].sort((a, b) => a.sentAt - b.sentAt)
  const plausible = plausibleClass(incident.category, incident.subtype, incident.untrue ? '' : incident.words)
  const unjudged = !incident.untrue && incident.levels.every(({ level }) => level === null)
  const levels = unjudged ? [{ level: PRESUMED_LEVEL, at: incident.reportedAt }] : incident.levels
  const clocks = steps.flatMap((step): Dated[] => {
    const fit = fitOf(step, plausible, incident.subtype)
    if (said.waived.has(step.key) || fit === null || (incident.untrue && fit.category !== null)) return []
    const force = inForce(step.levels, levels, isNewEachLevel(step))
    if (force === null) return []
    const own = isRepeating(step)
      ? repeated(step, force, incident, sent, said, now)
      : single(step, force, incident, sent, said, holidays)
    const presumed = { ...fit, level: unjudged && step.levels.length > 0 }
    return own.map((clock) => ({ clock: { ...clock, presumed }, since: force.since }))
  })
  return soonest(clocks).sort((a, b) => dueOrNever(a) - dueOrNever(b) || (a.key < b.key ? -1 : 1))
}

interface Dated {
  readonly clock: Clock
  /** Since when its step holds. */
  readonly since: number
}

/** A raised level is told by phone and in writing again; a release or a conference is not the first one twice. */
const isNewEachLevel = ({ ending }: Step) => ending === 'phone' || ending === 'first'

function single(
  step: Step,
  force: InForce,
  incident: Counted,
  sent: readonly SentReport[],
  said: Said,
  holidays: Holidays,
): Clock[] {
  const { start, at } = startOf(step.start, incident, sent, step.ending)
  // Nothing has changed: nothing has to be told again.
  if (step.start === 'changed' && at === null) return []
  const raised = at !== null && force.since > at
  const startAt = at === null ? null : Math.max(at, force.since)
  const dueAt = startAt === null ? null : dueOf(step, startAt, holidays)
  const done = said.done.get(step.key)
  // What was done of one change says nothing of the next.
  const told =
    step.start === 'changed' && at !== null && done !== undefined && done.at < at ? undefined : done
  if (step.ending === 'level') return judging(step, start, startAt, dueAt, incident, told?.at ?? null)
  // A report sent before the level was raised does not tell the new level.
  const from = isNewEachLevel(step) ? force.since : Number.NEGATIVE_INFINITY
  const report = reaching(step, sent, step.start === 'changed' ? (at ?? from) : from)
  const doneAt = earliest(told?.at, report?.sentAt)
  if (doneAt === null) {
    // Lowered or closed in time: nothing is owed. Missed before that stays missed.
    const ends = earliest(force.until, incident.closedAt)
    if (ends !== null && (dueAt === null || dueAt > ends)) return []
  }
  const clock = {
    key: step.key,
    step,
    ordinal: 0,
    nth: null,
    start: raised ? ('raised' as const) : start,
    startAt,
    dueAt,
    doneAt,
    report: report !== undefined && report.sentAt === doneAt ? report.stream : null,
  }
  return [{ ...clock, ...lateness(clock, report, said), presumed: notPresumed }]
}

/**
 * 尽快初判: ended by the first judgement, also by one that leaves it 未定级, or by the word that it is not true. What came after
 * its time is not a late report, which must be explained.
 */
function judging(
  step: Step,
  start: Clock['start'],
  startAt: number | null,
  dueAt: number | null,
  { levels, untrue, closedAt }: Counted,
  toldAt: number | null,
): Clock[] {
  const doneAt = earliest(toldAt, ...levels.map(({ at }) => at))
  if (doneAt === null && (untrue || closedAt !== null)) return []
  const clock = { key: step.key, step, ordinal: 0, nth: null, start, startAt, dueAt, doneAt, report: null }
  return [{ ...clock, late: false, excuse: null, presumed: notPresumed }]
}

/** Whether a clock was late, and the words about it. A clock that still runs is judged by its stage. */
export function lateness(
  { key, dueAt, doneAt }: Pick<Clock, 'key' | 'dueAt' | 'doneAt'>,
  report: SentReport | undefined,
  said: Said,
): Pick<Clock, 'late' | 'excuse'> {
  return {
    late: dueAt !== null && doneAt !== null && doneAt > dueAt,
    excuse: said.excused.get(key) ?? report?.late ?? null,
  }
}

/** The moment a step is counted from. 事发 nobody has told is counted from 接报, that from the declaration here. */
export function startOf(
  start: Start,
  incident: Counted,
  sent: readonly SentReport[],
  ending: Ending,
): { start: Clock['start']; at: number | null } {
  const { occurredAt, receivedAt, reportedAt, told, levels } = incident
  const received =
    receivedAt === null
      ? ({ start: 'reported', at: reportedAt } as const)
      : ({ start: 'received', at: receivedAt } as const)
  switch (start) {
    case 'occurred':
      return occurredAt === null ? received : { start, at: occurredAt }
    case 'received':
      return received
    case 'assessed':
      return { start, at: earliest(...levels.filter(({ level }) => level !== null).map(({ at }) => at)) }
    case 'first':
      return { start, at: firstSent(sent, ending) }
    case 'changed':
      return { start, at: changedAt(incident.changes, sent) }
    default:
      return { start, at: told.get(start)?.at ?? null }
  }
}

/**
 * The change that has to be told: the first one after the last report; what came before the first report stands in it. Where all
 * is told, the last change.
 */
function changedAt(changes: readonly number[], sent: readonly SentReport[]): number | null {
  const first = firstSent(sent, 'first')
  if (first === null) return null
  const after = changes.filter((at) => at > first).sort((a, b) => a - b)
  const last =
    sent.filter(({ ending }) => ending === 'followup' || ending === 'final').at(-1)?.sentAt ?? first
  return after.find((at) => at > last) ?? after.at(-1) ?? null
}

/** When the series began that this ending belongs to: 灾情快报 by its own first one, all others by 初报. */
export function firstSent(sent: readonly SentReport[], ending: Ending): number | null {
  const opens = ending === 'disaster' ? 'disaster' : 'first'
  return sent.find((one) => one.ending === opens)?.sentAt ?? null
}

function dueOf({ limit }: Step, startAt: number, holidays: Holidays): number | null {
  if (limit.every === 'once' || limit.every === 'atOnce') return startAt + limit.minutes * MINUTE
  return limit.every === 'workdays' ? endOfWorkday(startAt, limit.days, holidays) : null
}

/**
 * End of the n-th workday after that day, UTC ms: 节假日 do not count, make-up workdays (调休上班) do (国务院办公厅's yearly
 * arrangement). Of a year not announced only the weekends are known.
 */
function endOfWorkday(at: number, days: number, holidays: Holidays): number {
  let day = calendarDay(at)
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (calendarDayOf(day, holidays).class === 'work') left -= 1
  }
  return startOfDay(addDays(day, 1)) - 1
}

/** Of single clocks for one thing, the soonest; a raised level is another thing, and so is another receiver. */
function soonest(clocks: readonly Dated[]): Clock[] {
  const best: Dated[] = []
  for (const one of clocks) {
    const place = best.findIndex((other) => isSameThing(one, other))
    const other = best[place]
    if (other === undefined) best.push(one)
    else if (dueOrNever(one.clock) < dueOrNever(other.clock)) best[place] = one
  }
  return best.map(({ clock }) => clock)
}

function isSameThing(one: Dated, other: Dated): boolean {
  const [a, b] = [one.clock, other.clock]
  if (a.ordinal > 0 || b.ordinal > 0 || one.since !== other.since) return false
  const isAlike = a.step.ending === b.step.ending && a.step.label === b.step.label
  return isAlike && isSameReceivers(a.step.to, b.step.to)
}

const dueOrNever = ({ dueAt }: Clock) => dueAt ?? Number.MAX_SAFE_INTEGER

export function earliest(...times: (number | null | undefined)[]): number | null {
  const known = times.filter((at): at is number => typeof at === 'number')
  return known.length === 0 ? null : Math.min(...known)
}
