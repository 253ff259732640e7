import { describe, expect, test } from 'vitest'
import { evening, given, seeing } from '../../test/story/given.ts'
import { incident } from './incident.ts'

const report = {
  title: '塔吊倾覆',
  place: '振兴大街',
  street: '440105015',
  category: 'accident',
  level: null,
  occurredAt: null,
  from: null,
} as const
const reported = { type: 'incident.reported', data: report } as const
const merge = { type: 'incident.merge', data: { into: 'incident/2', why: '同一件事' } } as const
const merged = { type: 'incident.merged', data: merge.data } as const
const assess = {
  type: 'incident.assess',
  data: { level: 3, rule: 'SAFETY@2007', clause: '493号令第三条', why: '', judgedAt: evening },
} as const
const closed = { type: 'incident.closed', data: { why: '处置完毕' } } as const
const refusal = (decision: { ok: boolean; reason?: string }) => (decision.ok ? null : decision.reason)
const other = given(incident, reported).state

describe('合并、关联、拆分', () => {
  test('并入另一件：可以取消，取消以后照常办', () => {
    const see = seeing({ 'incident/2': other })
    expect(given(incident, reported).when(merge, { see }).ok).toBe(true)
    const unmerge = { type: 'incident.unmerge', data: { why: '不是一件事' } } as const
    expect(given(incident, reported, merged).when(unmerge).ok).toBe(true)
    const unmerged = { type: 'incident.unmerged', data: unmerge.data } as const
    expect(given(incident, reported, merged, unmerged).when(assess).ok).toBe(true)
  })

  test('并走了的不再核实、定级、办结、再并', () => {
    const verify = { type: 'incident.verify', data: { outcome: 'confirmed', note: '', level: null } } as const
    for (const command of [verify, assess, merge, { type: 'incident.close', data: closed.data } as const]) {
      expect(refusal(given(incident, reported, merged).when(command))).toContain('已并入另一件')
    }
  })

  test('两个席位互相并入：后到的一件被告知', () => {
    const into1 = { type: 'incident.merge', data: { into: 'incident/1', why: '同一件' } } as const
    const gone = given(incident, reported, merged).state
    const decision = given(incident, reported).when(into1, { id: '2', see: seeing({ 'incident/1': gone }) })
    expect(refusal(decision)).toContain('直接并入最后那一件')
  })

  test('不并入自己、没有的事件；限知的不并入不限知的；响应中的不合并', () => {
    const self = { type: 'incident.merge', data: { into: 'incident/1', why: '误点' } } as const
    expect(refusal(given(incident, reported).when(self))).toContain('请选择另一起事件')
    expect(refusal(given(incident, reported).when(merge))).toContain('没有要并入的那一件')
    const hidden = { ...reported, data: { ...report, restricted: true } } as const
    const see = seeing({ 'incident/2': other })
    expect(refusal(given(incident, hidden).when(merge, { see }))).toContain('限知')
    const responding = seeing({ 'incident/2': other, 'response/1': { status: 'on' } })
    expect(refusal(given(incident, reported).when(merge, { see: responding }))).toContain('响应还没有结束')
  })

  test('台风与它的内涝：上级不能绕成圈', () => {
    const parent = (to: string) => ({ type: 'incident.relate', data: { to, how: 'parent' } }) as const
    const below = given(incident, { ...reported, data: { ...report, parent: 'incident/1' } }).state
    const see = seeing({ 'incident/2': below })
    expect(refusal(given(incident, reported).when(parent('incident/2'), { see }))).toContain('不能再作上级')
    expect(given(incident, reported).when(parent('incident/3'), { see }).ok).toBe(true)
  })

  test('关联一次，取消一次', () => {
    const relate = { type: 'incident.relate', data: { to: 'incident/2', how: 'linked' } } as const
    const related = { type: 'incident.related', data: relate.data } as const
    const unrelate = { type: 'incident.unrelate', data: { to: 'incident/2' } } as const
    expect(given(incident, reported).when(relate).ok).toBe(true)
    expect(given(incident, reported, related).when(relate).ok).toBe(false)
    expect(given(incident, reported, related).when(unrelate).ok).toBe(true)
    expect(given(incident, reported).when(unrelate).ok).toBe(false)
  })
})

