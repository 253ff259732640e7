import { describe, expect, test } from 'vitest'
import { evening, given, seeing } from '../../test/story/given.ts'
import { noHandover } from '../handover/state.ts'
import type { By } from '../model.ts'
import { MUST_STAY } from './decide.ts'
import { holdsPost, onDuty, shiftsAround } from './on-duty.ts'
import { unattendedNow } from './presence.ts'
import type { ShiftFact } from './shapes.ts'
import { shift } from './shift.ts'
import { present } from './state.ts'

const id = '2026-11-21.1'
const as = (person: string | null, seat = '甲-01'): By => ({ seat, person, post: null })
const chen = as('chen-yanqiu')
const luo = as('luo-jingxian', '甲-02')
const liang = as('liang-qiheng')
const hour = 3_600_000
const inPost = (post: 'leader' | 'chief' | 'officer', by: By, at = evening - 12 * hour) => ({
  fact: { type: 'shift.signedIn', data: { post, doubt: null } } as ShiftFact,
  by,
  at,
})
const signIn = (post: 'leader' | 'chief' | 'officer') => ({ type: 'shift.signIn', data: { post } }) as const
const signOut = { type: 'shift.signOut', data: { post: 'chief', why: '下班' } } as const
const typesOf = (decision: ReturnType<ReturnType<typeof given<typeof shift>>['when']>) =>
  decision.ok ? decision.facts.map(({ fact }) => fact.type) : decision.reason
const relieved = (at: number) => ({
  ...noHandover,
  completions: [{ sheet: 's', out: 'chen-yanqiu', in: 'luo-jingxian', leader: 'liang-qiheng', at }],
})

describe('班次由人开始、由人结束（值班守则：接班人未到，交班人不得离岗）', () => {
  test('第一个人签到，这一班就开始', () => {
    const decision = given(shift).when(signIn('chief'), { id, by: chen })
    expect(typesOf(decision)).toEqual(['shift.signedIn'])
    expect(given(shift, inPost('chief', chen)).state).toMatchObject({
      status: 'on',
      startedAt: evening - 12 * hour,
    })
  })

  test('接班人没有签字，不能签退，哪怕过了时间', () => {
    const story = given(shift, inPost('chief', chen))
    expect(story.when(signOut, { id, by: chen, at: evening + 30 * hour })).toEqual({
      ok: false,
      reason: MUST_STAY,
    })
  })

  test('接班人签字以后可以签退', () => {
    const see = seeing({ [`handover/${id}`]: relieved(evening) })
    expect(typesOf(given(shift, inPost('chief', chen)).when(signOut, { id, by: chen, see }))).toEqual([
      'shift.signedOut',
    ])
  })

  test('带班领导批准替班以后可以离岗；不是带班领导的人不能批准', () => {
    const { state } = given(shift, inPost('leader', liang), inPost('chief', chen))
    const see = seeing({ [`shift/${id}`]: state })
    const release = {
      type: 'shift.release',
      data: { person: 'chen-yanqiu', post: 'chief', why: '突发疾病' },
    } as const
    const story = given(shift, inPost('leader', liang), inPost('chief', chen))
    expect(typesOf(story.when(release, { id, by: liang, see }))).toEqual(['shift.released'])
    expect(story.when(release, { id, by: luo, see })).toMatchObject({ ok: false })
    const released = given(shift, inPost('leader', liang), inPost('chief', chen), {
      fact: { type: 'shift.released', data: release.data },
      by: liang,
    })
    expect(typesOf(released.when(signOut, { id, by: chen }))).toEqual(['shift.signedOut'])
  })

  test('不在岗的人不需要签退', () => {
    expect(given(shift, inPost('chief', chen)).when(signOut, { id, by: luo })).toEqual({
      ok: false,
      reason: '您现在不在这一班的值班长岗位上，不需要签退',
    })
  })
})

