import { describe, expect, test } from 'vitest'
import type { Command } from '../../domain/envelope.ts'
import type { AnyCommand } from '../../domain/index.ts'
import type { Post } from '../../domain/post.ts'
import { type Assignment, generate } from '../../domain/roster/generate.ts'
import type { Pattern } from '../../domain/roster/pattern.ts'
import { patternNamed } from '../../domain/roster/patterns.ts'
import { DAY, HOUR, MINUTE, startOfDay } from '../../domain/time.ts'
import type { SeatCore } from '../api.ts'
import { openSeat } from '../seat.ts'
import { idNumber } from '../testing/commands.ts'
import { type SmallCentre, smallCentre } from '../testing/small-centre.ts'

const NAMES: Record<string, string> = {
  ...{ l1: '梁启衡', l2: '何绍钧', c1: '陈砚秋', c2: '罗静娴', o1: '黄子骞', o2: '苏婉仪' },
  ...{ o3: '邓嘉树', o4: '冯慧妍', o5: '江晓岚' },
}
const postByLetter: Record<string, Post> = { l: 'leader', c: 'chief', o: 'officer' }
const start = startOfDay('2026-08-30')
const pattern = patternNamed('24h-0830') as Pattern
const people = { leader: ['l1', 'l2'], chief: ['c1', 'c2'], officer: ['o1', 'o2', 'o3', 'o4'] }
const month = (name: string) =>
  generate({
    ...{ month: name, pattern, people, history: {}, around: [], away: [] },
    holidays: { source: '', years: {} },
  })

let made = 0
const say = (stream: string, { type, data }: AnyCommand, who: string, at = start + made * 1000): Command => {
  made += 1
  const by = { seat: '甲-01', person: who, post: postByLetter[who[0] ?? ''] ?? null }
  return { id: idNumber(made), stream, type, v: 1, data, by, at, clock: null, after: [] }
}
const seat = () => openSeat({ dir: ':memory:', checkProjections: true })
const do_ = (core: SeatCore, command: Command) => {
  const answer = core.submit(command)
  if (!answer.ok) throw new Error(answer.reason)
  return command
}
const send = (core: SeatCore, centre: SmallCentre) => {
  const receipts = centre.submit(core.toSend(500))
  core.settle(receipts)
  return receipts
}
const hear = (core: SeatCore, centre: SmallCentre) => core.receive(centre.notice(core.have().head.seq))

function withPeople(core: SeatCore): SeatCore {
  for (const [id, name] of Object.entries(NAMES)) {
    const posts = [postByLetter[id[0] ?? ''] ?? 'officer']
    const card = { name, unit: '区应急管理局', title: '', street: null, phones: [], posts }
    do_(
      core,
      say(`person/${id}`, { type: 'person.put', data: { ...card, groups: [], email: null, note: '' } }, 'l1'),
    )
  }
  return core
}
function publish(core: SeatCore, name: string, over = 0, assignments?: readonly Assignment[]) {
  const draft = month(name)
  const data = {
    ...{ pattern, over, days: [...draft.days] },
    assignments: [...(assignments ?? draft.assignments)],
  }
  return do_(core, say(`roster/${name}`, { type: 'roster.publish', data }, 'l1'))
}
const published = () => {
  const core = withPeople(seat())
  publish(core, '2026-09')
  return core
}
const officers = (core: SeatCore, day: string) =>
  core
    .query('roster.days', { from: day, to: day })
    .filter(({ post }) => post === 'officer')
    .map(({ person }) => person)
const D1 = '2026-09-01'
const D2 = '2026-09-02'
/** Asks for a swap of o1's first shift against that of o3 on the second day; everything but the approval. */
function agreed(core: SeatCore, stream: string) {
  const ask = {
    day: D1,
    n: 1,
    post: 'officer',
    from: 'o1',
    kind: 'swap',
    why: '家中有事',
    via: [] as string[],
  } as const
  do_(core, say(stream, { type: 'swap.ask', data: { ...ask, candidates: ['o3', 'o4'] } }, 'o1'))
  do_(core, say(stream, { type: 'swap.yes', data: { give: { day: D2, n: 1 } } }, 'o3'))
}

