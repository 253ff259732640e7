import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import { postText } from '../../domain/post.ts'
import type { Away } from '../../domain/roster/board.ts'
import { addMonths } from '../../domain/roster/calendar.ts'
import { GAP_ALARM_BEFORE, gapsOf } from '../../domain/roster/gaps.ts'
import type { RosterGapRow } from '../../domain/roster/rows.ts'
import { type Shift, shiftAfter, shiftsInDays } from '../../domain/roster/shift-at.ts'
import { calendarDay, chineseDate, clockTime } from '../../domain/time.ts'
import { prepared } from '../prepared.ts'
import type { ViewQuery } from '../view.ts'
import { personNames } from './person-names.ts'
import { type InForce, type Month, rosterInForce } from './roster-in-force.ts'

/** Posts of the next shift nobody will hold, and a next shift whose month is not published. */
function rosterGaps(db: Database, now: number): RosterGapRow[] {
  const month = calendarDay(now).slice(0, 7)
  const force = rosterInForce(db, [addMonths(month, -1), month, addMonths(month, 1)])
  const standing = force.months.filter(({ withdrawn }) => !withdrawn)
  const shift = standing
    .flatMap(({ days, pattern }) => shiftsInDays(days, pattern))
    .sort((a, b) => a.from - b.from)
    .find(({ from }) => from > now)
  // The month's end: what comes next is known only by the pattern of the last one.
  const last = standing.filter((one) => one.month <= month).at(-1)
  const awaited = last === undefined ? null : shiftAfter(last.pattern, now)
  if (awaited !== null && (shift === undefined || awaited.from < shift.from)) {
    const next = awaited.day.slice(0, 7)
    if (!standing.some((one) => one.month === next)) return [unpublished(next, awaited, now)]
  }
  // Who never published a roster keeps it elsewhere.
  if (shift === undefined) return []
  const of = standing.find((one) => shift.day.startsWith(one.month))
  return of === undefined ? [] : emptyChairs(db, force, of, shift, now)
}

function emptyChairs(db: Database, force: InForce, month: Month, shift: Shift, now: number): RosterGapRow[] {
  const { day, n, from } = shift
  const holders = force.standing.filter((one) => one.day === day && one.n === n)
  const away = prepared<Away>(
    db,
    `SELECT person, fromAt AS "from", CASE WHEN backAt IS NULL THEN untilAt ELSE backAt END AS until
       FROM absence_report WHERE status <> 'refused' AND fromAt < ? AND coalesce(backAt, untilAt) > ?`,
  ).all(shift.until, from)
  const nameOf = personNames(db)
  const alarmAt = from - GAP_ALARM_BEFORE
  return gapsOf(shift, month.pattern, holders, away).map(({ post, person, place }) => {
    const name = person === null ? null : nameOf(person)
    const when = `${chineseDate(from)} ${clockTime(from)}`
    const words =
      name === null
        ? `${when} 的班缺${postText[post]}，请在排班里补人`
        : `${when} 的${postText[post]}${name}外出，请安排替班`
    const key = `${month.stream}#${day}.${n}.${post}.${person ?? place}`
    return { key, day, n, from, post, person, name, words, alarmAt, alarm: now >= alarmAt }
  })
}

function unpublished(month: string, shift: Shift, now: number): RosterGapRow {
  const alarmAt = shift.from - GAP_ALARM_BEFORE
  const words = `${Number(month.slice(5))} 月的值班表还没有发布，请到排班里生成并发布`
  return {
    key: `roster/${month}#none`,
    day: shift.day,
    n: shift.n,
    from: shift.from,
    post: null,
    person: null,
    name: null,
    words,
    alarmAt,
    alarm: now >= alarmAt,
  }
}

export const gap: ViewQuery<'roster.gap'> = {
  kinds: ['roster', 'swap', 'absence', 'person'],
  run: (db, { now }) => rosterGaps(db, now),
}

/** 排班缺口 for the next shift; due when the alarm begins, 30 minutes before the chair is empty. */
export function carriedGaps(db: Database, now: number): CarriedItem[] {
  return rosterGaps(db, now).map(({ key, post, name, words, alarmAt }) => ({
    key,
    group: 'roster',
    text: words,
    owner: name,
    since: null,
    level: null,
    title:
      post === null
        ? '值班表还没有发布'
        : name === null
          ? `下一班缺${postText[post]}`
          : `${name}外出，下一班缺人`,
    source: key.slice(0, key.indexOf('#')),
    due: alarmAt,
  }))
}
