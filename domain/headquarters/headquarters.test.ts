import { describe, expect, test } from 'vitest'
import { evening, given, seeing } from '../../test/story/given.ts'
import type { By, StateOf } from '../model.ts'
import { headquarters } from './headquarters.ts'
import type { HeadquartersCommand, HeadquartersFact } from './shapes.ts'
import { standardGroups } from './standard-groups.ts'
import type { Headquarters } from './state.ts'
import { transferWords } from './words.ts'

const LI = '00000000-0000-7000-8000-000000000001'
const HE = '00000000-0000-7000-8000-000000000002'
const by = (person: string, post: string | null = null): By => ({ seat: '甲-01', person, post })
const leader = by('zhou-maolin', 'leader')

/** Facts told one after another, each by its own command. */
function built(...facts: [command: string, fact: HeadquartersFact][]): Headquarters {
  return facts.reduce<StateOf<typeof headquarters>>(
    (state, [command, fact]) =>
      headquarters.evolve(state, fact, {
        ...{ at: evening, by: leader, command, number: null, pending: false },
      }),
    headquarters.initial,
  )
}
const decide = (state: Headquarters, command: HeadquartersCommand, who: By = leader, states = {}) =>
  headquarters.decide(state, command, { id: '1', by: who, at: evening, see: seeing(states) })

const first = { person: 'li-qiwen', name: '', unit: '琶洲街道', post: 'temporary', brief: '' } as const
const taken = { type: 'headquarters.taken', data: { ...first, takenAt: evening } } as const
const take = (saw: string | null): HeadquartersCommand => ({
  type: 'headquarters.take',
  data: { ...first, takenAt: evening, saw },
})
function transfer(from: string | null, saw: string | null, signer = 'li-qiwen'): HeadquartersCommand {
  const said = { unit: '消防大队', post: 'scene', brief: '三人被困，已警戒' } as const
  const words = transferWords(
    { ...said, headquarters: '1', from, to: 'li-chengyue', person: signer },
    evening,
  )
  return {
    type: 'headquarters.transfer',
    data: { ...said, from, person: 'li-chengyue', name: '', words, signature: 's', key: 'k', saw },
  }
}
const typesOf = (decision: ReturnType<typeof decide>) =>
  decision.ok ? decision.facts.map(({ fact }) => fact.type) : decision.reason

describe('先到先指挥（广东省突发事件现场指挥官制度实施办法（试行） 第五条）', () => {
  test('没有人指挥时，先到的人指挥', () => {
    expect(typesOf(decide(headquarters.initial, take(null)))).toEqual(['headquarters.taken'])
    expect(built([LI, taken])).toMatchObject({ current: LI, contested: null })
  })

  test('两处都说自己先到：都记下，由带班领导裁定，裁定前以先记下的为准', () => {
    const state = built([LI, taken])
    const told = decide(state, take(null))
    expect(typesOf(told)).toEqual(['headquarters.taken', 'headquarters.contested'])
    const both = built(
      [LI, taken],
      [HE, taken],
      [HE, { type: 'headquarters.contested', data: { rivals: [LI], why: '两处' } }],
    )
    expect(both).toMatchObject({ current: LI, contested: { links: [LI, HE] } })
    const settle = { type: 'headquarters.settle', data: { keep: HE, why: '消防先到' } } as const
    expect(decide(both, settle, by('chen', 'officer'))).toMatchObject({ ok: false })
    expect(typesOf(decide(both, settle))).toEqual(['headquarters.settled'])
    expect(decide(both, { ...settle, data: { keep: idOther, why: 'x' } })).toMatchObject({ ok: false })
  })
})
const idOther = '00000000-0000-7000-8000-00000000000f'

