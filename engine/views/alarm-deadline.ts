import type { Database } from 'better-sqlite3'
import { type AlarmCause, DUTY } from '../../domain/alarm/cause.ts'
import type { ClockRow } from '../../domain/deadline/rows.ts'
import { clockRows } from './deadline-clocks.ts'

/** Report clocks at 80 % and past their time; of a step that comes again only the newest missed one. */
export function deadlineCauses(db: Database, now: number): AlarmCause[] {
  const asking = clockRows(db, null, now).filter(
    ({ stage, excuse }) => stage === 'soon' || (stage === 'over' && excuse === null),
  )
  const newest = new Map(asking.map((row) => [`${row.incident}#${row.step}#${row.stage}`, row]))
  return [...newest.values()].flatMap(causeOf)
}

function causeOf(row: ClockRow): AlarmCause[] {
  const { startAt, dueAt } = row
  if (startAt === null || dueAt === null) return []
  const isOver = row.stage === 'over'
  const since = isOver ? dueAt : Math.round(startAt + 0.8 * (dueAt - startAt))
  return [
    {
      key: `${row.key}@${dueAt}#${row.stage}`.slice(-400),
      group: 'deadline',
      rank: isOver ? 'urgent' : 'important',
      title: `${row.label}${isOver ? '已超时' : '快到时'}：${row.incidentTitle}`.slice(0, 300),
      text: [row.to === '' ? '' : `报${row.to}`, row.rule].filter(Boolean).join('；'),
      owner: row.owner ?? DUTY,
      source: row.incident,
      since,
      ends: isOver ? '报出并登记，或写明超时原因' : '报出并登记',
      seat: null,
      allFrom: since,
      call: null,
    },
  ]
}
