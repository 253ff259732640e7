import { describe, expect, test } from 'vitest'
import { evening, given, seeing } from '../../test/story/given.ts'
import type { By } from '../model.ts'
import type { Post } from '../post.ts'
import { calendarDayOf, daysOfMonth, noHolidays } from '../roster/calendar.ts'
import { patternNamed } from '../roster/patterns.ts'
import { HOUR, startOfDay } from '../time.ts'
import { whyUnsuitable } from './suitable.ts'
import { type SwapCommand, type SwapFact, swap } from './swap.ts'

const by = (person: string | null, post: Post | null = 'officer'): By => ({ seat: '甲-01', person, post })
const officer = (day: string, person: string) => ({ day, n: 1, post: 'officer' as const, person })
const see = seeing({
  'roster/2026-12': {
    status: 'published',
    revision: 1,
    pattern: patternNamed('24h-0830'),
    days: daysOfMonth('2026-12').map((day) => calendarDayOf(day, noHolidays)),
    assignments: [officer('2026-12-01', 'huang'), officer('2026-12-05', 'deng')],
  },
})
const as = (person: string | null, post: Post | null = 'officer', at = evening) => ({
  ...{ by: by(person, post), see, at },
})
const wish = {
  ...{ day: '2026-12-01', n: 1, post: 'officer' as const, from: 'huang', kind: 'swap' as const },
  ...{ candidates: ['deng', 'feng'], why: '家长会', via: [] as string[] },
}
const ask = (change: Partial<typeof wish> | { kind: 'cover' } = {}): SwapCommand => ({
  type: 'swap.ask',
  data: { ...wish, ...change },
})
const asked: SwapFact = { type: 'swap.asked', data: wish }
const covered: SwapFact = { type: 'swap.asked', data: { ...wish, kind: 'cover' } }
const give = { day: '2026-12-05', n: 1 }
const taken: SwapFact = { type: 'swap.taken', data: { person: 'deng', give } }
const approved: SwapFact = { type: 'swap.approved', data: {} }
const yes = (given_: typeof give | null = give): SwapCommand => ({ type: 'swap.yes', data: { give: given_ } })
const approve: SwapCommand = { type: 'swap.approve', data: {} }
const reasonOf = (decision: { ok: boolean; reason?: string }) => (decision.ok ? null : decision.reason)
const factsOf = (decision: ReturnType<ReturnType<typeof given<typeof swap>>['when']>) =>
  decision.ok ? decision.facts.map(({ fact }) => fact) : decision.reason

describe('提出换班', () => {
  test('本人为自己的班提出；值班长、领导可以替别人提出', () => {
    expect(given(swap).when(ask(), as('huang')).ok).toBe(true)
    expect(given(swap).when(ask(), as('chen', 'chief')).ok).toBe(true)
    expect(reasonOf(given(swap).when(ask(), as('deng')))).toContain('只能为自己的班')
    expect(reasonOf(given(swap).when(ask(), as(null)))).toBe('请先登录，再办理换班')
  })

  test('没有发布的月份、没有的班、已经开始的班、不在班上的人，都说明为什么不行', () => {
    const reason = (change: Partial<typeof wish>, at = evening) =>
      reasonOf(given(swap).when(ask(change), as(change.from ?? 'huang', 'leader', at)))
    expect(reason({ day: '2027-01-01' })).toContain('还没有发布')
    expect(reason({ n: 2 })).toContain('没有这一班')
    expect(reason({}, startOfDay('2026-12-01') + 9 * HOUR)).toContain('已经开始')
    expect(reason({ from: 'feng', candidates: ['deng'] })).toContain('不在这一班')
    expect(reason({ candidates: ['huang'] })).toContain('不能问申请人自己')
    expect(reason({ candidates: ['deng', 'deng'] })).toContain('问了两次')
  })
})

