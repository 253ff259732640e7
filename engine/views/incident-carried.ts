import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import type { ClockRow } from '../../domain/deadline/rows.ts'
import { crossedWords, crossingOf } from '../../domain/incident/crossed.ts'
import { incidentStatusText, levelText } from '../../domain/incident/incident.ts'
import type { IncidentRow } from '../../domain/incident/rows.ts'
import { responseLevelText } from '../../domain/response/response.ts'
import { chineseDate, clockTime } from '../../domain/time.ts'
import { preparedValue } from '../prepared.ts'
import { approvedSheets } from './approved-sheets.ts'
import { clockRows } from './deadline-clocks.ts'
import { factsheetView } from './factsheet.ts'
import { fouroneView } from './fourone.ts'
import { headquartersView } from './headquarters.ts'
import { openOrClosedTooEarly } from './incident-queries.ts'
import { responseView } from './response.ts'

/** Clocks that run or are over and ask for something to be sent, the nearest first; none of what is only told in the room. */
const reports: ReadonlySet<ClockRow['ending']> = new Set([
  ...(['phone', 'first', 'followup', 'final', 'check', 'disaster', 'press'] as const),
])
const isAsked = ({ ending, stage, excuse, doneAt, dueAt }: ClockRow) =>
  reports.has(ending) && doneAt === null && dueAt !== null && stage !== 'done' && excuse === null

/**
 * 在办事件 for the next shift, each with its state, its next report and its owner (交接班清单: 在办事件 n 件，各写状态、下次报送、
 * 牵头), and what was closed before a worse level arrived. Texts name no ages: an item changes only when the matter does.
 */
export function carriedIncidents(db: Database, now: number): CarriedItem[] {
  const rows = openOrClosedTooEarly(db)
  if (rows.length === 0) return []
  const next = new Map<string, ClockRow>()
  for (const clock of clockRows(db, null, now)) {
    if (isAsked(clock) && !next.has(clock.incident)) next.set(clock.incident, clock)
  }
  return rows.flatMap((row) => [itemOf(db, row, next.get(row.key)), ...crossedItem(db, row)])
}

/** 口径已达重大，现为较大: somebody has to judge anew. */
function crossedItem(db: Database, row: IncidentRow): CarriedItem[] {
  const found = crossingOf(row, approvedSheets(db, row.key).at(-1) ?? null)
  if (found === null) return []
  return [
    {
      key: `${row.key}#level`.slice(0, 200),
      group: 'deadline',
      title: `须重新定级：${row.title.slice(0, 100)}`,
      text: crossedWords(found),
      source: row.key,
      owner: null,
      since: found.since,
      due: null,
      level: found.level,
    },
  ]
}

function itemOf(db: Database, row: IncidentRow, clock: ClockRow | undefined): CarriedItem {
  const { key, level } = row
  const lead = leadOf(db, key)
  const commander = commanderOf(db, key)
  const parts = [
    incidentStatusText[row.status],
    row.raisedAfterClose && level !== null ? `办结后又判为${levelText[level]}，须重新打开` : '',
    row.place,
    responseOf(db, key),
    lead === null ? '' : `牵头：${lead}`,
    commander === null ? '' : `指挥长：${commander}`,
    clock === undefined ? '' : `下次报送：${nextWords(clock)}`,
    figuresOf(db, key),
    ordersOf(db, key),
    row.verified?.note ?? '',
  ]
  return {
    key,
    group: 'incident',
    title: row.title,
    source: key,
    since: row.reportedAt,
    level,
    text: parts
      .filter((words) => words !== '')
      .join('；')
      .slice(0, 4000),
    owner: lead ?? commander ?? clock?.owner ?? null,
    due: clock?.dueAt ?? null,
  }
}

/** `书面初报（报市应急局），9月17日 08:54 前`. */
function nextWords({ label, to, dueAt }: ClockRow): string {
  const whom = to === '' ? '' : `（报${to}）`
  const when = dueAt === null ? '' : `，${chineseDate(dueAt).split(' ')[0]} ${clockTime(dueAt)} 前`
  return `${label}${whom}${when}`
}

/** Who of the four 一 leads it: 一位分管区领导和一个部门牵头. */
function leadOf(db: Database, incident: string): string | null {
  const items = fouroneView.queries['fourone.one']?.run(db, { incident }) ?? []
  return items.find(({ item, title }) => item === 'lead' || title.includes('牵头'))?.owner ?? null
}

function commanderOf(db: Database, incident: string): string | null {
  const [row] = headquartersView.queries['headquarters.one']?.run(db, { incident }) ?? []
  return row?.commander?.name ?? null
}

function responseOf(db: Database, incident: string): string {
  const [row] = responseView.queries['response.one']?.run(db, { incident }) ?? []
  return row?.status === 'on' ? `${responseLevelText[row.level]}在效` : ''
}

/** The figures everybody names now (现行口径), with the version they stand in. */
function figuresOf(db: Database, incident: string): string {
  const [row] = factsheetView.queries['factsheet.current']?.run(db, { incident }) ?? []
  if (row === undefined || row.version === 0) return ''
  const figures = row.figures.map(({ label, value, unit }) => `${label} ${value} ${unit}`).join('、')
  const time = row.approvedAt === null ? '' : `（${clockTime(row.approvedAt)} 批准）`
  return `口径 ${row.version} 版${time}${figures === '' ? '' : `：${figures}`}`
}

function ordersOf(db: Database, incident: string): string {
  const open = preparedValue<number>(db, 'SELECT count(*) FROM order_item WHERE incident = ? AND open = 1')
  const count = open.get(incident) ?? 0
  return count === 0 ? '' : `未办结指令 ${count} 道`
}
