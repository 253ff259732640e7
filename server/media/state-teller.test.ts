import { expect, test } from 'vitest'
import type { FeedState } from '../../protocol/feed.ts'
import { StateTeller } from './state-teller.ts'

test('状态没变不重复通知；换了说法但仍中断，中断的起点不变', () => {
  let now = 100
  const told: FeedState[] = []
  const teller = new StateTeller(
    'cam-41',
    () => now,
    (state) => told.push(state),
  )
  teller.tell('idle')
  expect(told).toEqual([])
  now = 200
  teller.tell('lost', '片源中断，正在重连（第 1 次）')
  now = 300
  teller.tell('lost', '片源中断，正在重连（第 2 次）')
  teller.tell('lost', '片源中断，正在重连（第 2 次）')
  now = 400
  teller.tell('live')
  expect(told.map(({ state, since, why }) => [state, since, why])).toEqual([
    ['lost', 200, '片源中断，正在重连（第 1 次）'],
    ['lost', 200, '片源中断，正在重连（第 2 次）'],
    ['live', 400, null],
  ])
})
