import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import { postText } from '../../domain/post.ts'
import { shiftsInDays } from '../../domain/roster/shift-at.ts'
import type { SwapRow } from '../../domain/swap/rows.ts'
import { swapKindText, swapStatusText } from '../../domain/swap/swap.ts'
import { chineseDate } from '../../domain/time.ts'
import { rosterInForce } from './roster-in-force.ts'
import { leaderWords } from './shift-leader.ts'
import { swapQueriesRun } from './swap-queries.ts'

const NEVER = Number.MAX_SAFE_INTEGER

/**
 * 调班申请 that wait: for those who were asked and have not answered, then for the leader (调班须经带班领导批准). Due when the
 * shift begins: after that nothing can be exchanged any more.
 */
export function carriedSwaps(db: Database): CarriedItem[] {
  const rows = swapQueriesRun['swap.open']?.run(db, { decidedSince: NEVER }) ?? []
  return rows.flatMap((row): CarriedItem[] => {
    if (row.status !== 'asked' && row.status !== 'taken') return []
    const { key, fromName, kind, post, status, why, conflict, askedAt } = row
    const from = beginOf(db, row)
    const day = chineseDate(Date.parse(`${row.day}T00:00:00+08:00`)).split(' ')[0]
    const answer = { none: '没有答复', yes: '同意', no: '不同意' } as const
    const asked = row.candidates.map((one) => `${one.name}${answer[one.answer]}`).join('、')
    const parts = [why, asked, row.taker === null ? '' : `${row.taker.name}同意，等批准`, conflict ?? '']
    return [
      {
        key,
        group: 'roster',
        source: key,
        since: askedAt,
        due: from,
        level: null,
        title: `${fromName}申请${swapKindText[kind]} ${day} ${postText[post]}：${swapStatusText[status]}`,
        text: parts
          .filter((words) => words !== '')
          .join('；')
          .slice(0, 4000),
        owner: ownerOf(db, row),
      },
    ]
  })
}

/** Whoever was asked and has not answered; once somebody said yes, the leader on duty who is no party to it. */
function ownerOf(db: Database, { status, candidates, from, taker }: SwapRow): string {
  if (status === 'taken') return leaderWords(db, [from, taker?.person ?? ''])
  const open = candidates.filter(({ answer }) => answer === 'none').map(({ name }) => name)
  return open.length === 0 ? leaderWords(db, [from]) : open.join('、').slice(0, 200)
}

/** When the shift begins, UTC ms; null where the roster no longer has it. */
function beginOf(db: Database, { day, n }: SwapRow): number | null {
  const month = rosterInForce(db, [day.slice(0, 7)]).months.find((one) => day.startsWith(one.month))
  if (month === undefined || month.withdrawn) return null
  const shift = shiftsInDays(month.days, month.pattern).find((one) => one.day === day && one.n === n)
  return shift?.from ?? null
}
