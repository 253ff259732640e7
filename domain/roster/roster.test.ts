import { describe, expect, test } from 'vitest'
import { given, seeing } from '../../test/story/given.ts'
import type { By } from '../model.ts'
import type { Post } from '../post.ts'
import { calendarDayOf, daysOfMonth, noHolidays } from './calendar.ts'
import type { Pattern } from './pattern.ts'
import { patternNamed } from './patterns.ts'
import { type RosterCommand, type RosterFact, roster } from './roster.ts'

const by = (person: string | null, post: Post | null = 'leader'): By => ({ seat: '甲-01', person, post })
const card = (name: string, posts: Post[]) => ({
  ...{ name, unit: '', title: '', street: null, phones: [], posts, groups: [], email: null, note: '' },
})
const see = seeing({
  'person/liang': { status: 'active', card: card('梁启衡', ['leader']) },
  'person/chen': { status: 'active', card: card('陈砚秋', ['chief', 'officer']) },
  'person/huang': { status: 'active', card: card('黄子骞', ['officer']) },
  'person/su': { status: 'active', card: card('苏婉仪', ['officer']) },
  'person/gone': { status: 'retired', card: card('调离的人', ['officer']) },
  'swap/00000000-0000-7000-8000-000000000001': {
    status: 'approved',
    ask: { day: '2026-09-01', n: 1, post: 'officer', from: 'huang' },
    taker: { person: 'su', give: null },
  },
})
const september = { id: '2026-09', by: by('liang'), see }
const officer = (day: string, person: string) => ({ day, n: 1, post: 'officer' as const, person })
const data = {
  pattern: patternNamed('24h-0830') as Pattern,
  days: daysOfMonth('2026-09').map((day) => calendarDayOf(day, noHolidays)),
  assignments: [officer('2026-09-01', 'huang'), officer('2026-09-02', 'su')],
  over: 0,
}
type Data = typeof data
const publish = (change: Partial<Data> = {}): RosterCommand => ({
  type: 'roster.publish',
  data: { ...data, ...change },
})
const published: RosterFact = { type: 'roster.published', data }
type Change = Extract<RosterCommand, { type: 'roster.change' }>['data']
const change = (other: Partial<Change> = {}): RosterCommand => ({
  type: 'roster.change',
  data: { ...officer('2026-09-01', ''), from: 'huang', to: 'chen', why: '生病', via: [], ...other } as Change,
})
const reasonOf = (decision: { ok: boolean; reason?: string }) => (decision.ok ? null : decision.reason)

