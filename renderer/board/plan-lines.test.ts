import { expect, it } from 'vitest'
import type { BoardRow } from '../../domain/activation/rows.ts'
import { MINUTE } from '../../domain/time.ts'
import { step } from '../../test/story/plan.ts'
import { planCounts, planLines } from './plan-lines.ts'

/** 21:46 in the district. */
const NOW = Date.UTC(2026, 8, 16, 13, 46)
const ago = (minutes: number) => NOW - minutes * MINUTE
const row = (n: number, change: Partial<BoardRow>): BoardRow => ({
  ...{ key: `k${n}`, activation: 'activation/1.1', plan: 'plan/1', planName: '防台风', step: `s${n}`, n },
  ...{
    title: `第 ${n} 件`,
    owner: '区住建局',
    phone: null,
    state: 'open',
    waits: '',
    openAt: ago(40),
    dueAt: null,
  },
  ...{ settledAt: null, late: false, order: null, orders: [], ordered: null, detail: step(`s${n}`) },
  ...{ card: null, to: [], proof: null, skipped: null, opened: null, pending: false },
  ...change,
})

it('超时的在最上，写明负责人；在办按时限，办完的最新在前，未到条件的不上墙', () => {
  const rows = [
    row(1, { state: 'done', settledAt: ago(30) }),
    row(2, { state: 'done', settledAt: ago(5) }),
    row(3, { state: 'waiting' }),
    row(4, {
      state: 'given',
      dueAt: ago(-20),
      ordered: { receivers: 3, finished: 1, doneAt: null, words: [] },
    }),
    row(5, { dueAt: ago(-8) }),
    row(6, { late: true, dueAt: ago(6) }),
    row(7, { late: true, dueAt: ago(66), owner: '海珠供电局', state: 'given' }),
    row(8, {}),
  ]
  expect(planLines(rows, NOW).map(({ n, look, words }) => `${n} ${look} ${words}`)).toEqual([
    '7 late 超 1 小时 6 分',
    '6 late 超 6 分钟',
    '5 now 21:54 前',
    '4 now 已下令 1/3',
    '8 now 待办',
    '2 done 完成 21:41',
    '1 done 完成 21:16',
  ])
  expect(planLines(rows, NOW)[0]?.owner).toBe('海珠供电局')
  expect(planCounts(rows)).toEqual(['已办 2/8', '超时 2'])
})
