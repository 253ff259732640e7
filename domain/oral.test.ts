import { describe, expect, test } from 'vitest'
import { evening, seatA, seeing } from '../test/story/given.ts'
import { type Oral, oralFault } from './oral.ts'
import { MINUTE } from './time.ts'

const card = (...posts: string[]) => ({ status: 'active', card: { posts } })
const see = seeing({
  'person/liang-qiheng': card('leader'),
  'person/tan-liren': card('commander'),
  'person/huang-zixu': card('officer', 'chief'),
  'person/old': { ...card('leader'), status: 'retired' },
})
const by = { ...seatA, person: 'huang-zixu' }
const said: Oral = { approver: 'liang-qiheng', words: '同意报', saidAt: evening, readBack: true }
const fault = (change: Partial<Oral> = {}, who = by) =>
  oralFault({ ...said, ...change }, { by: who, at: evening, see })

// 电话批示要复诵确认（肇庆《值班电话记录簿》）；签发人是主要负责人或授权分管领导（肇庆市突发公共事件信息报告规定）
describe('电话签批', () => {
  test('带班领导、指挥长说的，复述过的，记得下来', () => {
    expect(fault()).toBe(null)
    expect(fault({ approver: 'tan-liren' })).toBe(null)
  })

  test.each<[string, Partial<Oral>, string]>([
    ['没有复述', { readBack: false }, '请复述后再记录'],
    ['不是领导', { approver: 'huang-zixu' }, '只能由带班领导或指挥长'],
    ['不在通讯录里', { approver: 'nobody' }, '请先从通讯录选定'],
    ['已经停用', { approver: 'old' }, '另选在任的领导'],
    ['还没到的时间', { saidAt: evening + MINUTE + 1 }, '时间还没有到'],
  ])('%s，不记并说明怎么办', (_, change, words) => {
    expect(fault(change)).toContain(words)
  })

  test('两台机器的钟差一分钟以内照记', () => {
    expect(fault({ saidAt: evening + MINUTE })).toBe(null)
  })

  test('没有登录的席位不能记', () => {
    expect(fault({}, { ...by, person: null as unknown as string })).toContain('请先登录')
  })
})
