import { readFileSync } from 'node:fs'
import { peopleShape } from '../../domain/district.ts'
import type { AnyCommand } from '../../domain/index.ts'
import type { Post } from '../../domain/post.ts'
import { holidaysShape } from '../../domain/roster/calendar.ts'
import { DAY } from '../../domain/time.ts'
import { demoCards } from '../../main/demo-people.ts'
import { demoRoster } from '../../main/demo-roster.ts'
import { realDesk } from './real-desk.ts'

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/${path}`, import.meta.url), 'utf8'))
const people = peopleShape.parse(read('district/haizhu/people.json'))
const holidays = holidaysShape.parse(read('calendar/holidays.json'))

/** 2026-09-16 21:46 in the district. */
export const ROSTER_TIME = Date.UTC(2026, 8, 16, 13, 46, 18)

/** A desk of 梁启衡, 带班领导, with the address book and, if wanted, the published rosters of the demo. */
export function rosterDesk({ published }: { published: boolean }) {
  const desk = realDesk({
    person: { person: 'liang-qiheng', name: '梁启衡', post: 'leader', since: 0, locked: false },
  })
  const say = (stream: string, said: AnyCommand, at: number, person: string, post: Post | null) =>
    desk.record(stream, said, at, { seat: 'seat-2', person, post })
  for (const { id, card } of demoCards(people)) {
    say(`person/${id}`, { type: 'person.put', data: card }, ROSTER_TIME - 90 * DAY, 'gu-wenbo', null)
  }
  const story = published ? demoRoster(people, holidays, ROSTER_TIME) : []
  for (const { stream, command, at, person, post } of story.sort((a, b) => a.at - b.at)) {
    say(stream, command, at, person, post)
  }
  return { ...desk, say }
}
