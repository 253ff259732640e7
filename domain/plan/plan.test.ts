import { describe, expect, test } from 'vitest'
import { evening, given } from '../../test/story/given.ts'
import { officeRole, planContent, step } from '../../test/story/plan.ts'
import { DAY } from '../time.ts'
import type { PlanContent } from './content.ts'
import { contentFault } from './content.ts'
import { approvalWords } from './decide.ts'
import { differencesOf } from './differences.ts'
import { planFaults } from './health.ts'
import { digestOf, inForce, plan } from './plan.ts'
import { startFault } from './start-fault.ts'

const content = planContent()
const saved = (change: Partial<PlanContent> = {}, base = 0) =>
  ({ type: 'plan.saved', data: { ...planContent(change), base, note: '' } }) as const
const save = (change: Partial<PlanContent> = {}, base = 0) =>
  ({ type: 'plan.save', data: { ...planContent(change), base, note: '' } }) as const
const leader = { seat: '甲-01', person: 'zhou-maolin', post: 'leader' }
const approve = (version: number, of: PlanContent = content, person = leader.person) => {
  const digest = digestOf(of)
  const words = approvalWords({ plan: 'plan/1', version, digest, person })
  return { type: 'plan.approve', data: { version, digest, words, signature: 'c2ln', key: 'a2V5' } } as const
}
const approved = (version: number) => ({
  fact: { type: 'plan.approved', data: { ...approve(version).data, doubt: null } } as const,
  by: leader,
})

describe('预案：编写 → 批准 → 停用', () => {
  test('两个席位各存各的，都成为一版，不丢', () => {
    const story = given(plan, saved(), saved({ clause: '甲' }, 1), saved({ clause: '乙' }, 1))
    expect(story.state.versions.map(({ version, content: { clause } }) => [version, clause])).toEqual([
      [1, '预案 1.3'],
      [2, '甲'],
      [3, '乙'],
    ])
  })

  test('没见过的版本不能当依据', () => {
    expect(given(plan, saved()).when(save({}, 2))).toEqual({
      ok: false,
      reason: '依据的版本还没有同步到本机，请稍候再存',
    })
  })

  test('由带班领导或指挥长用自己的口令批准', () => {
    const story = given(plan, saved())
    expect(story.when(approve(1)).ok).toBe(false)
    expect(story.when(approve(1), { by: { ...leader, post: 'officer' } })).toEqual({
      ok: false,
      reason: '预案由带班领导或指挥长批准，请由其签字',
    })
    expect(story.when(approve(1), { by: leader })).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'plan.approved', data: { version: 1, doubt: null } } }],
    })
  })

  test('签的是别的内容、没有的版本、过期的版本都不算', () => {
    const story = given(plan, saved({ expiresAt: evening }))
    const by = { by: leader }
    expect(story.when(approve(1), by)).toEqual({ ok: false, reason: '签的内容与这一版不同，请重新打开再签' })
    expect(story.when(approve(2), by)).toMatchObject({ ok: false })
    expect(story.when(approve(1, planContent({ expiresAt: evening })), by)).toEqual({
      ok: false,
      reason: '这一版已过有效期，请先改有效期另存一版',
    })
  })

  test('签字的话对不上：留下，补录待核', () => {
    const wrong = { ...approve(1), data: { ...approve(1).data, words: '{}' } } as const
    expect(given(plan, saved()).when(wrong, { by: leader })).toMatchObject({
      facts: [{ fact: { data: { doubt: '签名的内容与所签的预案对不上' } } }],
    })
  })

  test('现行的是批准过的最高一版，不论批准的先后', () => {
    const versions = [saved(), saved({ clause: '甲' }, 1)]
    for (const order of [
      [approved(1), approved(2)],
      [approved(2), approved(1)],
    ]) {
      expect(inForce(given(plan, ...versions, ...order).state)?.version).toBe(2)
    }
    expect(inForce(given(plan, ...versions).state)).toBeNull()
  })

  test('停用了不能再改再批，恢复了可以', () => {
    const because = { data: { why: '机构改革' } }
    const retired = given(plan, saved(), { type: 'plan.retired', ...because })
    expect([save({}, 1), approve(1)].map((one) => retired.when(one, { by: leader }).ok)).toEqual([
      false,
      false,
    ])
    expect(retired.when({ type: 'plan.restore', ...because }).ok).toBe(true)
    expect(given(plan).when({ type: 'plan.retire', ...because }).ok).toBe(false)
  })
})

