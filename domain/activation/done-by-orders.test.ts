import { expect, test } from 'vitest'
import { doneByOrders, type StepOrder } from './done-by-orders.ts'

const order = (finished: Record<string, number | null>, change: Partial<StepOrder> = {}): StepOrder => ({
  ...{ status: 'open', supervised: false, settledAt: null },
  receivers: Object.entries(finished).map(([key, finishedAt]) => ({ key, finishedAt })),
  ...change,
})

test('没有指令、都撤回了：谁也没有办', () => {
  const nothing = { receivers: 0, finished: 0, doneAt: null }
  expect(doneByOrders([])).toEqual(nothing)
  expect(doneByOrders([order({ a: 5 }, { status: 'recalled' })])).toEqual(nothing)
})

test('几家都办完才算完成，从最后一家算', () => {
  expect(doneByOrders([order({ a: 5, b: null })])).toEqual({ receivers: 2, finished: 1, doneAt: null })
  expect(doneByOrders([order({ a: 5, b: 9 })])).toEqual({ receivers: 2, finished: 2, doneAt: 9 })
})

test('再下一次令：同一家办完一次就够，取先办完的', () => {
  const first = order({ a: 5, b: null })
  expect(doneByOrders([first, order({ a: null, b: 12 })])).toMatchObject({ receivers: 2, doneAt: 12 })
  expect(doneByOrders([first, order({ a: 20, b: 12 })])).toMatchObject({ doneAt: 12 })
})

test('督办的凭据办结才算，按办结那时', () => {
  expect(doneByOrders([order({ a: 5 }, { supervised: true })])).toMatchObject({ finished: 0, doneAt: null })
  const settled = { supervised: true, status: 'settled', settledAt: 30 } as const
  expect(doneByOrders([order({ a: 5, b: null }, settled)])).toMatchObject({ finished: 2, doneAt: 30 })
})