describe('值班表的查询', () => {
  test('发布以后逐日列出：岗位、人名、班次起止', () => {
    const rows = published().query('roster.days', { from: D1, to: D1 })
    expect(rows.map(({ post, name, place }) => [post, name, place])).toEqual([
      ['leader', '梁启衡', 1],
      ['chief', '陈砚秋', 1],
      ['officer', '黄子骞', 1],
      ['officer', '苏婉仪', 2],
    ])
    expect(rows[0]).toMatchObject({
      key: 'roster/2026-09#2026-09-01.1.leader.1',
      from: startOfDay(D1) + 8.5 * HOUR,
      until: startOfDay(D2) + 8.5 * HOUR,
      ...{ changed: false, pending: true, shift: '全天班', class: 'work' },
    })
  })

  test('没有发布的月份是空的', () => {
    expect(published().query('roster.days', { from: '2026-10-01', to: '2026-10-31' })).toEqual([])
    expect(published().query('roster.month', { month: '2026-10' })).toEqual([])
  })

  test('手工改动、批准的换班都反映在表里，写明原来是谁', () => {
    const core = published()
    agreed(core, 'swap/00000000-0000-7000-8000-0000000000a1')
    expect(officers(core, D1)).toEqual(['o1', 'o2'])
    do_(core, say('swap/00000000-0000-7000-8000-0000000000a1', { type: 'swap.approve', data: {} }, 'l2'))
    expect([officers(core, D1), officers(core, D2)]).toEqual([
      ['o3', 'o2'],
      ['o1', 'o4'],
    ])
    const [row] = core.query('roster.days', { from: D1, to: D1 }).filter(({ person }) => person === 'o3')
    expect(row).toMatchObject({ changed: true, publishedName: '黄子骞', why: '家中有事' })
    const change = {
      day: D1,
      n: 1,
      post: 'officer',
      from: 'o3',
      to: 'o5',
      why: '生病',
      via: row?.via ?? [],
    } as const
    do_(core, say('roster/2026-09', { type: 'roster.change', data: { ...change } }, 'c1'))
    expect(officers(core, D1)).toEqual(['o5', 'o2'])
    expect(core.query('roster.month', { month: '2026-09' })[0]?.changes).toMatchObject([
      { fromName: '邓嘉树', toName: '江晓岚', state: 'fits', by: '陈砚秋' },
    ])
  })

  test('两位领导离线各批准一次：只换一次，后一次记为晚到', () => {
    const [centre, a, b] = [smallCentre(), published(), seat()]
    const stream = 'swap/00000000-0000-7000-8000-0000000000a2'
    agreed(a, stream)
    send(a, centre)
    hear(a, centre)
    hear(b, centre)
    do_(a, say(stream, { type: 'swap.approve', data: {} }, 'l1'))
    do_(b, say(stream, { type: 'swap.approve', data: {} }, 'l2'))
    expect(send(b, centre).every(({ ok }) => ok)).toBe(true)
    expect(send(a, centre).every(({ ok }) => ok)).toBe(true)
    hear(a, centre)
    hear(b, centre)
    expect(a.fingerprint()).toBe(b.fingerprint())
    for (const core of [a, b]) expect(officers(core, D1)).toEqual(['o3', 'o2'])
    expect(centre.events.filter(({ type }) => type === 'swap.approved')).toHaveLength(1)
    expect(a.query('swap.open', { decidedSince: 0 })[0]?.late).toHaveLength(1)
  })

  test('两个人离线各自同意：先到中心的算，后到的记下不生效', () => {
    const [centre, a, b] = [smallCentre(), published(), seat()]
    const stream = 'swap/00000000-0000-7000-8000-0000000000a3'
    const data = {
      day: D1,
      n: 1,
      post: 'officer',
      from: 'o1',
      kind: 'cover',
      why: '生病',
      via: [] as string[],
    } as const
    do_(a, say(stream, { type: 'swap.ask', data: { ...data, candidates: ['o3', 'o5'] } }, 'o1'))
    send(a, centre)
    hear(a, centre)
    hear(b, centre)
    do_(a, say(stream, { type: 'swap.yes', data: { give: null } }, 'o3'))
    do_(b, say(stream, { type: 'swap.yes', data: { give: null } }, 'o5'))
    send(b, centre)
    send(a, centre)
    hear(a, centre)
    hear(b, centre)
    const [row] = a.query('swap.open', { decidedSince: 0 })
    expect(row).toMatchObject({ status: 'taken', taker: { name: '江晓岚' } })
    expect(row?.late[0]).toContain('邓嘉树')
    expect(a.fingerprint()).toBe(b.fingerprint())
  })

  test('批准以后排班又改了：换班列为冲突，不生效', () => {
    const core = published()
    const stream = 'swap/00000000-0000-7000-8000-0000000000a4'
    agreed(core, stream)
    do_(
      core,
      say(
        'roster/2026-09',
        {
          type: 'roster.change',
          data: { day: D1, n: 1, post: 'officer', from: 'o1', to: 'o5', why: '病假', via: [] },
        },
        'l1',
      ),
    )
    expect(core.query('swap.open', { decidedSince: 0 })[0]?.conflict).toContain('申请人已经不在这一班')
    do_(core, say(stream, { type: 'swap.approve', data: {} }, 'l2'))
    expect(officers(core, D1)).toEqual(['o5', 'o2'])
    expect(core.query('swap.open', { decidedSince: start + DAY })[0]?.conflict).toContain('没有生效')
  })

  test('重新发布整表换新，以前手工改的仍列在下面', () => {
    const core = published()
    do_(
      core,
      say(
        'roster/2026-09',
        {
          type: 'roster.change',
          data: { day: D1, n: 1, post: 'officer', from: 'o1', to: 'o5', why: '病假', via: [] },
        },
        'l1',
      ),
    )
    publish(core, '2026-09', 1)
    expect(officers(core, D1)).toEqual(['o1', 'o2'])
    const [row] = core.query('roster.month', { month: '2026-09' })
    expect(row).toMatchObject({ revision: 2, changes: [{ state: 'gone', toName: '江晓岚' }] })
  })

  test('换班跨月：两个月都对得上', () => {
    const core = published()
    const draft = month('2026-10').assignments.filter(({ person }) => person !== 'o3')
    publish(core, '2026-10', 0, [...draft, { day: '2026-10-20', n: 1, post: 'officer', person: 'o3' }])
    const stream = 'swap/00000000-0000-7000-8000-0000000000a5'
    const ask = {
      day: D1,
      n: 1,
      post: 'officer',
      from: 'o1',
      kind: 'swap',
      why: '家中有事',
      via: [] as string[],
    } as const
    do_(core, say(stream, { type: 'swap.ask', data: { ...ask, candidates: ['o3'] } }, 'o1'))
    do_(core, say(stream, { type: 'swap.yes', data: { give: { day: '2026-10-20', n: 1 } } }, 'o3'))
    do_(core, say(stream, { type: 'swap.approve', data: {} }, 'l2'))
    expect(officers(core, D1)).toContain('o3')
    expect(officers(core, '2026-10-20')).toContain('o1')
  })

  test('每人的班数按工作日、休息日、节假日分开，换过的算在实际上的人头上', () => {
    const core = published()
    const all = { from: '2026-09-01', to: '2026-09-30' }
    const before = core.query('roster.counts', all)
    expect(before.find(({ key }) => key === 'l1')).toMatchObject({
      name: '梁启衡',
      shifts: 15,
      work: 11,
      rest: 4,
    })
    do_(
      core,
      say(
        'roster/2026-09',
        {
          type: 'roster.change',
          data: { day: D1, n: 1, post: 'officer', from: 'o1', to: 'o5', why: '病假', via: [] },
        },
        'l1',
      ),
    )
    expect(core.query('roster.counts', all).find(({ key }) => key === 'o5')).toMatchObject({
      shifts: 1,
      hours: 24,
    })
  })
})