describe('答复：最先同意的算', () => {
  test('换班要拿自己的一班来换，替班不用', () => {
    expect(factsOf(given(swap, asked).when(yes(), as('deng')))).toEqual([taken])
    expect(reasonOf(given(swap, asked).when(yes(null), as('deng')))).toContain('选一班')
    expect(reasonOf(given(swap, asked).when(yes(), as('feng')))).toContain('您不在')
    expect(given(swap, covered).when(yes(null), as('feng')).ok).toBe(true)
    expect(given(swap, covered).when(yes(), as('deng')).ok).toBe(false)
  })

  test('后同意的记为晚到，没有作用；同一个人再同意一次什么也不记', () => {
    const late = given(swap, asked, taken).when(yes(null), as('feng'))
    expect(factsOf(late)).toEqual([{ type: 'swap.late', data: { person: 'feng', what: 'yes' } }])
    expect(factsOf(given(swap, asked, taken).when(yes(), as('deng')))).toEqual([])
    const { state } = given(swap, asked, taken, { type: 'swap.late', data: { person: 'feng', what: 'yes' } })
    expect(state).toEqual(given(swap, asked, taken).state)
  })

  test('没有问到的人不能答复；答了不同意就不再问', () => {
    expect(reasonOf(given(swap, asked).when(yes(), as('su')))).toContain('没有问到您')
    const declined: SwapFact = { type: 'swap.declined', data: { person: 'deng' } }
    expect(factsOf(given(swap, asked).when({ type: 'swap.no', data: {} }, as('deng')))).toEqual([declined])
    expect(given(swap, asked, declined).when(yes(), as('deng')).ok).toBe(false)
    expect(factsOf(given(swap, asked, declined).when({ type: 'swap.no', data: {} }, as('deng')))).toEqual([])
  })
})

// 值班值守制度：不得擅自换班、顶岗，须经带班领导批准
describe('带班领导批准', () => {
  test('有人同意以后由带班领导或指挥长批准，本人不能批准自己的', () => {
    const story = given(swap, asked, taken)
    expect(factsOf(story.when(approve, as('liang', 'leader')))).toEqual([approved])
    expect(story.when(approve, as('zhou', 'commander')).ok).toBe(true)
    expect(reasonOf(story.when(approve, as('chen', 'chief')))).toContain('由带班领导批准')
    expect(reasonOf(story.when(approve, as('deng', 'leader')))).toContain('本人不能批准')
    expect(reasonOf(given(swap, asked).when(approve, as('liang', 'leader')))).toContain('还没有人同意')
  })

  test('两位领导各批准一次：只生效一次，后一次记为晚到', () => {
    const story = given(swap, asked, taken, approved)
    expect(factsOf(story.when(approve, as('he', 'leader')))).toEqual([
      { type: 'swap.late', data: { person: 'he', what: 'approve' } },
    ])
    expect(story.state).toMatchObject({ status: 'approved', taker: { person: 'deng', give } })
  })

  test('批准以后不能再不批准或撤回；撤回只能由申请人或领导', () => {
    const refuse: SwapCommand = { type: 'swap.refuse', data: { why: '人手紧' } }
    const withdraw: SwapCommand = { type: 'swap.withdraw', data: { why: '不用了' } }
    expect(given(swap, asked, taken, approved).when(refuse, as('liang', 'leader')).ok).toBe(false)
    expect(given(swap, asked, taken, approved).when(withdraw, as('huang')).ok).toBe(false)
    expect(given(swap, asked).when(withdraw, as('huang')).ok).toBe(true)
    expect(given(swap, asked).when(withdraw, as('feng')).ok).toBe(false)
    const refused: SwapFact = { type: 'swap.refused', data: { why: '人手紧' } }
    expect(given(swap, asked, taken, refused).when(approve, as('liang', 'leader')).ok).toBe(false)
  })
})

describe('问谁合适', () => {
  const shift = { from: 100 * HOUR, until: 124 * HOUR }
  const turn = (from: number, until: number) => [{ person: 'a', from: from * HOUR, until: until * HOUR }]
  test('在班上、会连上两班、外出的不合适，别人的班不碍事', () => {
    expect(whyUnsuitable('a', shift, turn(110, 134), [])).toBe('同一时间已在班上')
    expect(whyUnsuitable('a', shift, turn(124, 148), [])).toBe('会连上两班')
    expect(whyUnsuitable('a', shift, turn(76, 100), [])).toBe('会连上两班')
    expect(whyUnsuitable('a', shift, turn(148, 172), [])).toBeNull()
    expect(whyUnsuitable('a', shift, [], turn(90, 101))).toBe('外出')
    expect(whyUnsuitable('b', shift, turn(110, 134), turn(90, 101))).toBeNull()
  })
})
