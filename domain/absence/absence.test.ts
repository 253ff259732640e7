import { describe, expect, test } from 'vitest'
import { evening, given, seeing } from '../../test/story/given.ts'
import type { By } from '../model.ts'
import type { Post } from '../post.ts'
import type { Holidays } from '../roster/calendar.ts'
import { DAY, HOUR } from '../time.ts'
import { type AbsenceCommand, type AbsenceFact, absence } from './absence.ts'
import { type KeyPeriods, keyPeriodOf } from './key-period.ts'

const by = (person: string | null, post: Post | null = 'leader'): By => ({ seat: '甲-01', person, post })
const see = seeing({
  'person/tan': { status: 'active', card: { name: '谭立人' } },
  'person/ye': { status: 'active', card: { name: '叶志恒' } },
  'person/gone': { status: 'retired', card: { name: '调离的人' } },
})
const as = (person: string | null, post: Post | null = 'leader') => ({ by: by(person, post), see })
const report = {
  ...{ person: 'tan', from: evening, until: evening + 2 * DAY, place: '北京', why: '开会' },
  ...{ deputy: 'ye', phone: '13800000012', principal: true, period: null as string | null },
}
const file = (change: Partial<typeof report> = {}): AbsenceCommand => ({
  type: 'absence.file',
  data: { ...report, ...change },
})
const filed: AbsenceFact = { type: 'absence.filed', data: report }
const approved: AbsenceFact = { type: 'absence.approved', data: { note: '' } }
const approve: AbsenceCommand = { type: 'absence.approve', data: { note: '' } }
const back = (at: number): AbsenceCommand => ({ type: 'absence.back', data: { at } })
const reasonOf = (decision: { ok: boolean; reason?: string }) => (decision.ok ? null : decision.reason)

// 领导干部外出报备：去向、时间、代理人、电话，经批准（一般做法，未核验）
describe('外出报备', () => {
  test('写明去向、时间、代理人和电话', () => {
    expect(given(absence).when(file(), as('tan')).ok).toBe(true)
    expect(reasonOf(given(absence).when(file({ until: evening }), as('tan')))).toContain('返回时间要晚于')
    expect(reasonOf(given(absence).when(file({ deputy: 'tan' }), as('tan')))).toContain('不能由本人代理')
    expect(reasonOf(given(absence).when(file({ deputy: 'nobody' }), as('tan')))).toContain('通讯录里没有')
    expect(reasonOf(given(absence).when(file({ deputy: 'gone' }), as('tan')))).toContain('调离的人已停用')
    expect(reasonOf(given(absence).when(file(), as(null)))).toContain('请先登录')
  })

  test('由别的领导批准，批准两次只有一次', () => {
    const story = given(absence, filed)
    expect(story.when(approve, as('ye')).ok).toBe(true)
    expect(story.when(approve, as('zhou', 'commander')).ok).toBe(true)
    expect(reasonOf(story.when(approve, as('tan')))).toContain('本人不能批准')
    expect(reasonOf(story.when(approve, as('chen', 'chief')))).toContain('领导登录后办理')
    expect(given(absence, filed, approved).when(approve, as('ye'))).toEqual({ ok: true, facts: [] })
  })

  test('延长要晚于原来的时间，延长以后重新待批准', () => {
    const until = report.until + DAY
    const extend: AbsenceCommand = { type: 'absence.extend', data: { until, why: '会议延期' } }
    expect(given(absence, filed, approved).when(extend, as('tan')).ok).toBe(true)
    const early: AbsenceCommand = { type: 'absence.extend', data: { until: report.until, why: '没变' } }
    expect(given(absence, filed, approved).when(early, as('tan')).ok).toBe(false)
    const extended: AbsenceFact = { type: 'absence.extended', data: { until, why: '会议延期' } }
    expect(given(absence, filed, approved, extended).state).toMatchObject({ status: 'filed', until })
  })
})

describe('返回是已经发生的事，从不退回（架构第 4 条）', () => {
  const contestedIn = (decision: ReturnType<ReturnType<typeof given<typeof absence>>['when']>) =>
    decision.ok && decision.facts.map(({ fact }) => fact.type)

  test('记下就算返回，没有登录的席位也能记', () => {
    const at = evening + DAY
    expect(given(absence, filed, approved).when(back(at), as(null, null))).toEqual({
      ok: true,
      facts: [{ fact: { type: 'absence.returned', data: { at } }, series: null }],
    })
  })

  test('先于报备到达、两个时间不一样、早于外出时间：都记为存疑', () => {
    const returned: AbsenceFact = { type: 'absence.returned', data: { at: evening + DAY } }
    expect(contestedIn(given(absence).when(back(evening), as('ye')))).toEqual(['absence.contested'])
    expect(contestedIn(given(absence, filed, returned).when(back(evening + HOUR), as('ye')))).toEqual([
      'absence.contested',
    ])
    expect(contestedIn(given(absence, filed).when(back(evening - HOUR), as('ye')))).toEqual([
      'absence.contested',
    ])
    expect(contestedIn(given(absence, filed, returned).when(back(evening + DAY), as('ye')))).toEqual([])
  })
})

describe('重要时段', () => {
  const holidays: Holidays = {
    source: '',
    years: { '2026': { source: '', off: { '2026-10-01': '国庆节' }, work: {} } },
  }
  const source = { source: '通知', verified: false }
  const periods: KeyPeriods = [
    { name: '国庆假期', holiday: '国庆节', ...source },
    { name: '全国两会', from: '03-01', until: '03-15', ...source },
  ]
  const on = (from: string, until: string) =>
    keyPeriodOf(periods, holidays, Date.parse(`${from}T10:00+08:00`), Date.parse(`${until}T10:00+08:00`))
      ?.name

  test('碰到公布的假期或每年的时段就提醒', () => {
    expect(on('2026-09-29', '2026-10-02')).toBe('国庆假期')
    expect(on('2027-03-14', '2027-03-20')).toBe('全国两会')
    expect(on('2026-09-01', '2026-09-03')).toBeUndefined()
  })

  test('放假安排没有公布的年份不猜', () => {
    expect(on('2027-09-30', '2027-10-03')).toBeUndefined()
  })
})