describe('冲突从不拒绝，留给带班领导裁定（证言不拒绝）', () => {
  test('一个值班长岗位两人签到：都记下，标为有争议', () => {
    const decision = given(shift, inPost('chief', chen)).when(signIn('chief'), { id, by: luo })
    expect(typesOf(decision)).toEqual(['shift.signedIn', 'shift.contested'])
    expect(decision.ok && decision.facts[1]?.fact.data).toMatchObject({
      post: 'chief',
      people: ['chen-yanqiu', 'luo-jingxian'],
    })
  })

  test('值班员可以有两位（双值守），不算争议', () => {
    expect(typesOf(given(shift, inPost('officer', chen)).when(signIn('officer'), { by: luo }))).toEqual([
      'shift.signedIn',
    ])
  })

  test('同一个人再签一次没有第二次效果', () => {
    expect(typesOf(given(shift, inPost('chief', chen)).when(signIn('chief'), { by: chen }))).toEqual([])
  })

  test('一个人同时在两个班：记下并标为有争议', () => {
    const { state } = given(shift, inPost('chief', chen))
    const see = seeing({ 'shift/2026-11-20.1': state })
    const decision = given(shift).when(signIn('officer'), { id, by: chen, see })
    expect(typesOf(decision)).toEqual(['shift.signedIn', 'shift.contested'])
    expect(decision.ok && decision.facts[1]?.fact.data).toMatchObject({ post: null, people: ['chen-yanqiu'] })
  })

  test('上一班已经交接完的人再上班，不算两个班', () => {
    const { state } = given(shift, inPost('chief', chen))
    const see = seeing({ 'shift/2026-11-20.1': state, 'handover/2026-11-20.1': relieved(evening - 1) })
    expect(typesOf(given(shift).when(signIn('officer'), { id, by: chen, see }))).toEqual(['shift.signedIn'])
  })

  test('席位上没有人登录也记下，注明要核实', () => {
    const decision = given(shift).when(signIn('officer'), { id, by: as(null) })
    expect(decision.ok && decision.facts[0]?.fact.data).toMatchObject({
      doubt: '签到时席位上没有人登录，请带班领导核实是谁',
    })
  })

  test('带班领导裁定以后只留一位', () => {
    const contested = {
      fact: {
        type: 'shift.contested',
        data: { post: 'chief', people: ['chen-yanqiu', 'luo-jingxian'], why: '两人签到' },
      } as ShiftFact,
    }
    const facts = [inPost('leader', liang), inPost('chief', chen), inPost('chief', luo), contested] as const
    const story = given(shift, ...facts)
    const see = seeing({ [`shift/${id}`]: story.state })
    const settle = {
      type: 'shift.settle',
      data: { dispute: '', keep: 'luo-jingxian', why: '陈砚秋签错班次' },
    } as const
    expect(story.when(settle, { by: luo, see })).toMatchObject({ ok: false })
    const decision = story.when(settle, { by: liang, see })
    expect(typesOf(decision)).toEqual(['shift.settled'])
    const { state } = given(shift, ...facts, { fact: { type: 'shift.settled', data: settle.data } })
    expect(present(state, 'chief').map(({ person }) => person)).toEqual(['luo-jingxian'])
  })
})

describe('权限看当时谁在岗', () => {
  const { state } = given(shift, inPost('chief', chen))
  const before = evening - 12 * hour

  test('正在岗的人，时钟慢一小时也算在岗：以日志次序为准', () => {
    const see = seeing({ [`shift/${id}`]: state })
    expect(holdsPost(see, 'chen-yanqiu', 'chief', before - hour)).toBe(true)
    expect(holdsPost(see, 'chen-yanqiu', 'leader', evening)).toBe(false)
    expect(holdsPost(see, null, 'chief', evening)).toBe(false)
  })

  test('交接完成以后，只有在岗那段时间里的算数', () => {
    const see = seeing({ [`shift/${id}`]: state, [`handover/${id}`]: relieved(evening) })
    expect(holdsPost(see, 'chen-yanqiu', 'chief', evening - 1)).toBe(true)
    expect(holdsPost(see, 'chen-yanqiu', 'chief', evening)).toBe(false)
    expect(onDuty(see, evening)).toEqual([])
  })

  test('没人来接的班过了两天仍在岗', () => {
    const see = seeing({ [`shift/${id}`]: state })
    expect(onDuty(see, evening + 30 * hour).map((one) => one.id)).toEqual([id])
    expect(shiftsAround(evening)[0]).toBe('2026-11-21.3')
  })
})

test('无人操作和回到席位都留痕', () => {
  const { state } = given(shift, { fact: { type: 'shift.unattended', data: { since: evening } } })
  expect(unattendedNow(state.presence)).toEqual({ since: evening, until: null, gone: false })
  const back = given(
    shift,
    { fact: { type: 'shift.unattended', data: { since: evening } } },
    { fact: { type: 'shift.attended', data: {} } },
  )
  expect(unattendedNow(back.state.presence)).toBe(null)
  expect(back.state.presence.periods).toHaveLength(1)
})

test('到岗时间以第一次为准', () => {
  const arrived = (at: number) => ({
    fact: { type: 'shift.arrived', data: { post: 'chief' } } as ShiftFact,
    by: luo,
    at,
  })
  expect(given(shift, arrived(evening), arrived(evening + 60_000)).state.arrivals).toEqual([
    { person: 'luo-jingxian', post: 'chief', at: evening },
  ])
})
