import { readFileSync } from 'node:fs'
import { peopleShape } from '../../domain/district.ts'
import type { AnyCommand } from '../../domain/index.ts'
import type { Post } from '../../domain/post.ts'
import { MINUTE } from '../../domain/time.ts'
import { demoCards } from '../../main/demo-people.ts'
import { realDesk } from './real-desk.ts'

/** 2026-09-16 21:46 in the district. */
export const NOW = Date.UTC(2026, 8, 16, 13, 46, 18)
export const CRANE = 'incident/01990000-0000-7000-8000-0000000000c1'
const ID = CRANE.slice('incident/'.length)
const people = peopleShape.parse(
  JSON.parse(
    readFileSync(new URL('../../resources/district/haizhu/people.json', import.meta.url), 'utf8'),
  ) as unknown,
)

const leader = { person: 'liang-qiheng', name: '梁启衡', post: 'leader' as Post }

/** The night of the crane at a desk of 梁启衡, 带班领导, or of somebody else. */
export function craneDesk(who: { person: string; name: string; post: Post } = leader) {
  const desk = realDesk({
    person: { ...who, since: 0, locked: false },
    streets: [{ code: '440105015', name: '琶洲街道' }],
  })
  const say = (
    stream: string,
    said: AnyCommand,
    minutesAgo: number,
    person = 'liang-qiheng',
    post: Post | null = 'leader',
  ) => desk.record(stream, said, NOW - minutesAgo * MINUTE, { seat: 'seat-2', person, post })
  for (const { id, card } of demoCards(people)) say(`person/${id}`, { type: 'person.put', data: card }, 9000)
  const line = (
    n: number,
    text: string,
    minutesAgo: number,
    kind: 'note' | 'call' = 'note',
    happened?: number,
  ) =>
    say(
      `log/${n}`,
      {
        type: 'log.write',
        data: {
          ...{ kind, text, incident: CRANE },
          occurredAt: happened === undefined ? null : NOW - happened * MINUTE,
        },
      },
      minutesAgo,
    )
  say(
    CRANE,
    {
      type: 'incident.report',
      data: {
        ...{ title: '琶洲振兴大街 16 号塔吊倾覆', place: '振兴大街 16 号', street: '440105015' },
        ...{ category: 'accident', level: 3, from: null, occurredAt: NOW - 54 * MINUTE },
      },
    },
    48,
  )
  line(1, '琶洲项目部卢国梁来电：塔吊倒在三层作业面，有人被压', 48, 'call')
  line(2, '消防 3 车 18 人到场，搜救 B 区', 31)
  line(3, '第 4 名伤者送出', 12, 'note', 17)
  line(4, '吊臂固定，进入 B 区搜救', 2)
  return { ...desk, say, line, stream: (kind: string) => `${kind}/${ID}` }
}
