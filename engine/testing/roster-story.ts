import type { Command } from '../../domain/envelope.ts'
import type { AnyCommand } from '../../domain/index.ts'
import type { Post } from '../../domain/post.ts'
import { type Assignment, generate } from '../../domain/roster/generate.ts'
import type { Pattern } from '../../domain/roster/pattern.ts'
import { patternNamed } from '../../domain/roster/patterns.ts'
import { startOfDay } from '../../domain/time.ts'
import type { SeatCore } from '../api.ts'
import { openSeat } from '../seat.ts'
import { idNumber } from './commands.ts'
import type { SmallCentre } from './small-centre.ts'

const NAMES: Record<string, string> = {
  ...{ l1: '梁启衡', l2: '何绍钧', c1: '陈砚秋', c2: '罗静娴', o1: '黄子骞', o2: '苏婉仪' },
  ...{ o3: '邓嘉树', o4: '冯慧妍', o5: '江晓岚' },
}
const postByLetter: Record<string, Post> = { l: 'leader', c: 'chief', o: 'officer' }
export const start = startOfDay('2026-08-30')
const pattern = patternNamed('24h-0830') as Pattern
const people = { leader: ['l1', 'l2'], chief: ['c1', 'c2'], officer: ['o1', 'o2', 'o3', 'o4'] }
export const month = (name: string) =>
  generate({
    ...{ month: name, pattern, people, history: {}, around: [], away: [] },
    holidays: { source: '', years: {} },
  })

let made = 0
export const say = (
  stream: string,
  { type, data }: AnyCommand,
  who: string,
  at = start + made * 1000,
): Command => {
  made += 1
  const by = { seat: '甲-01', person: who, post: postByLetter[who[0] ?? ''] ?? null }
  return { id: idNumber(made), stream, type, v: 1, data, by, at, clock: null, after: [] }
}
export const seat = () => openSeat({ dir: ':memory:', checkProjections: true })
export const must = (core: SeatCore, command: Command) => {
  const answer = core.submit(command)
  if (!answer.ok) throw new Error(answer.reason)
  return command
}
export const send = (core: SeatCore, centre: SmallCentre) => {
  const receipts = centre.submit(core.toSend(500))
  core.settle(receipts)
  return receipts
}
export const hear = (core: SeatCore, centre: SmallCentre) => core.receive(centre.notice(core.have().head.seq))

export function withPeople(core: SeatCore): SeatCore {
  for (const [id, name] of Object.entries(NAMES)) {
    const posts = [postByLetter[id[0] ?? ''] ?? 'officer']
    const card = { name, unit: '区应急管理局', title: '', street: null, phones: [], posts }
    must(
      core,
      say(`person/${id}`, { type: 'person.put', data: { ...card, groups: [], email: null, note: '' } }, 'l1'),
    )
  }
  return core
}
export function publish(core: SeatCore, name: string, over = 0, assignments?: readonly Assignment[]) {
  const draft = month(name)
  const data = {
    ...{ pattern, over, days: [...draft.days] },
    assignments: [...(assignments ?? draft.assignments)],
  }
  return must(core, say(`roster/${name}`, { type: 'roster.publish', data }, 'l1'))
}
export const published = () => {
  const core = withPeople(seat())
  publish(core, '2026-09')
  return core
}
export const officers = (core: SeatCore, day: string) =>
  core
    .query('roster.days', { from: day, to: day })
    .filter(({ post }) => post === 'officer')
    .map(({ person }) => person)
export const D1 = '2026-09-01'
export const D2 = '2026-09-02'
/** o1 cannot take the first shift. */
export const o1Asks = { day: D1, n: 1, post: 'officer', from: 'o1', via: [] as string[] } as const
/** A leader puts o5 in o1's first shift by hand. */
export function putO5(core: SeatCore) {
  const data = { ...o1Asks, to: 'o5', why: '病假' }
  must(core, say('roster/2026-09', { type: 'roster.change', data }, 'l1'))
}
/** Asks for a swap of o1's first shift against that of o3 on the second day; everything but the approval. */
export function agreed(core: SeatCore, stream: string) {
  const data = { ...o1Asks, kind: 'swap' as const, why: '家中有事', candidates: ['o3', 'o4'] }
  must(core, say(stream, { type: 'swap.ask', data }, 'o1'))
  must(core, say(stream, { type: 'swap.yes', data: { give: { day: D2, n: 1 } } }, 'o3'))
}
