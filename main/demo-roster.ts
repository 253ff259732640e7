import { v7 as uuid } from 'uuid'
import type { People } from '../domain/district.ts'
import type { AnyCommand } from '../domain/index.ts'
import { type Post, type ShiftPost, shiftPosts } from '../domain/post.ts'
import { addMonths, type Holidays } from '../domain/roster/calendar.ts'
import { countsByPerson } from '../domain/roster/counts.ts'
import { type Assignment, generate } from '../domain/roster/generate.ts'
import type { Pattern } from '../domain/roster/pattern.ts'
import { patterns } from '../domain/roster/patterns.ts'
import { shiftAt } from '../domain/roster/shift-at.ts'
import { addDays, calendarDay, DAY, HOUR, startOfDay } from '../domain/time.ts'

/** What somebody of the demo says, when and as what. */
export interface Said {
  /** Id of the command, where another one names it. */
  readonly id?: string
  readonly stream: string
  readonly command: AnyCommand
  readonly at: number
  readonly person: string
  readonly post: Post | null
}

/** Who takes turns in the demo; two teams of the duty room follow each other, as its scripted shifts do. */
const pools: Partial<Record<ShiftPost, readonly string[]>> = {
  leader: ['liang-qiheng', 'he-shaojun', 'ye-zhiheng', 'zhou-maolin', 'tan-liren'],
  chief: ['chen-yanqiu', 'luo-jingxian'],
  officer: ['huang-ziqian', 'su-wanyi', 'deng-jiashu', 'feng-huiyan'],
  wall: ['jiang-xiaolan', 'tang-yunfei'],
}
const PUBLISHER = 'liang-qiheng'
const ROSTER_AGE = 20 * DAY

/**
 * The published rosters of this month and the next, so turned that the scripted shift and the one after it stand on
 * their days; a leader away tomorrow and a request for cover that waits for an answer. `now` is UTC ms.
 */
export function demoRoster(people: People, holidays: Holidays, now: number): Said[] {
  const [ready] = patterns
  if (ready === undefined) return []
  const pattern: Pattern = { ...ready, posts: ready.posts.filter(({ post }) => pools[post] !== undefined) }
  const today = shiftAt(pattern, now)?.day ?? calendarDay(now)
  const first = today.slice(0, 7)
  const said: Said[] = []
  let before: readonly Assignment[] = []
  let history = {}
  for (const month of [first, addMonths(first, 1)]) {
    const wish = { month, pattern, holidays, people: pools, around: before, away: [], history }
    const { days, assignments: made } = generate(wish)
    const assignments = month === first ? asScripted(made, people, today) : made
    const classByDay = new Map(days.map((day) => [day.day, day.class]))
    history = countsByPerson(
      assignments.map(({ person, day }) => ({ person, class: classByDay.get(day) ?? 'work' })),
    )
    before = assignments
    const data = { pattern, over: 0, days: [...days], assignments: [...assignments] }
    const command: AnyCommand = { type: 'roster.publish', data }
    said.push({ stream: `roster/${month}`, command, at: now - ROSTER_AGE, person: PUBLISHER, post: 'leader' })
  }
  return [...said, ...absenceOf(now), ...requestOf(before, said, now)]
}

/** Exchanges people for one another throughout the month, until those of the script stand on their days. */
function asScripted(made: readonly Assignment[], people: People, today: string): Assignment[] {
  let assignments = [...made]
  people.shifts.slice(0, 2).forEach(({ holders }, i) => {
    const day = addDays(today, i)
    for (const post of shiftPosts) {
      const wanted = holders.filter((one) => one.post === post).map(({ person }) => person)
      const standing = assignments.filter((one) => one.day === day && one.post === post)
      const wrong = standing.map(({ person }) => person).filter((person) => !wanted.includes(person))
      const missing = wanted.filter((person) => !standing.some((one) => one.person === person))
      missing.forEach((person, place) => {
        const other = wrong[place]
        if (other === undefined) return
        assignments = assignments.map((one) => {
          if (one.person !== person && one.person !== other) return one
          return { ...one, person: one.person === person ? other : person }
        })
      })
    }
  })
  return assignments
}

function absenceOf(now: number): Said[] {
  const stream = `absence/${uuid()}`
  const from = startOfDay(calendarDay(now)) + 7 * HOUR
  const data = {
    person: 'tan-liren',
    from,
    until: from + 38 * HOUR,
    deputy: 'ye-zhiheng',
    phone: '13800000011',
    place: '省应急管理厅',
    why: '参加防汛工作会议',
    principal: true,
    period: null,
  }
  return [
    {
      stream,
      person: 'tan-liren',
      post: 'leader',
      at: now - 26 * HOUR,
      command: { type: 'absence.file', data },
    },
    {
      stream,
      person: 'zhou-maolin',
      post: 'commander',
      at: now - 25 * HOUR,
      command: { type: 'absence.approve', data: { note: '' } },
    },
  ]
}

/** 黄子骞 asks the other team to take one of his later shifts. */
function requestOf(next: readonly Assignment[], said: readonly Said[], now: number): Said[] {
  const from = 'huang-ziqian'
  const published = said.flatMap(({ command }) =>
    command.type === 'roster.publish' ? command.data.assignments : [],
  )
  const soon = addDays(calendarDay(now), 2)
  const turn = [...published, ...next].find((one) => one.person === from && one.day > soon)
  if (turn === undefined) return []
  const { day, n, post } = turn
  const others = (pools[post] ?? []).filter(
    (person) =>
      person !== from && !published.some((one) => one.person === person && one.day === day && one.n === n),
  )
  const data = { day, n, post, from, candidates: others, kind: 'swap' as const, why: '孩子家长会', via: [] }
  const command: AnyCommand = { type: 'swap.ask', data }
  return [{ stream: `swap/${uuid()}`, command, at: now - 3 * HOUR, person: from, post: 'officer' }]
}
