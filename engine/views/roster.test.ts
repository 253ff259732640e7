import { describe, expect, test } from 'vitest'
import { DAY, HOUR, startOfDay } from '../../domain/time.ts'
import {
  agreed,
  D1,
  D2,
  hear,
  month,
  must,
  o1Asks,
  officers,
  publish,
  published,
  putO5,
  say,
  seat,
  send,
  start,
} from '../testing/roster-story.ts'
import { smallCentre } from '../testing/small-centre.ts'

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
    must(core, say('swap/00000000-0000-7000-8000-0000000000a1', { type: 'swap.approve', data: {} }, 'l2'))
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
    must(core, say('roster/2026-09', { type: 'roster.change', data: { ...change } }, 'c1'))
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
    must(a, say(stream, { type: 'swap.approve', data: {} }, 'l1'))
    must(b, say(stream, { type: 'swap.approve', data: {} }, 'l2'))
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
    const data = { ...o1Asks, kind: 'cover', why: '生病' } as const
    must(a, say(stream, { type: 'swap.ask', data: { ...data, candidates: ['o3', 'o5'] } }, 'o1'))
    send(a, centre)
    hear(a, centre)
    hear(b, centre)
    must(a, say(stream, { type: 'swap.yes', data: { give: null } }, 'o3'))
    must(b, say(stream, { type: 'swap.yes', data: { give: null } }, 'o5'))
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
    putO5(core)
    expect(core.query('swap.open', { decidedSince: 0 })[0]?.conflict).toContain('申请人已经不在这一班')
    must(core, say(stream, { type: 'swap.approve', data: {} }, 'l2'))
    expect(officers(core, D1)).toEqual(['o5', 'o2'])
    expect(core.query('swap.open', { decidedSince: start + DAY })[0]?.conflict).toContain('没有生效')
  })

  test('等答复的交给被问的人，有人同意了交给带班领导；批了就不再交（调班须经带班领导批准）', () => {
    const core = published()
    const stream = 'swap/00000000-0000-7000-8000-0000000000a6'
    const carried = () => core.query('duty.carried', { now: start }).filter(({ key }) => key === stream)
    const data = { ...o1Asks, kind: 'cover', why: '生病' } as const
    must(core, say(stream, { type: 'swap.ask', data: { ...data, candidates: ['o3', 'o5'] } }, 'o1'))
    expect(carried()).toMatchObject([
      { group: 'roster', owner: '邓嘉树、江晓岚', due: startOfDay(D1) + 8.5 * HOUR },
    ])
    expect(carried()[0]?.title).toContain('待答复')
    must(core, say(stream, { type: 'swap.no', data: {} }, 'o5'))
    expect(carried()[0]?.owner).toBe('邓嘉树')
    must(core, say(stream, { type: 'swap.yes', data: { give: null } }, 'o3'))
    expect(carried()).toMatchObject([{ owner: '带班领导' }])
    must(core, say(stream, { type: 'swap.approve', data: {} }, 'l2'))
    expect(carried()).toEqual([])
  })

  test('还没到时间的外出等批准：也交给下一班，批了就等到出门那天', () => {
    const core = published()
    const stream = 'absence/1'
    const [from, until] = [start + 5 * DAY, start + 6 * DAY]
    const filed = {
      person: 'l1',
      from,
      until,
      place: '省厅',
      why: '开会',
      deputy: 'l2',
      phone: '020-0000-0200',
    }
    must(
      core,
      say(stream, { type: 'absence.file', data: { ...filed, principal: false, period: null } }, 'l1'),
    )
    const away = (now: number) =>
      core
        .query('duty.carried', { now })
        .flatMap(({ group, title, due }) => (group === 'away' ? [[title, due]] : []))
    expect(away(start)).toEqual([['梁启衡外出待批准', from]])
    must(core, say(stream, { type: 'absence.approve', data: { note: '' } }, 'l2'))
    expect(away(start)).toEqual([])
    expect(away(from)).toEqual([['梁启衡外出', until]])
  })

  test('办理人的名片还没到：表照发，写明待核，交给带班领导（补录待核）', () => {
    const core = published()
    const { assignments, days } = month('2026-10')
    const [september] = core.query('roster.month', { month: '2026-09' })
    if (september === undefined) throw new Error('没有发布')
    const data = { pattern: september.pattern, over: 0 }
    const draft = { ...data, days: [...days], assignments: [...assignments] }
    must(core, say('roster/2026-10', { type: 'roster.publish', data: draft }, 'l9'))
    const [row] = core.query('roster.month', { month: '2026-10' })
    expect(row?.doubts).toEqual([expect.stringContaining('通讯录里没有办理人')])
    expect(core.query('roster.month', { month: '2026-09' })[0]?.doubts).toEqual([])
    const carried = core
      .query('duty.carried', { now: start })
      .filter(({ key }) => key === 'roster/2026-10#doubt')
    expect(carried).toMatchObject([{ title: '10 月值班表待核', owner: '带班领导', group: 'roster' }])
  })

  test('重新发布整表换新，以前手工改的仍列在下面', () => {
    const core = published()
    putO5(core)
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
    const ask = { ...o1Asks, kind: 'swap', why: '家中有事' } as const
    must(core, say(stream, { type: 'swap.ask', data: { ...ask, candidates: ['o3'] } }, 'o1'))
    must(core, say(stream, { type: 'swap.yes', data: { give: { day: '2026-10-20', n: 1 } } }, 'o3'))
    must(core, say(stream, { type: 'swap.approve', data: {} }, 'l2'))
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
    putO5(core)
    expect(core.query('roster.counts', all).find(({ key }) => key === 'o5')).toMatchObject({
      shifts: 1,
      hours: 24,
    })
  })
})
