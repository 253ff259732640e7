import fc from 'fast-check'
import { describe, test } from 'vitest'
import { runHistory } from './run-history.ts'
import { history, setup } from './step.ts'

const HISTORIES = Number(process.env.HISTORIES ?? 500)
const seed = process.env.SEED === undefined ? Date.now() : Number(process.env.SEED)

describe('几个席位和一个中心，断网、丢包、重发、重启之后', () => {
  test(`任意经过之后各席位一致，每项操作恰有一个结果（SEED=${seed}）`, async () => {
    await fc.assert(
      fc.asyncProperty(setup, history(60), (world, steps) => runHistory(world, steps)),
      { seed, numRuns: HISTORIES, endOnFailure: process.env.SHRINK === undefined },
    )
  }, 600_000)
})
