import { readdirSync, readFileSync } from 'node:fs'
import { peopleShape } from '../../domain/district.ts'
import type { AnyCommand } from '../../domain/index.ts'
import { contentShape, type PlanContent } from '../../domain/plan/content.ts'
import { approvalWords } from '../../domain/plan/decide.ts'
import { digestOf } from '../../domain/plan/plan.ts'
import type { Post } from '../../domain/post.ts'
import { DAY, MINUTE } from '../../domain/time.ts'
import { demoCards } from '../../main/demo-people.ts'
import { realDesk } from './real-desk.ts'

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/${path}`, import.meta.url), 'utf8'))
const people = peopleShape.parse(read('district/haizhu/people.json'))
const district = read('district/haizhu/district.json') as { streets: { code: string; name: string }[] }
const plans = readdirSync(new URL('../../resources/plan/', import.meta.url)).map((file) =>
  contentShape.parse(read(`plan/${file}`)),
)

/** 2026-09-16 21:46 in the district. */
export const PLAN_TIME = Date.UTC(2026, 8, 16, 13, 46, 18)
export const CRANE = 'incident/00000000-0000-7000-8000-00000000c0de'

/** A desk of 梁启衡, 带班领导, with the address book, the ten plans (one expired, one not approved) and the fallen crane. */
export function planDesk() {
  const desk = realDesk({
    person: { person: 'liang-qiheng', name: '梁启衡', post: 'leader', since: 0, locked: false },
    streets: district.streets.map(({ code, name }) => ({ code, name })),
    world: 'demo',
  })
  const say = (stream: string, said: AnyCommand, at: number, person: string, post: Post | null) =>
    desk.record(stream, said, at, { seat: 'seat-2', person, post })
  for (const { id, card } of demoCards(people)) {
    say(`person/${id}`, { type: 'person.put', data: card }, PLAN_TIME - 90 * DAY, 'gu-wenbo', null)
  }
  for (const plan of plans) {
    const stream = `plan/haizhu-${plan.kind}`
    const expiresAt = plan.kind === 'fire' ? PLAN_TIME - DAY : PLAN_TIME + 700 * DAY
    const content: PlanContent = { ...plan, expiresAt }
    const save: AnyCommand = { type: 'plan.save', data: { ...content, base: 0, note: '按规则编写' } }
    say(stream, save, PLAN_TIME - 60 * DAY, 'chen-yanqiu', null)
    if (plan.kind === 'crowd') continue
    const digest = digestOf(content)
    const words = approvalWords({ plan: stream, version: 1, digest, person: 'tan-liren' })
    const data = { version: 1, digest, words, signature: 'c2ln', key: 'a2V5' }
    say(stream, { type: 'plan.approve', data }, PLAN_TIME - 50 * DAY, 'tan-liren', 'leader')
  }
  say(
    CRANE,
    {
      type: 'incident.report',
      data: {
        ...{ title: '琶洲振兴大街 16 号塔吊倾覆', place: '琶洲街道振兴大街 16 号', street: '440105015' },
        ...{ category: 'accident', level: 3, occurredAt: PLAN_TIME - 54 * MINUTE, from: null },
        ...{ subtype: '12A00.build', receivedAt: PLAN_TIME - 48 * MINUTE },
      },
    },
    PLAN_TIME - 48 * MINUTE,
    'huang-ziqian',
    'officer',
  )
  return { ...desk, say }
}