describe('内容前后一致', () => {
  test.each<[string, Partial<PlanContent>, string | null]>([
    ['好的', {}, null],
    ['没有责任角色', { steps: [step('a', { role: 'nobody' })] }, '第 1 步没有责任角色'],
    ['前一步不在', { steps: [step('a', { after: ['z'] })] }, '第 1 步的前一步不在'],
    ['绕回自己', { steps: [step('a', { after: ['b'] }), step('b', { after: ['a'] })] }, '绕回了自己'],
    ['发给没有的角色', { steps: [step('a', { order: { text: '到岗', to: ['z'] } })] }, '指令发给了不在'],
    ['没有的处置卡', { steps: [step('a', { card: 'z' })] }, '处置卡不在预案里'],
    ['角色重复', { roles: [officeRole, officeRole] }, '两个角色'],
  ])('%s', (_, change, words) => {
    const fault = contentFault(planContent(change))
    if (words === null) expect(fault).toBeNull()
    else expect(fault).toContain(words)
  })
})

describe('不能悄悄启动', () => {
  const day = evening
  test.each<[string, Parameters<typeof given<typeof plan>>[1][], number, string | null]>([
    ['现行有效', [saved(), approved(1)], 1, null],
    ['没有批准', [saved()], 1, '第 1 版还没有批准'],
    ['过期', [saved({ expiresAt: day - 1 }), approved(1)], 1, '预案已过有效期'],
    ['旧版', [saved(), saved({}, 1), approved(1), approved(2)], 1, '现行是第 2 版，不是第 1 版'],
    ['停用', [saved(), approved(1), { type: 'plan.retired', data: { why: '合并' } }], 1, '预案已经停用'],
  ])('%s', (_, facts, version, words) => {
    expect(startFault(given(plan, ...facts).state, version, day)).toBe(words)
  })
})

describe('预案体检', () => {
  const book =
    (status: 'none' | 'active' | 'retired', ...phones: string[]) =>
    () => ({
      status,
      name: '潘若兰',
      phones,
    })
  const kindsOf = (change: Partial<PlanContent>, person = book('active', '13800000014')) =>
    planFaults(planContent(change), { version: 1, approved: 1, person }, evening).map(({ kind }) => kind)
  const one = { ...officeRole, type: 'person', person: 'pan-ruolan', phone: null } as const
  const contact = { unit: '区供电局', duty: '', phone: '95598', person: null }

  test.each<[string, Partial<PlanContent>, ReturnType<typeof book> | undefined, string[]]>([
    ['没有毛病', { contacts: [contact] }, undefined, []],
    ['空号', { contacts: [{ ...contact, phone: '' }] }, undefined, ['phone']],
    ['少了几位的手机', { contacts: [{ ...contact, phone: '1380000' }] }, undefined, ['phone']],
    ['不是号码', { contacts: [{ ...contact, phone: '见通讯录' }] }, undefined, ['phone']],
    ['人停用了', { roles: [one] }, book('retired'), ['gone']],
    ['通讯录里没有', { roles: [one] }, book('none'), ['gone']],
    ['人没有电话', { roles: [one] }, book('active'), ['phone']],
    ['角色空着', { roles: [{ ...one, person: null }] }, undefined, ['role']],
    ['过期', { expiresAt: evening }, undefined, ['expired']],
    ['还剩 30 天', { expiresAt: evening + 30 * DAY }, undefined, ['expiring']],
    ['还剩 31 天', { expiresAt: evening + 31 * DAY }, undefined, []],
    ['未核验', { unchecked: ['报告时限'] }, undefined, ['unchecked']],
  ])('%s', (_, change, person, kinds) => {
    expect(kindsOf(change, person)).toEqual(kinds)
  })

  test('没有批准、有新版未批', () => {
    const person = book('active')
    const kindsAt = (approvedVersion: number | null) =>
      planFaults(content, { version: 2, approved: approvedVersion, person }, evening).map(({ kind }) => kind)
    expect([kindsAt(null), kindsAt(1), kindsAt(2)]).toEqual([['unapproved'], ['outdated'], []])
  })
})

describe('两版的差别', () => {
  test('增、删、改各说一句，没变的不说', () => {
    const after = planContent({
      clause: '预案 2.1',
      steps: [step('a', { title: '会商研判' }), step('c')],
    })
    expect(differencesOf(content, after)).toEqual([
      { part: '启动依据', before: '预案 1.3', after: '预案 2.1' },
      { part: '步骤', before: '步骤 a；10 分钟', after: '会商研判；10 分钟' },
      { part: '步骤', before: '步骤 b；10 分钟', after: null },
      { part: '步骤', before: null, after: '步骤 c；10 分钟' },
    ])
    expect(differencesOf(content, content)).toEqual([])
  })
})
