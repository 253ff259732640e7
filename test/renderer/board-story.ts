import { readFileSync } from 'node:fs'
import { peopleShape } from '../../domain/district.ts'
import type { AnyCommand } from '../../domain/index.ts'
import type { Post } from '../../domain/post.ts'
import { MINUTE } from '../../domain/time.ts'
import { demoCards } from '../../main/demo-people.ts'
import { realDesk } from './real-desk.ts'

const people = peopleShape.parse(
  JSON.parse(readFileSync(new URL('../../resources/district/haizhu/people.json', import.meta.url), 'utf8')),
)

/** 2026-09-16 21:46 in the district. */
export const BOARD_TIME = Date.UTC(2026, 8, 16, 13, 46, 18)
export const CRANE = 'incident/01990000-0000-7000-8000-0000000000c1'
export const TUNNEL = 'incident/01990000-0000-7000-8000-0000000000c2'
export const WALL = 'scene/main@2026-09-16'

/** A desk of the wall's operator on the night of the crane, with two open incidents. */
export function boardDesk() {
  const desk = realDesk({
    person: { person: 'jiang-xiaolan', name: '江晓岚', post: 'wall', since: 0, locked: false },
  })
  const say = (
    stream: string,
    said: AnyCommand,
    minutesAgo = 0,
    person = 'jiang-xiaolan',
    post: Post | null = null,
  ) => desk.record(stream, said, BOARD_TIME - minutesAgo * MINUTE, { seat: 'seat-2', person, post })
  const report = (stream: string, title: string, street: string, level: 3 | 4, minutesAgo: number) =>
    say(
      stream,
      {
        type: 'incident.report',
        data: {
          ...{ title, place: '', street, category: 'accident', level, from: null },
          occurredAt: BOARD_TIME - (minutesAgo + 6) * MINUTE,
        },
      },
      minutesAgo,
    )
  for (const { id, card } of demoCards(people))
    say(`person/${id}`, { type: 'person.put', data: card }, 90 * 24 * 60, 'gu-wenbo')
  report(CRANE, '琶洲振兴大街 16 号塔吊倾覆', '440105015', 3, 48)
  report(TUNNEL, '磨碟沙隧道水浸，双向封闭', '440105015', 4, 20)
  return { ...desk, say }
}
