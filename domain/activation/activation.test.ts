import { describe, expect, test } from 'vitest'
import { evening, given, seeing } from '../../test/story/given.ts'
import { planContent } from '../../test/story/plan.ts'
import { digestOf, type Plan } from '../plan/plan.ts'
import { DAY } from '../time.ts'
import { activation, activationStream } from './activation.ts'

const content = planContent({ expiresAt: evening + DAY })
const known = (change: Partial<Plan> = {}): Plan => ({
  status: 'active',
  versions: [{ version: 1, digest: digestOf(content), content }],
  approvals: [{ version: 1, person: 'zhou-maolin' }],
  ...change,
})
const reported = { status: 'reported', title: '', streets: [] }
const circumstances = (plan: Plan = known(), incident: object = reported, at = evening) => ({
  id: 'i1.p1',
  at,
  see: seeing({ 'plan/p1': plan, 'incident/i1': incident }),
})
const data = { incident: 'incident/i1', plan: 'plan/p1', version: 1, level: 4, why: '' } as const
const activate = (why = '') => ({ type: 'activation.activate', data: { ...data, why } }) as const
const { name, clause, steps, roles, cards, contacts, grades } = content
const activated = {
  type: 'activation.activated',
  data: {
    ...data,
    frozen: { name, clause, steps, roles, cards, contacts, grades },
    fault: null,
    restricted: false,
  },
} as const
const proof = { text: '已开设', attachments: [] }

describe('启动预案', () => {
  test('冻结现行一版的步骤，以后改预案不影响', () => {
    expect(given(activation).when(activate(), circumstances())).toEqual({
      ok: true,
      facts: [{ fact: activated, series: null }],
    })
  })

  test.each<[string, Plan, number]>([
    ['没批准的', known({ approvals: [] }), evening],
    ['过期的', known(), evening + DAY],
    ['停用的', known({ status: 'retired' }), evening],
  ])('%s不写原因不能启动，写了原因可以，并记下毛病', (_, plan, at) => {
    const story = given(activation)
    expect(story.when(activate(), circumstances(plan, reported, at))).toMatchObject({ ok: false })
    const why = story.when(activate('台风登陆在即，边用边批'), circumstances(plan, reported, at))
    expect(why).toMatchObject({
      ok: true,
      facts: [{ fact: { data: { fault: expect.stringMatching(/预案|批准/) } } }],
    })
  })

  test('没有的预案、没有的事件、别的记录流都不能启动', () => {
    const story = given(activation)
    for (const said of [
      circumstances(known({ versions: [] })),
      circumstances(known(), { status: 'none' }),
      { ...circumstances(), id: 'i1.p2' },
    ]) {
      expect(story.when(activate(), said).ok).toBe(false)
    }
  })

  test('限知事件的预案不上大屏', () => {
    const decision = given(activation).when(
      activate(),
      circumstances(known(), { ...reported, restricted: true }),
    )
    expect(decision).toMatchObject({ facts: [{ fact: { data: { restricted: true } } }] })
    const restricted = { ...activated, data: { ...activated.data, restricted: true } }
    expect(activation.audience(given(activation, restricted).state).wall).toBe(false)
    expect(activation.audience(given(activation, activated).state)).toEqual({ streets: [], wall: true })
  })

  test('两个席位各自启动：合到一处，级别取高的', () => {
    const higher = { type: 'activation.activate', data: { ...data, level: 2 } } as const
    const story = given(activation, activated)
    expect(story.when(higher, circumstances())).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'activation.again' } }],
    })
    expect(given(activation, activated, { ...higher, type: 'activation.again' }).state.level).toBe(2)
    expect(activationStream('incident/i1', 'plan/p1')).toBe('activation/i1.p1')
  })
})

describe('办步骤', () => {
  const done = { type: 'activation.done', data: { step: 'a', proof } } as const
  const give = { type: 'activation.give', data: { step: 'a', order: 'order/1' } } as const
  const skip = { type: 'activation.skip', data: { step: 'a', why: '现场不需要' } } as const
  const redo = { type: 'activation.redo', data: { step: 'a', why: '记错了' } } as const

  test('已经下的令、已经办的事什么时候都收下：启动之前、结束之后', () => {
    const ended = { type: 'activation.ended', data: { why: '响应终止' } } as const
    for (const story of [
      given(activation),
      given(activation, activated),
      given(activation, activated, ended),
    ]) {
      expect([story.when(give).ok, story.when(done).ok]).toEqual([true, true])
    }
    const early = given(activation, { ...done, type: 'activation.done' }, activated)
    expect(early.state.marks).toEqual({ a: 'done' })
  })

  test('预案里没有的步骤列为存疑', () => {
    const stray = { type: 'activation.done', data: { step: 'z', proof } } as const
    expect(given(activation, activated).when(stray)).toMatchObject({
      facts: [{ fact: { type: 'activation.contested', data: { step: 'z' } } }],
    })
  })

  test('跳过要有原因；完成了不能跳过，离线时两边各说一样，以完成为准', () => {
    expect(given(activation, activated).when(skip).ok).toBe(true)
    expect(given(activation, activated, done).when(skip)).toEqual({
      ok: false,
      reason: '这一步已经完成，不用跳过',
    })
    const skipped = { ...skip, type: 'activation.skipped' } as const
    for (const order of [
      [skipped, done],
      [done, skipped],
    ] as const) {
      expect(given(activation, activated, ...order).state.marks).toEqual({ a: 'done' })
    }
  })

  test('记错了可以重办', () => {
    expect(given(activation, activated).when(redo).ok).toBe(false)
    expect(given(activation, activated, done).when(redo).ok).toBe(true)
    // 下了令的也能重办：它可能已由指令办完，那写在指令里。
    const ordered = { type: 'activation.given', data: { step: 'a', order: 'order/1' } } as const
    expect(given(activation, activated, ordered).when(redo).ok).toBe(true)
    expect(given(activation, activated, done, { ...redo, type: 'activation.redone' }).state.marks).toEqual({})
  })

  test('结束以后再启动，从头来', () => {
    const ended = { type: 'activation.ended', data: { why: '响应终止' } } as const
    const story = given(activation, activated, done, ended)
    expect(story.when(activate(), circumstances()).ok).toBe(true)
    expect(given(activation, activated, done, ended, activated).state).toMatchObject({
      status: 'active',
      marks: {},
    })
  })
})