describe('办结以后', () => {
  test('还能定级：伤亡变化要补报（493 号令第十三条）', () => {
    expect(given(incident, reported, closed).when(assess).ok).toBe(true)
  })

  test('可以重新打开，打开后可以再核实', () => {
    const reopen = { type: 'incident.reopen', data: { why: '又发现两人失联' } } as const
    expect(given(incident, reported, closed).when(reopen).ok).toBe(true)
    expect(given(incident, reported).when(reopen).ok).toBe(false)
    const reopened = { type: 'incident.reopened', data: reopen.data } as const
    expect(given(incident, reported, closed, reopened).state).toMatchObject({ status: 'verified' })
  })

  test('响应没有结束的不能办结', () => {
    const verified = {
      type: 'incident.verified',
      data: { outcome: 'confirmed', note: '', level: 3 },
    } as const
    const close = { type: 'incident.close', data: closed.data } as const
    const see = seeing({ 'response/1': { status: 'on' } })
    expect(refusal(given(incident, reported, verified).when(close, { see }))).toContain('结束响应')
  })
})

describe('改正与限知', () => {
  test('改街道只会多一个看得见的街道', () => {
    const amended = { type: 'incident.amended', data: { street: '440105009', why: '地点报错' } } as const
    expect(incident.audience(given(incident, reported, amended).state)).toEqual({
      streets: ['440105015', '440105009'],
      wall: true,
    })
  })

  test('没有改动的改正不受理', () => {
    expect(given(incident, reported).when({ type: 'incident.amend', data: { why: '手误' } }).ok).toBe(false)
  })

  test('限知的不上大屏，解除以后才上', () => {
    const hidden = { ...reported, data: { ...report, restricted: true } } as const
    const lifted = { type: 'incident.amended', data: { restricted: false, why: '已公开' } } as const
    expect(incident.audience(given(incident, hidden).state).wall).toBe(false)
    expect(incident.audience(given(incident, hidden, lifted).state).wall).toBe(true)
  })

  describe('知悉范围', () => {
    const leader = { by: { seat: '甲-01', person: 'liang-qiheng', post: 'leader' } } as const
    const officer = { by: { seat: '甲-01', person: 'huang-ziqian', post: 'officer' } } as const
    const restrict = (seats: string[] | null) =>
      ({ type: 'incident.restrict', data: { seats, why: '涉及未成年人' } }) as const
    const restricted = (seats: string[] | null) =>
      ({ type: 'incident.restricted', data: restrict(seats).data }) as const
    const lift = { type: 'incident.amend', data: { restricted: false, why: '已公开' } } as const

    test('登记的人当场就能限知，本席位要在里面', () => {
      const say = (seats: string[], isRestricted = true) =>
        given(incident).when(
          { type: 'incident.report', data: { ...report, restricted: isRestricted, seats } },
          officer,
        )
      expect(say(['甲-01']).ok).toBe(true)
      expect(refusal(say(['甲-02']))).toContain('要有本席位 甲-01')
      expect(refusal(say(['甲-01', '甲-01']))).toContain('写了两次')
      expect(refusal(say(['甲-01'], false))).toContain('同时选“限知”')
    })

    test('以后由带班领导、值班长、指挥长限知、改范围、解除', () => {
      expect(refusal(given(incident, reported).when(restrict(['甲-01']), officer))).toContain('带班领导')
      expect(given(incident, reported).when(restrict(['甲-01']), leader).ok).toBe(true)
      const known = given(incident, reported, restricted(['甲-01']))
      expect(refusal(known.when(restrict(['甲-01']), leader))).toContain('没有变')
      expect(known.when(restrict(['甲-02', '甲-01']), leader).ok).toBe(true)
      expect(refusal(known.when(lift, officer))).toContain('带班领导')
      expect(known.when(lift, leader).ok).toBe(true)
    })

    test('限知的只给范围里的席位，不上大屏；解除以后都给', () => {
      const known = given(incident, reported, restricted(['甲-01'])).state
      expect(incident.audience(known)).toMatchObject({ wall: false, seats: ['甲-01'] })
      const lifted = { type: 'incident.amended', data: lift.data } as const
      const open = given(incident, reported, restricted(['甲-01']), lifted).state
      expect(incident.audience(open)).toEqual({ streets: ['440105015'], wall: true })
      expect(incident.audience(given(incident, reported, restricted(null)).state)).not.toHaveProperty('seats')
    })

    test('不并入知悉范围更宽的一件', () => {
      const merge = { type: 'incident.merge', data: { into: 'incident/2', why: '同一件事' } } as const
      const into = (seats: string[] | null) =>
        given(incident, reported, restricted(['甲-01'])).when(merge, {
          ...leader,
          see: seeing({ 'incident/2': given(incident, reported, restricted(seats)).state }),
        })
      expect(into(['甲-01']).ok).toBe(true)
      expect(refusal(into(['甲-01', '甲-02']))).toContain('范围更宽')
      expect(refusal(into(null))).toContain('范围更宽')
    })
  })

  test('旧版本的登记没有子类、坐标、限知，照样读', () => {
    expect(incident.facts.reported.parse(report)).toEqual(report)
    expect(given(incident, reported).state).toMatchObject({ restricted: false, mergedInto: null })
  })
})
