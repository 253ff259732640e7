import { describe, expect, test } from 'vitest'
import { step } from '../../test/story/plan.ts'
import { noInputs } from '../plan/condition.ts'
import type { Step } from '../plan/content.ts'
import { HOUR, MINUTE } from '../time.ts'
import { boardOf, nothingSaid, type Running, type Said } from './board.ts'

const T = Date.UTC(2026, 8, 16, 12)
const said = (change: Partial<Said>) => ({ ...nothingSaid, ...change })
function run(steps: Step[], marks: Record<string, Said> = {}, change: Partial<Running> = {}): Running {
  return {
    ...{ steps, startedAt: T, endedAt: null, reportedAt: T - 10 * MINUTE },
    ...{ levels: [{ at: T, level: 4 }], said: marks, ...change },
  }
}
const see = (running: Running, minutes: number, inputs = noInputs) =>
  boardOf(running, inputs, T + minutes * MINUTE).map(({ state, late, dueAt, blocked }) => [
    state,
    late,
    dueAt === null ? null : (dueAt - T) / MINUTE,
    blocked,
  ])

describe('动态预案的看板', () => {
  test('前一步完成才打开下一步，时限从打开那时算', () => {
    const steps = [step('a'), step('b', { after: ['a'] })]
    expect(see(run(steps), 5)).toEqual([
      ['open', false, 10, null],
      ['waiting', false, null, 'after'],
    ])
    expect(see(run(steps, { a: said({ done: T + 8 * MINUTE }) }), 17)).toEqual([
      ['done', false, 10, null],
      ['open', false, 18, null],
    ])
  })

  test('跳过也算过了', () => {
    const steps = [step('a'), step('b', { after: ['a'] })]
    expect(see(run(steps, { a: said({ skipped: T + MINUTE }) }), 2)[1]?.[0]).toBe('open')
  })

  test('到时没有完成是超时，整点到了就算；下了令没完成也算', () => {
    const steps = [step('a')]
    expect(see(run(steps), 9)[0]?.[1]).toBe(false)
    expect(see(run(steps), 10)[0]?.[1]).toBe(true)
    expect(see(run(steps, { a: said({ given: T + MINUTE }) }), 10)).toEqual([['given', true, 10, null]])
  })

  test('完成得晚，以后还看得出晚；跳过的不算晚', () => {
    const steps = [step('a')]
    expect(see(run(steps, { a: said({ done: T + 10 * MINUTE }) }), 60)[0]?.[1]).toBe(false)
    expect(see(run(steps, { a: said({ done: T + 11 * MINUTE }) }), 60)[0]?.[1]).toBe(true)
    expect(see(run(steps, { a: said({ skipped: T + 11 * MINUTE }) }), 60)[0]?.[1]).toBe(false)
  })

  test('时限可以从启动、从接报起算；等着别人的绝对时限也会超时', () => {
    const steps = [
      step('a', { clock: 'reported', minutes: 30 }),
      step('b', { clock: 'start', after: ['a'], minutes: 20 }),
    ]
    expect(see(run(steps), 20)).toEqual([
      ['open', true, 20, null],
      ['waiting', true, 20, 'after'],
    ])
  })

  test('级别没到不打开；响应升级了从升级那时算', () => {
    const steps = [step('a', { level: 2, clock: 'start', minutes: 30 })]
    expect(see(run(steps), 100)).toEqual([['waiting', false, null, 'level']])
    const raised = { ...noInputs, responses: [{ at: T + HOUR, level: 2 as const }] }
    expect(see(run(steps), 70, raised)).toEqual([['open', false, 90, null]])
    const byHand = run(
      steps,
      {},
      {
        levels: [
          { at: T, level: 4 },
          { at: T + 5 * MINUTE, level: 1 },
        ],
      },
    )
    expect(see(byHand, 70)).toEqual([['open', true, 35, null]])
  })

  test('条件满足了打开，后来数字降了不收回', () => {
    const steps = [
      step('a', { when: { all: true, tests: [{ on: 'figure', figure: 'trapped', atLeast: 3 }] } }),
    ]
    const figures = [
      { at: T + 10 * MINUTE, values: { trapped: 3 } },
      { at: T + 15 * MINUTE, values: { trapped: 0 } },
    ]
    expect(see(run(steps), 30)).toEqual([['waiting', false, null, 'condition']])
    expect(see(run(steps), 19, { ...noInputs, figures })).toEqual([['open', false, 20, null]])
  })

  test('可以人工提前打开', () => {
    const steps = [step('a', { level: 1 })]
    expect(see(run(steps, { a: said({ opened: T + 3 * MINUTE }) }), 4)).toEqual([['open', false, 13, null]])
  })

  test('结束以后不再走表', () => {
    expect(see(run([step('a')], {}, { endedAt: T + 5 * MINUTE }), 600)).toEqual([['open', false, 10, null]])
  })
})