describe('排班缺口：空岗前 30 分钟告警', () => {
  const begins = startOfDay(D2) + 8.5 * HOUR
  const away = (from: number, until: number) => ({
    ...{ person: 'l2', from, until, place: '北京', why: '开会', deputy: 'l1', phone: '13800000001' },
    ...{ principal: false, period: null },
  })

  test('都有人在就没有缺口', () => {
    expect(published().query('roster.gap', { now: begins - HOUR })).toEqual([])
  })

  test('下一班的人外出：列为缺口，提前 30 分钟告警，交接表上也有', () => {
    const core = published()
    const data = away(begins - DAY, begins + DAY)
    do_(core, say('absence/1', { type: 'absence.file', data }, 'l1'))
    const early = core.query('roster.gap', { now: begins - 31 * MINUTE })
    expect(early).toMatchObject([
      { post: 'leader', name: '何绍钧', alarm: false, alarmAt: begins - 30 * MINUTE },
    ])
    expect(core.query('roster.gap', { now: begins - 30 * MINUTE })[0]?.alarm).toBe(true)
    const carried = core.query('duty.carried', { now: begins - HOUR })
    expect(carried.filter(({ group }) => group === 'roster')).toMatchObject([
      { title: '何绍钧外出，下一班缺人' },
    ])
    expect(carried.filter(({ group }) => group === 'away')).toMatchObject([
      { title: '何绍钧外出', owner: '梁启衡' },
    ])
  })

  test('没有排人的位置也是缺口，补上就没有了', () => {
    const core = withPeople(seat())
    publish(
      core,
      '2026-09',
      0,
      month('2026-09').assignments.filter(({ day, person }) => day !== D2 || person !== 'o4'),
    )
    const now = begins - HOUR
    expect(core.query('roster.gap', { now })).toMatchObject([{ post: 'officer', person: null }])
    do_(
      core,
      say(
        'roster/2026-09',
        {
          type: 'roster.change',
          data: { day: D2, n: 1, post: 'officer', from: null, to: 'o5', why: '补班', via: [] },
        },
        'l1',
      ),
    )
    expect(core.query('roster.gap', { now })).toEqual([])
  })

  test('下月的表没有发布：月末最后一班时提醒', () => {
    const now = startOfDay('2026-09-30') + 10 * HOUR
    expect(published().query('roster.gap', { now })).toMatchObject([
      { post: null, words: '10 月的值班表还没有发布，请到排班里生成并发布' },
    ])
  })

  test('从来没有发布过值班表的地方不提醒', () => {
    expect(seat().query('roster.gap', { now: begins })).toEqual([])
  })

  test('人回来了，外出和缺口都消失；返回时间不对的记为存疑', () => {
    const core = published()
    do_(core, say('absence/1', { type: 'absence.file', data: away(begins - DAY, begins + DAY) }, 'l1'))
    do_(core, say('absence/1', { type: 'absence.back', data: { at: begins - HOUR } }, 'l2'))
    const now = begins - MINUTE
    expect(core.query('roster.gap', { now })).toEqual([])
    expect(core.query('absence.active', { now })).toEqual([])
    do_(core, say('absence/1', { type: 'absence.back', data: { at: begins } }, 'l1'))
    expect(core.query('absence.list', { from: begins - DAY, to: begins })[0]).toMatchObject({
      status: 'back',
      contested: true,
    })
  })
})
