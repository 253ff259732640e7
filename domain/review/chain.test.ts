import { describe, expect, test } from 'vitest'
import { MINUTE } from '../time.ts'
import { type ChainFact, type ChainRule, chainOf, legalLimits, legalRules } from './chain.ts'

const T0 = Date.UTC(2017, 6, 22, 10, 30)
const fact = (minutes: number, text = ''): ChainFact => ({
  at: T0 + minutes * MINUTE,
  source: 'incident/1',
  text,
})
const NOW = T0 + 600 * MINUTE

describe('处置链', () => {
  // 海珠 2017-07-22 塔吊倒塌：18:30 倒塌，约 20 分钟救援力量到场（domain-rules §9.2）
  const facts = { found: fact(0), received: fact(6), arrived: fact(20, '消防救援大队'), written: fact(150) }
  const stepIn = (chain: ReturnType<typeof chainOf>, step: string) => chain.find((one) => one.step === step)

  test('量出间隔，没有记录的一步是缺口，不补', () => {
    const chain = chainOf(facts, [], NOW)
    expect(stepIn(chain, 'received')).toMatchObject({ gap: 6 * MINUTE, since: 'found', missing: false })
    expect(stepIn(chain, 'verified')).toMatchObject({ at: null, gap: null, missing: true, late: null })
    expect(stepIn(chain, 'arrived')).toMatchObject({
      gap: 14 * MINUTE,
      since: 'received',
      text: '消防救援大队',
    })
    expect(chain).toHaveLength(9)
  })

  test('记在前面的一步间隔为负，照说', () => {
    expect(stepIn(chainOf({ ...facts, arrived: fact(3) }, [], NOW), 'arrived')).toMatchObject({
      gap: -3 * MINUTE,
    })
  })

  // 生产安全事故报告和调查处理条例 第十一条：每级上报不超过 2 小时
  test.each([
    [126, 0],
    [127, MINUTE],
    [150, 24 * MINUTE],
  ])('接报后第 %d 分钟才书面报，超时 %d 毫秒', (minutes, late) => {
    const told = { ...facts, written: fact(minutes) }
    const chain = chainOf(told, legalRules(told, 'accident', []), NOW)
    expect(stepIn(chain, 'written')).toMatchObject({ late })
  })

  test('还没做的按现在算超时；没有时限的不说超时', () => {
    const { written: _, ...open } = facts
    const chain = chainOf(open, legalRules(open, 'accident', []), NOW)
    expect(stepIn(chain, 'written')).toMatchObject({ missing: true, late: NOW - (T0 + 126 * MINUTE) })
    expect(stepIn(chain, 'released')?.late).toBeNull()
  })

  test('事件自己的时限在前，法律的在后；两个时限取早的', () => {
    const own: ChainRule = { step: 'written', dueAt: T0 + 60 * MINUTE, source: '区级', verified: false }
    expect(legalRules(facts, 'accident', [own]).some(({ step }) => step === 'written')).toBe(false)
    const later = { ...own, dueAt: own.dueAt + MINUTE }
    expect(stepIn(chainOf(facts, [later, own], NOW), 'written')).toMatchObject({ rule: own })
  })

  // 第九条的 1 小时从单位负责人接到报告起算，不从事发
  test('事发很久才接报，不算单位迟报', () => {
    const slow = { found: fact(0), received: fact(300) }
    expect(stepIn(chainOf(slow, legalRules(slow, 'accident', []), NOW), 'received')).toMatchObject({
      rule: null,
      late: null,
    })
  })

  test('类别没有时限、类别未分就没有；每条都有出处', () => {
    expect(legalRules(facts, 'security', [])).toEqual([])
    expect(legalRules(facts, null, [])).toEqual([])
    for (const { source } of legalLimits) expect(source).toMatch(/条|制度/)
  })
})
