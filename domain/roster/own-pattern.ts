import { type ShiftPost, shiftPosts } from '../post.ts'
import { sha256 } from '../sha256.ts'
import { HOUR } from '../time.ts'
import type { CalendarDay } from './calendar.ts'
import { type Pattern, patternShape, postRule, type Turn } from './pattern.ts'
import { shiftsInDays } from './shift-at.ts'

type Days = Pattern['shifts'][number]['days']
/** A pattern while somebody writes it: numbers as they are typed. */
export interface PatternDraft {
  readonly name: string
  readonly shifts: readonly {
    readonly name: string
    readonly from: string
    readonly hours: string
    readonly days: Days
  }[]
  readonly posts: readonly {
    readonly post: ShiftPost
    readonly work: string
    readonly off: string
    readonly turn: Turn
  }[]
}

/** So many shifts of a day are looked at when it is asked who is on duty (`shift/on-duty.ts`). */
const SHIFTS_A_DAY = 3
const OWN = 'own-'

export function draftOf(pattern: Pattern): PatternDraft {
  return {
    name: pattern.name,
    shifts: pattern.shifts.map(({ name, from, hours, days }) => ({ name, from, hours: String(hours), days })),
    posts: shiftPosts.map((post) => {
      const { work, off, turn } = postRule(pattern, post)
      return { post, work: String(work), off: String(off), turn }
    }),
  }
}

/** Whether the district wrote the pattern itself; it lives in the rosters that were made with it. */
export const isOwn = ({ id }: Pattern): boolean => id.startsWith(OWN)

/** The pattern that was written, or what is wrong with it in words. The same name is the same pattern, written anew. */
export function ownPattern(draft: PatternDraft): { pattern: Pattern } | { why: string } {
  const name = draft.name.trim()
  if (name === '') return { why: '班制没有名称，请先起个名' }
  const hours = draft.shifts.map((one) => Number(one.hours))
  for (const [place, { name: called, from }] of draft.shifts.entries()) {
    const nth = `第 ${place + 1} 行`
    if (called.trim() === '') return { why: `${nth}没有班名，请写上` }
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(from)) return { why: `${nth}的开始时间要写成 08:30 这样` }
    const length = hours[place] ?? 0
    if (!(length >= 1 && length <= 24))
      return { why: `${nth}的时长要在 1 到 24 小时之间（连续值班不超过 24 小时）` }
  }
  for (const { work, off } of draft.posts) {
    if (![work, off].every((count) => /^\d$/.test(count.trim())))
      return { why: '各岗位的人数要写 0 到 9 的数字' }
  }
  const parsed = patternShape.safeParse({
    id: `${OWN}${sha256(name).slice(0, 16)}`,
    name,
    source: '本区自定',
    verified: true,
    shifts: numbered(draft.shifts),
    posts: draft.posts.map(({ post, work, off, turn }) => ({
      post,
      work: Number(work),
      off: Number(off),
      turn,
    })),
  })
  if (!parsed.success) return { why: '班制写得不完整：至少要有一班，名称不超过 60 个字，班名不超过 20 个字' }
  const why = clashOf(parsed.data)
  return why === null ? { pattern: parsed.data } : { why }
}

/** Shifts by their beginning, each with its number among those that may stand in the same day. */
function numbered(shifts: PatternDraft['shifts']): Pattern['shifts'] {
  const ordered = [...shifts].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const meets = (a: Days, b: Days) => a === b || a === 'all' || b === 'all'
  return ordered.map(({ name, from, hours, days }, place) => ({
    n: 1 + ordered.slice(0, place).filter((one) => meets(one.days, days)).length,
    name: name.trim(),
    from,
    hours: Number(hours),
    days,
  }))
}

/** Two shifts that run at once, or more in a day than are looked at; null where it holds together. */
function clashOf(pattern: Pattern): string | null {
  if (pattern.shifts.some(({ n }) => n > SHIFTS_A_DAY)) return `一天最多 ${SHIFTS_A_DAY} 班，请去掉几班`
  for (const kind of ['work', 'rest'] as const) {
    const days: CalendarDay[] = ['2026-03-02', '2026-03-03'].map((day) => ({ day, class: kind, note: null }))
    const shifts = shiftsInDays(days, pattern)
    if (shifts.length === 0) return kind === 'work' ? '工作日没有班，请加一班' : '休息日没有班，请加一班'
    for (const [place, { until, name }] of shifts.entries()) {
      const next = shifts[place + 1]
      if (next !== undefined && next.from < until) {
        const over = Math.ceil(((until - next.from) / HOUR) * 10) / 10
        return `${name}和${next.name}重叠 ${over} 小时，请改开始时间或时长`
      }
    }
  }
  return null
}
