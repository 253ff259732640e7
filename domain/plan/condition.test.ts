import { describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '../time.ts'
import { type Condition, firstMet, noInputs, type Test } from './condition.ts'
import { conditionWords } from './condition-words.ts'

const T = Date.UTC(2026, 8, 16, 12)
const only = (test: Test): Condition => ({ all: true, tests: [test] })
const versions = (...values: number[]) =>
  values.map((trapped, n) => ({ at: T + n * HOUR, values: { trapped } }))

describe('口径里的数字', () => {
  const three = only({ on: 'figure', figure: 'trapped', atLeast: 3 })
  test.each<[string, number[], number | null]>([
    ['以上含本数', [2, 3], T + HOUR],
    ['差一个不算', [2, 2], null],
    ['后来降下来，已经打开的不收回', [2, 3, 0], T + HOUR],
    ['启动时已经达到，从启动算', [5], T],
    ['没有这个数字不算', [], null],
  ])('%s', (_, values, at) => {
    expect(firstMet(three, { ...noInputs, figures: versions(...values) }, T, T + 9 * HOUR)).toBe(at)
  })

  test('以后才批准的版本现在还不算', () => {
    expect(firstMet(three, { ...noInputs, figures: versions(0, 3) }, T, T + HOUR - 1)).toBeNull()
  })
})

describe('预警', () => {
  const orange = only({ on: 'warning', type: '台风', colours: ['橙色', '红色'] })
  const met = (...lines: [minutes: number, text: string][]) =>
    firstMet(
      orange,
      { ...noInputs, warnings: lines.map(([minutes, text]) => ({ at: T + minutes * MINUTE, text })) },
      T,
      T + 9 * HOUR,
    )
  test('启动前已经生效的，从启动算', () => {
    expect(met([-30, '台风橙色预警信号生效'])).toBe(T)
  })
  test('启动后升级的，从升级那时算', () => {
    expect(met([-30, '台风黄色预警信号生效'], [40, '台风红色预警信号生效'])).toBe(T + 40 * MINUTE)
  })
  test('解除了的、别的预警、一天以前的都不算', () => {
    expect(met([-30, '台风橙色预警信号生效'], [-10, '解除台风橙色预警信号'])).toBeNull()
    expect(met([-30, '暴雨橙色预警信号生效'])).toBeNull()
    expect(met([-25 * 60, '台风橙色预警信号生效'])).toBeNull()
  })
})

describe('级别、时间和合起来的条件', () => {
  const inputs = {
    ...noInputs,
    responses: [
      { at: T + HOUR, level: 3 as const },
      { at: T + 2 * HOUR, level: 2 as const },
    ],
    levels: [{ at: T - HOUR, level: 4 as const }],
  }
  test.each<[string, Test, number | null]>([
    ['响应到Ⅱ级，含更高', { on: 'response', level: 3 }, T + HOUR],
    ['响应没有到Ⅰ级', { on: 'response', level: 1 }, null],
    ['事件一般', { on: 'incident', level: 4 }, T],
    ['事件不到较大', { on: 'incident', level: 3 }, null],
    ['启动满半小时', { on: 'time', minutes: 30 }, T + 30 * MINUTE],
    ['启动还不满一天', { on: 'time', minutes: 1440 }, null],
  ])('%s', (_, one, at) => {
    expect(firstMet(only(one), inputs, T, T + 5 * HOUR)).toBe(at)
  })

  const tests: Test[] = [
    { on: 'response', level: 2 },
    { on: 'time', minutes: 30 },
  ]
  test('都要满足取最后一个，满足一个取最先一个', () => {
    expect(firstMet({ all: true, tests }, inputs, T, T + 5 * HOUR)).toBe(T + 2 * HOUR)
    expect(firstMet({ all: false, tests }, inputs, T, T + 5 * HOUR)).toBe(T + 30 * MINUTE)
    expect(firstMet({ all: true, tests }, inputs, T, T + HOUR)).toBeNull()
  })

  test('说成话', () => {
    const figure: Test = { on: 'figure', figure: 'trapped', atLeast: 3 }
    expect(conditionWords({ all: false, tests: [figure, ...tests] })).toBe(
      '被困 3 人以上，或响应到Ⅱ级，或启动满 30 分钟',
    )
  })
})
