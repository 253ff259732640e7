import type { Database } from 'better-sqlite3'
import { progressOf, stageOf } from '../../domain/deadline/clock.ts'
import {
  type Clock,
  type Counted,
  clocksOf,
  type Said,
  type SentReport,
} from '../../domain/deadline/clocks.ts'
import { casualtyChanges, criticalSince } from '../../domain/deadline/figure-moments.ts'
import { presumedWords } from '../../domain/deadline/presumed.ts'
import type { ClockRow } from '../../domain/deadline/rows.ts'
import { toldMoments } from '../../domain/deadline/told-moments.ts'
import type { IncidentRow } from '../../domain/incident/rows.ts'
import { type Ending, isRepeating, isToldStart, limitWords, startText } from '../../domain/profile/step.ts'
import { prepared } from '../prepared.ts'
import { announcedHolidays } from './announced-holidays.ts'
import { approvedSheets } from './approved-sheets.ts'
import { type DeadlineItem, nothingSaid } from './deadline-item.ts'
import { incidentQueriesRun } from './incident-queries.ts'
import { chosenProfile } from './profile.ts'

/** Open incidents that are counted at once; beyond it nobody reads clocks any more. */
export const MANY = 500

export function itemOf(db: Database, incident: string): DeadlineItem {
  const stored = prepared<{ body: string }>(db, 'SELECT body FROM deadline_item WHERE stream = ?').get(
    incident.replace(/^incident\//, 'deadline/'),
  )
  return stored === undefined ? nothingSaid : (JSON.parse(stored.body) as DeadlineItem)
}

/** Clocks of one incident, or of all that are open, by due time. */
export function clockRows(db: Database, incident: string | null, now: number): ClockRow[] {
  const incidents =
    incident === null
      ? (incidentQueriesRun['incident.open']?.run(db, { limit: MANY }) ?? [])
      : (incidentQueriesRun['incident.one']?.run(db, { stream: incident }) ?? [])
  const byDistrict = chosenProfile(db).steps
  return incidents
    .flatMap((row) => rowsOfIncident(db, row, byDistrict, now))
    .sort((a, b) => (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER))
}

function rowsOfIncident(
  db: Database,
  row: IncidentRow,
  byDistrict: ReturnType<typeof chosenProfile>['steps'],
  now: number,
): ClockRow[] {
  const item = itemOf(db, row.key)
  const clocks = clocksOf(
    countedFrom(db, row, item),
    item.frozen?.steps ?? byDistrict,
    sentReports(db, row.key),
    saidIn(item),
    now,
    announcedHolidays,
  )
  const rows = clocks.map((clock) => rowOf(row, clock, now))
  // Two receivers of the same report are told apart by their names.
  const isTwice = ({ label, to, step }: ClockRow) =>
    rows.some((other) => other.label === label && other.step !== step && other.to !== to)
  return rows.map((one) =>
    isTwice(one) && one.to !== '' ? { ...one, label: `${one.label}（${one.to}）` } : one,
  )
}

function countedFrom(db: Database, row: IncidentRow, item: DeadlineItem): Counted {
  const versions = approvedSheets(db, row.key)
  const about = {
    category: row.category,
    subtype: row.subtype,
    occurredAt: row.occurredAt ?? row.receivedAt,
  }
  const critical = criticalSince(versions, about)
  const told = toldMoments(item.marks)
  // What a person said stands before what the figures say.
  if (critical !== null && !told.has('critical')) told.set('critical', { at: critical, until: null })
  return {
    category: row.category,
    subtype: row.subtype,
    told,
    changes: casualtyChanges(versions, about),
    words: `${row.title} ${row.place}`,
    untrue: row.verified?.outcome === 'false',
    // 按较大报 counts as 较大 for whoever has to be told.
    levels: row.levelHistory.map(({ level, reportLike, judgedAt }) => ({
      level: reportLike == null ? level : Math.min(level ?? 4, reportLike.level),
      at: judgedAt,
    })),
    occurredAt: row.occurredAt,
    receivedAt: row.receivedAt,
    reportedAt: row.reportedAt,
    // What was merged goes on in the other one.
    closedAt: row.closed?.at ?? (row.mergedInto === null ? null : row.lastAt),
  }
}

function saidIn({ done, excused, waived }: DeadlineItem): Said {
  return {
    // The first word counts: a second one does not make a late clock timely.
    done: new Map([...done].reverse().map(({ clock, doneAt, note }) => [clock, { at: doneAt, note }])),
    excused: new Map(excused.map(({ clock, why }) => [clock, why])),
    waived: new Map(waived.map(({ step, why }) => [step, why])),
  }
}

/** What went out about an incident; a void report told nobody anything that stands. */
function sentReports(db: Database, incident: string): SentReport[] {
  return prepared<Omit<SentReport, 'ending' | 'told'> & { type: Ending; told: string }>(
    db,
    `SELECT stream, type, ordinal, sentAt, late, json_extract(body, '$.told') AS told FROM report_item
     WHERE incident = ? AND sentAt IS NOT NULL AND status <> 'void' ORDER BY sentAt, stream`,
  )
    .all(incident)
    .map(({ type, told, ...rest }) => ({
      ending: type,
      told: JSON.parse(told) as SentReport['told'],
      ...rest,
    }))
}

function rowOf(row: IncidentRow, clock: Clock, now: number): ClockRow {
  const { step, ordinal, nth } = clock
  const span = { startAt: clock.startAt, dueAt: clock.dueAt, doneAt: clock.doneAt }
  const stage = stageOf(span, now)
  const presumed = presumedWords(clock.presumed, row.category)
  return {
    key: `${row.key}#${clock.key}`,
    incident: row.key,
    incidentTitle: row.title,
    step: step.key,
    clock: clock.key,
    ending: step.ending,
    ordinal,
    label: nth === null ? step.label : `${step.label} ${nth}`,
    to: step.to,
    rule: ruleWords(clock),
    source: step.source,
    // That it counts already is this product's own measure, whatever the rule itself is.
    checked: presumed === null ? step.checked : 'unverified',
    start: clock.start,
    ...span,
    late: clock.late || stage === 'over',
    excuse: clock.excuse,
    progress: progressOf(span, now),
    stage,
    owner: step.owner === '' ? null : step.owner,
    report: clock.report,
    presumed,
  }
}

/** `接报后 30 分钟`, `初报之后每 2 小时`; says what it is counted from instead where the moment is not known. */
function ruleWords({ step, start }: Clock): string {
  const from = start === 'reported' ? '登记' : start === 'raised' ? '级别上调' : startText[start]
  // 水情报告 says for which flood it is: five of them stand on one incident.
  if (isToldStart(start) && isRepeating(step)) return `${from}，${limitWords(step.limit)}`
  const limit = limitWords(step.limit)
  const isPlain = limit.startsWith('每') || limit.startsWith('立即')
  return `${from}${from.endsWith('后') ? '' : '后'}${isPlain ? limit : ` ${limit}`}`
}
