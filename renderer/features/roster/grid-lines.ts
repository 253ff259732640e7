import { type ShiftPost, shiftPosts } from '../../../domain/post.ts'
import type { CalendarDay } from '../../../domain/roster/calendar.ts'
import { type Pattern, postRule } from '../../../domain/roster/pattern.ts'
import type { RosterDayRow } from '../../../domain/roster/rows.ts'
import { type Shift, shiftsInDays } from '../../../domain/roster/shift-at.ts'

/** One shift as a line of the grid; `first` where a day begins. */
export interface GridLine {
  readonly day: CalendarDay
  readonly shift: Shift
  readonly first: boolean
  readonly cells: readonly {
    readonly post: ShiftPost
    readonly rows: RosterDayRow[]
    readonly vacant: number
  }[]
}

/** The posts a grid has columns for: those the pattern needs and those somebody stands on. */
function gridPosts(pattern: Pattern, rows: readonly RosterDayRow[]): ShiftPost[] {
  return shiftPosts.filter((post) => {
    const { work, off } = postRule(pattern, post)
    return work > 0 || off > 0 || rows.some((row) => row.post === post)
  })
}

/** The month as lines, one a shift, with who is on each post and how many chairs are empty. */
export function gridLines(
  pattern: Pattern,
  days: readonly CalendarDay[],
  rows: readonly RosterDayRow[],
): GridLine[] {
  const posts = gridPosts(pattern, rows)
  return days.flatMap((day) =>
    shiftsInDays([day], pattern).map((shift, i) => ({
      day,
      shift,
      first: i === 0,
      cells: posts.map((post) => {
        const own = rows.filter((row) => row.day === day.day && row.n === shift.n && row.post === post)
        const rule = postRule(pattern, post)
        const need = day.class === 'work' ? rule.work : rule.off
        return { post, rows: own, vacant: Math.max(0, need - own.length) }
      }),
    })),
  )
}
