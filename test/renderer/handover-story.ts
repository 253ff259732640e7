import { readFileSync } from 'node:fs'
import { type People, peopleShape } from '../../domain/district.ts'
import { emptyHead } from '../../domain/envelope.ts'
import { selfChecks } from '../../domain/handover/shapes.ts'
import type { AnyCommand } from '../../domain/index.ts'
import { type Post, shiftPostShape } from '../../domain/post.ts'
import { DAY, HOUR, MINUTE } from '../../domain/time.ts'
import { realDesk } from './real-desk.ts'

const file = new URL('../../resources/district/haizhu/people.json', import.meta.url)
const people: People = peopleShape.parse(JSON.parse(readFileSync(file, 'utf8')))

/** 2026-09-17 08:24 in the district: the handover of the typhoon night. */
export const HANDOVER_TIME = Date.UTC(2026, 8, 17, 0, 24, 7)
export const outgoing = '2026-09-16.1'
export const incoming = '2026-09-17.1'

const chen = { person: 'chen-yanqiu', name: '陈砚秋', post: 'chief' } as const
export const luo = { person: 'luo-jingxian', name: '罗静娴', post: 'chief' } as const
export const he = { person: 'he-shaojun', name: '何绍钧', post: 'leader' } as const

/** A desk on which the night shift is about to hand over; `at` commands are said by people at times before now. */
export function handoverDesk(me: { person: string; name: string; post: Post } = chen) {
  const desk = realDesk({
    person: { ...me, since: 0, locked: false },
  })
  const say = (stream: string, by: string | null, post: Post | null, at: number, said: AnyCommand) =>
    desk.record(stream, said, at, { seat: 'seat-1', person: by, post })
  const night = HANDOVER_TIME - DAY
  for (const { id, name, unit, title, posts = [] } of people.people.slice(0, 12)) {
    const data = { name, unit, title, street: null, phones: [], posts, groups: [], email: null, note: '' }
    say(`person/${id}`, null, null, night - 90 * DAY, { type: 'person.put', data })
  }
  for (const { post, person } of people.shifts[0]?.holders ?? []) {
    const known = shiftPostShape.safeParse(post)
    if (!known.success) continue
    say(`shift/${outgoing}`, person, known.data, night, { type: 'shift.signIn', data: { post: known.data } })
  }
  const incidents = [
    ['crane', '琶洲振兴大街 16 号塔吊倾覆', 3],
    ['slope', '官洲北山岗边坡转移', 4],
    ['tunnel', '磨碟沙隧道水浸', 4],
  ] as const
  for (const [key, title, level] of incidents) {
    const at = HANDOVER_TIME - 11 * HOUR
    const data = {
      title,
      place: '琶洲街道',
      street: '440105015',
      category: null,
      level,
      occurredAt: at,
      from: null,
    }
    say(`incident/${key}`, 'huang-ziqian', 'officer', at, { type: 'incident.report', data })
    const note = '搜救 05:12 结束。三级响应未终止，现场指挥部保留至善后组接手。'
    say(`incident/${key}`, 'huang-ziqian', 'officer', at + HOUR, {
      type: 'incident.verify',
      data: { outcome: 'confirmed', note, level },
    })
  }
  return {
    ...desk,
    say,
    checks: selfChecks,
    head: emptyHead,
    minutesAgo: (n: number) => HANDOVER_TIME - n * MINUTE,
  }
}
