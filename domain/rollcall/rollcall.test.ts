import { describe, expect, test } from 'vitest'
import { evening, given, seatB } from '../../test/story/given.ts'
import { drawStreets } from './draw-streets.ts'
import { type RollcallFact, type RollcallResult, rollcall } from './rollcall.ts'

const pool = Array.from({ length: 18 }, (_, i) => ({
  code: `4401050${String(i + 1).padStart(2, '0')}`,
  name: `街道${i + 1}`,
}))
const [first, second] = pool as [(typeof pool)[number], (typeof pool)[number]]
const seed = { seq: 41, hash: '0123456789abcdef'.repeat(4) }
const asked = { at: evening, way: 'all', pool, count: null, seed: null, limit: 30, note: '' } as const
const planned = (streets = pool): RollcallFact => ({ type: 'rollcall.planned', data: { ...asked, streets } })
const begin = (streets = pool) =>
  ({ type: 'rollcall.begin', data: { at: evening, streets, limit: 30 } }) as const
const begun = (streets = pool): RollcallFact => ({ ...begin(streets), type: 'rollcall.begun' })
const answer = (street: string, result: RollcallResult) =>
  ({
    type: 'rollcall.answer',
    data: {
      ...{ street, result, seconds: result === 'fault' ? null : 4.2, still: null, postCorrect: null },
      ...{ quality: result === 'fault' ? ('none' as const) : ('clear' as const), remark: '' },
    },
  }) as const
const answered = (street: string, result: RollcallResult): RollcallFact => ({
  ...answer(street, result),
  type: 'rollcall.answered',
})
const finish = (why = '') => ({ type: 'rollcall.finish', data: { why } }) as const
const kinds = (decision: { ok: boolean; facts?: readonly { fact: { type: string } }[] }) =>
  decision.facts?.map(({ fact }) => fact.type)

describe('点名的安排（值班抽查由带班领导不定时进行）', () => {
  test('指定的街道照样记下', () => {
    const decision = given(rollcall).when({
      type: 'rollcall.plan',
      data: { ...asked, pool: [first, second] },
    })
    expect(decision).toMatchObject({ ok: true, facts: [{ fact: { data: { streets: [first, second] } } }] })
  })

  test('随机抽取由日志校验值决定：同一校验值抽出同样的街道，安排的人挑不了', () => {
    const data = { ...asked, way: 'random', count: 5, seed } as const
    const once = given(rollcall).when({ type: 'rollcall.plan', data })
    const again = given(rollcall).when({
      type: 'rollcall.plan',
      data: { ...data, pool: [...pool].reverse() },
    })
    const drawn = drawStreets(pool, 5, seed.hash)
    expect(once).toMatchObject({ ok: true, facts: [{ fact: { data: { streets: drawn } } }] })
    expect(again).toMatchObject({ ok: true, facts: [{ fact: { data: { streets: drawn } } }] })
  })

  test('随机抽取没有校验值、抽得太多、街道重复，都说清怎么改', () => {
    const plan = (data: object) =>
      given(rollcall).when({ type: 'rollcall.plan', data: { ...asked, ...data } as never })
    expect(plan({ way: 'random', count: 3 })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('种子'),
    })
    expect(plan({ way: 'random', count: null, seed })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('抽几个'),
    })
    expect(plan({ way: 'random', count: 19, seed })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('只有 18 个'),
    })
    expect(plan({ pool: [first, first] })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('重复'),
    })
  })

  test('同一次点名不能安排两次；开始以后不能取消', () => {
    expect(given(rollcall, planned()).when({ type: 'rollcall.plan', data: asked })).toMatchObject({
      ok: false,
    })
    expect(given(rollcall, planned()).when({ type: 'rollcall.cancel', data: { why: '台风' } })).toMatchObject(
      { ok: true },
    )
    expect(
      given(rollcall, planned(), begun()).when({ type: 'rollcall.cancel', data: { why: '台风' } }),
    ).toMatchObject({ ok: false })
  })
})

