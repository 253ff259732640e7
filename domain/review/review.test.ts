import { describe, expect, test } from 'vitest'
import { evening, seeing } from '../../test/story/given.ts'
import type { By } from '../model.ts'
import { DAY } from '../time.ts'
import { PERSONAL_DATA_DAYS, personalStateOf } from './personal-data.ts'
import { type ReviewCommand, type ReviewFact, review } from './review.ts'
import { noReview, type Review } from './state.ts'
import { concludeWords, digestOf } from './words.ts'

const leader: By = { seat: '甲-01', person: 'zhou-maolin', post: 'leader' }
const told = { at: evening, by: leader, number: null, pending: false }
const built = (...facts: [command: string, fact: ReviewFact][]): Review =>
  facts.reduce<Review>((state, [command, fact]) => review.evolve(state, fact, { ...told, command }), noReview)
const decide = (state: Review, command: ReviewCommand, by: By = leader, status = 'closed') =>
  review.decide(state, command, {
    ...{ id: '1', by, at: evening },
    see: seeing({ 'incident/1': { status, title: '', streets: [] } }),
  })

const opened: ReviewFact = { type: 'review.opened', data: { lead: null, due: evening + 30 * DAY, scope: '' } }
const found: ReviewFact = { type: 'review.found', data: { type: 'problem', text: '首报迟了', sources: [] } }
const improved = (lack: object = {}): ReviewFact => ({
  type: 'review.improved',
  data: {
    ...{ finding: 'f', text: '补充夜间值守', owner: 'su-wanyi', unit: '', due: evening + DAY },
    ...{ check: '抽查三次', ...lack },
  },
})
function conclude(state: Review, signer = 'zhou-maolin', digest = digestOf(state)): ReviewCommand {
  const said = { review: '1', digest, summary: '处置总体及时', person: signer }
  const words = concludeWords(said, evening)
  return {
    type: 'review.conclude',
    data: { summary: said.summary, digest, words, signature: 's', key: 'k' },
  }
}

describe('复盘（突发事件应对法 第九十二条）', () => {
  test('事件办结以后才开始', () => {
    const open = { type: 'review.open', data: { lead: null, due: evening, scope: '' } } as const
    expect(decide(noReview, open)).toMatchObject({ ok: true })
    expect(decide(noReview, open, leader, 'verified')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('办结'),
    })
    expect(decide(built(['a', opened]), open)).toMatchObject({ ok: false })
  })

  test.each([
    ['责任人', { owner: null }],
    ['期限', { due: null }],
    ['核验办法', { check: '' }],
  ])('有一项改进缺%s，不能作结论', (_, lack) => {
    const state = built(['a', opened], ['f', found], ['i', improved(lack)])
    expect(decide(state, conclude(state))).toMatchObject({ reason: expect.stringContaining('1 项改进') })
    const filled = built(
      ...([
        ['a', opened],
        ['f', found],
        ['i', improved(lack)],
      ] as [string, ReviewFact][]),
      [
        'x',
        {
          type: 'review.assigned',
          data: { improvement: 'i', owner: 'su-wanyi', unit: '', due: evening, check: '抽查' },
        },
      ],
    )
    expect(decide(filled, conclude(filled))).toMatchObject({ ok: true })
  })

  test('没有发现、内容变了、不是领导、没登录的都不能签', () => {
    const empty = built(['a', opened])
    expect(decide(empty, conclude(empty))).toMatchObject({ reason: expect.stringContaining('发现') })
    const state = built(['a', opened], ['f', found])
    expect(decide(state, conclude(empty))).toMatchObject({ reason: expect.stringContaining('变化') })
    expect(decide(state, conclude(state), { ...leader, post: 'officer' })).toMatchObject({ ok: false })
    expect(decide(state, conclude(state), { ...leader, person: null })).toMatchObject({ ok: false })
  })

  test('签的字句对不上的，收下并标补录待核', () => {
    const state = built(['a', opened], ['f', found])
    expect(decide(state, conclude(state, 'other'))).toMatchObject({
      facts: [{ fact: { data: { doubt: expect.stringContaining('对不上') } } }],
    })
    expect(decide(state, conclude(state))).toMatchObject({ facts: [{ fact: { data: { doubt: null } } }] })
  })

  test('结论以后不再加发现，整改照样推进；自己核自己的要写明', () => {
    const state = built(['a', opened], ['f', found], ['i', improved()], ['c', concludedFact()])
    expect(decide(state, { type: 'review.find', data: found.data as never })).toMatchObject({ ok: false })
    const verify = { type: 'review.verify', data: { improvement: 'i', ok: true, text: '已抽查' } } as const
    expect(decide(state, verify, { ...leader, person: 'su-wanyi' })).toMatchObject({
      facts: [{ fact: { data: { own: true } } }],
    })
    expect(decide(state, verify)).toMatchObject({ facts: [{ fact: { data: { own: false } } }] })
  })
})

function concludedFact(): ReviewFact {
  const data = { summary: '好', digest: '0'.repeat(64), words: '{}', signature: 's', key: 'k', doubt: null }
  return { type: 'review.concluded', data }
}

describe('个人信息处置结束后销毁（突发事件应对法 第八十五条）', () => {
  const ended = evening
  const of = (now: number, more: object = {}) =>
    personalStateOf({ ended, destroyed: false, exemptUntil: null, ...more }, now).state

  test('处置中保留，到期应销毁，销毁了就没有', () => {
    expect(of(ended, { ended: null })).toBe('running')
    expect(of(ended + PERSONAL_DATA_DAYS * DAY - 1)).toBe('kept')
    expect(of(ended + PERSONAL_DATA_DAYS * DAY)).toBe('due')
    expect(of(ended, { destroyed: true })).toBe('destroyed')
  })

  test('豁免有期限，过了又应销毁', () => {
    const exemptUntil = ended + 90 * DAY
    expect(of(exemptUntil - 1, { exemptUntil })).toBe('exempt')
    expect(of(exemptUntil, { exemptUntil })).toBe('due')
  })

  test('豁免由带班领导或指挥长办理，期限在以后', () => {
    const exempt = (until: number) =>
      ({ type: 'review.exempt', data: { stream: null, why: '调查取证', until } }) as const
    expect(decide(noReview, exempt(evening + DAY))).toMatchObject({ ok: true })
    expect(decide(noReview, exempt(evening))).toMatchObject({ ok: false })
    expect(decide(noReview, exempt(evening + DAY), { ...leader, post: 'officer' })).toMatchObject({
      ok: false,
    })
  })
})