describe('发布值班表', () => {
  test('带班领导、值班长、指挥长可以发布，别人和没有登录的不行', () => {
    for (const post of ['leader', 'chief', 'commander'] as const) {
      expect(given(roster).when(publish(), { ...september, by: by('liang', post) }).ok).toBe(true)
    }
    for (const one of [by(null), by('huang', 'officer'), by('huang', null)]) {
      expect(reasonOf(given(roster).when(publish(), { ...september, by: one }))).toContain('带班领导或值班长')
    }
  })

  test('看的是名片上的岗位，不是此刻以什么身份登录：有岗位就能办，冒称的不行（权限看谁担任）', () => {
    expect(given(roster).when(publish(), { ...september, by: by('chen', 'officer') }).ok).toBe(true)
    expect(reasonOf(given(roster).when(publish(), { ...september, by: by('huang', 'leader') }))).toContain(
      '带班领导或值班长',
    )
  })

  test('名片还没到本机、或已停用的人办的：收下，待核，不拒绝', () => {
    const doubtOf = (who: By) => {
      const decision = given(roster).when(publish(), { ...september, by: who })
      return decision.ok ? decision.facts.map(({ fact }) => fact.data.doubt) : null
    }
    expect(doubtOf(by('liang'))).toEqual([undefined])
    expect(doubtOf(by('newcomer'))).toEqual(['通讯录里没有办理人，无法核对他是不是带班领导'])
    expect(doubtOf(by('gone', 'chief'))?.[0]).toContain('已停用')
    expect(doubtOf(by('newcomer', 'officer'))).toBe(null)
  })

  test('不认识的人、停用的人、没有这个岗位的人都不能排，说明是谁', () => {
    const put = (person: string, post: 'officer' | 'leader' = 'officer') =>
      reasonOf(
        given(roster).when(
          publish({ assignments: [{ ...officer('2026-09-01', person), post } as never] }),
          september,
        ),
      )
    expect(put('nobody')).toBe('通讯录里没有“nobody”这个人，请先录入通讯录再排班')
    expect(put('gone')).toContain('调离的人已停用')
    expect(put('huang', 'leader')).toBe('黄子骞没有带班领导的岗位，请在通讯录里加上岗位或另选一人')
  })

  test('同一班里同一个人不能占两个位置', () => {
    const assignments = [
      officer('2026-09-01', 'chen'),
      { ...officer('2026-09-01', 'chen'), post: 'chief' as const },
    ]
    expect(reasonOf(given(roster).when(publish({ assignments: assignments as never }), september))).toContain(
      '同一班里陈砚秋排了两次',
    )
  })

  test('没有的班、不是这个月的日历、不是月份的表都退回', () => {
    const wrongShift = publish({ assignments: [{ ...officer('2026-09-01', 'huang'), n: 2 }] })
    expect(given(roster).when(wrongShift, september).ok).toBe(false)
    expect(given(roster).when(publish({ days: data.days.slice(1) }), september).ok).toBe(false)
    expect(given(roster).when(publish(), { ...september, id: '1' }).ok).toBe(false)
  })

  test('两位领导各自发布：后到的没有看过前一版，退回去看', () => {
    const story = given(roster, published)
    expect(reasonOf(story.when(publish(), september))).toContain('刚被别的席位发布过')
    expect(story.when(publish({ over: 1 }), september).ok).toBe(true)
  })

  test('重新发布整表换新', () => {
    const second = { ...data, assignments: [officer('2026-09-01', 'su')], over: 1 }
    const { state } = given(roster, published, { type: 'roster.published', data: second })
    expect(state).toMatchObject({ status: 'published', revision: 2, assignments: second.assignments })
  })
})

describe('手工改人', () => {
  test('换上另一个人，补一个空位，撤下一个人', () => {
    const story = given(roster, published)
    expect(story.when(change(), september).ok).toBe(true)
    expect(story.when(change({ from: null }), september).ok).toBe(true)
    expect(story.when(change({ to: null }), september).ok).toBe(true)
    const { state } = given(roster, published, { type: 'roster.changed', data: change().data as Change })
    expect(state).toMatchObject({ assignments: [officer('2026-09-01', 'chen'), officer('2026-09-02', 'su')] })
  })

  test('要换下的人不在那里，或换上的人已在这一班，退回', () => {
    const story = given(roster, published)
    expect(reasonOf(story.when(change({ from: 'su' }), september))).toContain('苏婉仪不在这一班')
    expect(reasonOf(story.when(change({ from: null, to: 'huang' }), september))).toContain('已经在这一班')
    expect(story.when(change({ to: 'huang' }), september).ok).toBe(false)
    expect(story.when(change({ day: '2026-10-01' }), september).ok).toBe(false)
  })

  test('靠批准的换班站上来的人，说明是哪一份换班就可以换下', () => {
    const via = ['00000000-0000-7000-8000-000000000001']
    const story = given(roster, published)
    expect(story.when(change({ from: 'su', via }), september).ok).toBe(true)
    expect(story.when(change({ from: 'chen', to: 'su', via }), september).ok).toBe(false)
  })

  test('没有发布或已经撤回的月份不能改', () => {
    const withdrawn: RosterFact = { type: 'roster.withdrawn', data: { why: '重排' } }
    expect(given(roster).when(change(), september).ok).toBe(false)
    expect(given(roster, published, withdrawn).when(change(), september).ok).toBe(false)
    const again = given(roster, published, withdrawn).when(
      { type: 'roster.withdraw', data: { why: '再撤' } },
      september,
    )
    expect(again.ok).toBe(false)
  })
})