describe('移交指挥权是签字的事', () => {
  const state = built([LI, taken])

  test('交的人签字就移交', () => {
    const decision = decide(state, transfer(LI, LI), by('li-qiwen'))
    expect(decision).toMatchObject({ ok: true, facts: [{ fact: { data: { doubt: null } } }] })
  })

  test('没有人登录、不是当事人：前者退回，后者补录待核', () => {
    expect(decide(state, transfer(LI, LI), { seat: '甲-01', person: null, post: null })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('本人口令'),
    })
    const other = decide(state, transfer(LI, LI, 'su-wanyi'), by('su-wanyi', 'officer'))
    expect(other).toMatchObject({ facts: [{ fact: { data: { doubt: expect.stringContaining('双方') } } }] })
  })

  test('改了移交时的情况，签名对不上', () => {
    const said = transfer(LI, LI) as Extract<HeadquartersCommand, { type: 'headquarters.transfer' }>
    const changed = { ...said, data: { ...said.data, brief: '无人被困' } }
    expect(decide(state, changed, by('li-qiwen'))).toMatchObject({
      facts: [{ fact: { data: { doubt: expect.stringContaining('对不上') } } }],
    })
  })

  test('看得到已经移交的席位被告知，看不到的照收并列为存疑', () => {
    const moved = built([LI, taken], [HE, factOf(decide(state, transfer(LI, LI), by('li-qiwen')))])
    expect(moved.current).toBe(HE)
    expect(decide(moved, transfer(LI, HE), by('li-qiwen'))).toMatchObject({ ok: false })
    const offline = decide(moved, transfer(LI, LI), by('li-qiwen'))
    expect(typesOf(offline)).toEqual(['headquarters.transferred', 'headquarters.contested'])
  })

  test('有争议时先裁定再移交', () => {
    const both = built(
      [LI, taken],
      [HE, taken],
      [HE, { type: 'headquarters.contested', data: { rivals: [LI], why: '两处' } }],
    )
    expect(decide(both, transfer(LI, HE), by('li-qiwen'))).toMatchObject({
      reason: expect.stringContaining('先由带班领导裁定'),
    })
    expect(typesOf(decide(both, transfer(LI, LI), by('li-qiwen')))).toContain('headquarters.contested')
  })

  test('没有前任就是任命，由带班领导或指挥长签', () => {
    const decision = decide(headquarters.initial, transfer(null, null, 'zhou-maolin'))
    expect(decision).toMatchObject({ ok: true, facts: [{ fact: { data: { doubt: null } } }] })
  })
})

describe('组、职务、现场指挥部', () => {
  const grouped: HeadquartersFact = {
    type: 'headquarters.grouped',
    data: {
      ...{ group: 'rescue', name: '抢险救援组', lead: '消防', tasks: '' },
      roles: [{ role: 'head', name: '组长', must: true }],
    },
  }
  const assign = (group: string, role: string): HeadquartersCommand => ({
    type: 'headquarters.assign',
    data: { group, role, person: 'li-chengyue', name: '', unit: '', phone: '' },
  })

  test('先有职务再有人：没有的组、没有的职务不能派', () => {
    const state = built([LI, grouped])
    expect(decide(state, assign('rescue', 'head'))).toMatchObject({ ok: true })
    expect(decide(state, assign('medical', 'head'))).toMatchObject({ ok: false })
    expect(decide(state, assign('rescue', 'cook'))).toMatchObject({ ok: false })
    expect(decide(state, assign('constructor', 'head'))).toMatchObject({ ok: false })
  })

  test('开设了不能再开设，撤收了可以再开设', () => {
    const open = {
      type: 'headquarters.open',
      data: {
        name: '现场指挥部',
        place: '琶洲街道',
        street: null,
        point: null,
        channels: '',
        approver: null,
      },
    } as const
    const opened = given(headquarters, { type: 'headquarters.opened', data: open.data })
    expect(opened.when(open)).toMatchObject({ ok: false })
    expect(
      given(
        headquarters,
        { type: 'headquarters.opened', data: open.data },
        { type: 'headquarters.shut', data: { why: '处置完毕' } },
      ).when(open),
    ).toMatchObject({ ok: true })
  })

  test('事件敏感就不上大屏；街道能看到的跟着事件走，只增不减', () => {
    const incident = { status: 'reported', title: '塔吊倾覆', streets: ['440105015'] }
    const told = decide(headquarters.initial, take(null), leader, { 'incident/1': incident })
    expect(told).toMatchObject({
      facts: [{}, { fact: { type: 'headquarters.shown', data: { streets: ['440105015'], wall: true } } }],
    })
    const hidden = decide(headquarters.initial, take(null), leader, {
      'incident/1': { ...incident, restricted: true },
    })
    expect(hidden).toMatchObject({ facts: [{}, { fact: { data: { wall: false } } }] })
  })

  test('标准的组：每组有必设的职务，键不重复，没有原文的标未核验', () => {
    expect(new Set(standardGroups.map(({ group }) => group)).size).toBe(13)
    for (const one of standardGroups) {
      expect(one.roles.some(({ must }) => must)).toBe(true)
      expect(one.source).not.toBe('')
    }
    expect(standardGroups.filter(({ verified }) => !verified).map(({ group }) => group)).toEqual([
      'coordination',
      'signal',
    ])
  })
})

function factOf(decision: ReturnType<typeof decide>): HeadquartersFact {
  if (!decision.ok) throw new Error(decision.reason)
  const [first] = decision.facts
  if (first === undefined) throw new Error('no fact')
  return first.fact
}
