import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import { addDays, calendarDay, chineseMoment } from '../../domain/time.ts'
import { prepared } from '../prepared.ts'
import { personNames } from './person-names.ts'
import type { RosterDoubt } from './roster.ts'
import { leaderWords } from './shift-leader.ts'

const doneText = { published: '发布', changed: '改排班', withdrawn: '撤回' } as const

/** `9月16日 周三 21:46 罗静娴发布：…`. */
export function doubtWords({ what, person, at, why }: RosterDoubt, nameOf: (id: string) => string): string {
  const who = person === null ? '' : ` ${nameOf(person)}`
  return `${chineseMoment(at)}${who}${doneText[what]}：${why}`
}

/** Rosters of this month and those to come that somebody made whose right nobody could judge: a leader looks at them. */
export function carriedRosterDoubts(db: Database, now: number): CarriedItem[] {
  const nameOf = personNames(db)
  const from = addDays(calendarDay(now), -1).slice(0, 7)
  return prepared<{ stream: string; month: string; doubts: string }>(
    db,
    "SELECT stream, month, doubts FROM roster_month WHERE doubts <> '[]' AND month >= ? ORDER BY month",
  )
    .all(from)
    .map(({ stream, month, doubts }) => {
      const all = JSON.parse(doubts) as RosterDoubt[]
      return {
        key: `${stream}#doubt`,
        group: 'roster',
        source: stream,
        due: null,
        level: null,
        title: `${Number(month.slice(5))} 月值班表待核`,
        text: all
          .map((one) => doubtWords(one, nameOf))
          .join('；')
          .slice(0, 4000),
        owner: leaderWords(db, []),
        since: all[0]?.at ?? null,
      }
    })
}