describe('抽取', () => {
  test('不重复、不多不少，没有哪个街道永远抽不到', () => {
    const seen = new Set<string>()
    for (let i = 0; i < 200; i++) {
      const hash = (i * 2_654_435_761).toString(16).padStart(8, '0').slice(-8).repeat(8)
      const drawn = drawStreets(pool, 6, hash).map(({ code }) => code)
      expect(new Set(drawn).size).toBe(6)
      for (const code of drawn) seen.add(code)
    }
    expect(seen.size).toBe(pool.length)
  })

  test('要的比有的多，就是全部', () => {
    expect(drawStreets(pool, 99, seed.hash)).toHaveLength(18)
  })
})

describe('点名时看到的一律记下（架构第 4 条）', () => {
  test('没有安排也能开始；街道与安排不一致时照记，另列存疑', () => {
    expect(kinds(given(rollcall).when(begin()))).toEqual(['rollcall.begun'])
    expect(kinds(given(rollcall, planned()).when(begin([...pool].reverse())))).toEqual(['rollcall.begun'])
    expect(kinds(given(rollcall, planned()).when(begin([first])))).toEqual([
      'rollcall.begun',
      'rollcall.contested',
    ])
  })

  test('两个席位都开始了同一次：后一次列为存疑', () => {
    expect(kinds(given(rollcall, begun()).when(begin([first]), { by: seatB }))).toEqual([
      'rollcall.contested',
    ])
  })

  test('两个席位断网各点了一次同一街道：两个结果都在，先到的算数，后到的存疑', () => {
    const story = given(rollcall, begun(), answered(first.code, 'present'))
    const decision = story.when(answer(first.code, 'absent'), { by: seatB })
    expect(decision).toMatchObject({
      ok: true,
      facts: [
        {
          fact: {
            type: 'rollcall.contested',
            data: { street: first.code, answer: { result: 'absent' }, why: '这个街道被点了两次' },
          },
        },
      ],
    })
  })

  test('还没开始、已经结束，点到的结果和电话都不丢', () => {
    const done = given(rollcall, begun([first]), answered(first.code, 'absent'), {
      type: 'rollcall.finished',
      data: { why: '' },
    })
    expect(kinds(given(rollcall).when(answer(first.code, 'present')))).toEqual(['rollcall.answered'])
    expect(kinds(done.when(answer(second.code, 'fault')))).toEqual(['rollcall.answered'])
    const phone = { street: first.code, reached: true, by: '马宇衡', words: '在楼下取文件' }
    expect(kinds(done.when({ type: 'rollcall.phone', data: phone }))).toEqual(['rollcall.phoned'])
  })

  test('核定要有结果在先，核定后算核定的', () => {
    const settle = { street: first.code, result: 'present', why: '录像复核，人在镜头外' } as const
    expect(given(rollcall, begun()).when({ type: 'rollcall.settle', data: settle })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('先点名'),
    })
    const story = given(rollcall, begun(), answered(first.code, 'absent'), {
      type: 'rollcall.settled',
      data: settle,
    })
    expect(story.state.resultByStreet[first.code]).toBe('present')
  })
})

describe('点名的结束', () => {
  test('没点完要写明原因；点完直接结束；不能结束两次', () => {
    const half = given(rollcall, begun([first, second]), answered(first.code, 'present'))
    expect(half.when(finish())).toMatchObject({ ok: false, reason: expect.stringContaining('还有 1 个街道') })
    expect(half.when(finish('突发事件，中止点名'))).toMatchObject({ ok: true })
    const all = given(
      rollcall,
      begun([first, second]),
      answered(first.code, 'present'),
      answered(second.code, 'fault'),
    )
    expect(all.when(finish())).toMatchObject({ ok: true })
    expect(given(rollcall).when(finish())).toMatchObject({
      ok: false,
      reason: expect.stringContaining('还没有开始'),
    })
    const ended = given(rollcall, begun([first]), { type: 'rollcall.finished', data: { why: '中止' } })
    expect(ended.when(finish())).toMatchObject({ ok: false, reason: expect.stringContaining('已经结束') })
  })

  test('点名只给区级席位看：街道在被点到时才知道', () => {
    expect(rollcall.audience(given(rollcall, planned()).state)).toEqual({ streets: [], wall: false })
  })
})
