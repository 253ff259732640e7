import { describe, expect, test } from 'vitest'
import { at, clocks, sent } from '../../test/story/deadline.ts'
import { DAY } from '../time.ts'
import { casualtyChanges, criticalSince } from './figure-moments.ts'

const T0 = at('20:52')
const version = (approvedAt: number, figures: Record<string, number>) => ({
  approvedAt,
  figures: Object.entries(figures).map(([key, value]) => ({ key, value })),
})
const crane = { category: 'accident' as const, subtype: '12A00', occurredAt: T0 }

// 国务院令第493号第十三条
describe('伤亡数字变化', () => {
  test('第一版不算变化，伤亡没变的一版不算', () => {
    const versions = [
      version(T0 + 1, { dead: 1 }),
      version(T0 + 2, { dead: 1, forcesPeople: 30 }),
      version(T0 + 3, { dead: 1, missing: 1 }),
      version(T0 + 4, { dead: 2 }),
    ]
    expect(casualtyChanges(versions, crane)).toEqual([T0 + 3, T0 + 4])
  })

  test('30 日以内（火灾 7 日），最后一刻也算', () => {
    const change = (time: number, subtype = '12A00') =>
      casualtyChanges([version(T0, { dead: 1 }), version(time, { dead: 2 })], { ...crane, subtype }).length
    expect([change(T0 + 30 * DAY), change(T0 + 30 * DAY + 1)]).toEqual([1, 0])
    expect([change(T0 + 7 * DAY, '12B00'), change(T0 + 7 * DAY + 1, '12B00')]).toEqual([1, 0])
  })

  const supplement = (changes: number[], ...reports: ReturnType<typeof sent>[]) =>
    clocks({ changes }, { reports, now: at('23:59') }).find(({ step }) => step.key === 'n-change')

  test('没有初报不起算，初报以前的变化写在初报里', () => {
    expect(supplement([at('21:00')])).toBeUndefined()
    expect(supplement([at('21:00')], sent('first', at('21:10')))).toBeUndefined()
  })

  test('从变化起算 1 小时（未核验），续报了就办了；正好一小时不迟', () => {
    const first = sent('first', at('21:10'))
    expect(supplement([at('22:00')], first)).toMatchObject({ dueAt: at('23:00'), doneAt: null })
    expect(supplement([at('22:00')], first, sent('followup', at('23:00')))).toMatchObject({
      doneAt: at('23:00'),
      late: false,
    })
    expect(supplement([at('22:00')], first, sent('followup', at('23:00') + 1000))?.late).toBe(true)
  })

  test('变了又变，从没报过的第一次起算；报过以后再变，重新起算', () => {
    const first = sent('first', at('21:10'))
    expect(supplement([at('22:00'), at('22:30')], first)?.startAt).toBe(at('22:00'))
    const told = supplement([at('22:00'), at('22:30')], first, sent('followup', at('22:10')))
    expect(told).toMatchObject({ startAt: at('22:30'), doneAt: null })
  })
})

// 自然灾害情况统计调查制度：死亡失踪 10 人以上；森林防火条例第三十二条：死亡 3 人、重伤 10 人以上
describe('数字说出的立即上报情形', () => {
  const since = (figures: Record<string, number>, subtype = '11A00.flood') =>
    criticalSince([version(T0, { dead: 0 }), version(T0 + 5, figures)], {
      ...crane,
      category: 'natural',
      subtype,
    })
  test.each<[Record<string, number>, string, boolean]>([
    [{ dead: 9 }, '11A00.flood', false],
    [{ dead: 10 }, '11A00.flood', true],
    [{ dead: 4, missing: 6 }, '11A00.flood', true],
    [{ dead: 2, serious: 9 }, '11G00', false],
    [{ dead: 3 }, '11G00', true],
    [{ serious: 10 }, '11G00', true],
    [{ dead: 3 }, '11A00.flood', false],
  ])('%o %s', (figures, subtype, isCritical) => {
    expect(since(figures, subtype)).toBe(isCritical ? T0 + 5 : null)
  })

  test('事故不在其列', () => {
    expect(criticalSince([version(T0, { dead: 30 })], crane)).toBeNull()
  })
})
