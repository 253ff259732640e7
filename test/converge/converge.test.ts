import fc from 'fast-check'
import { describe, test } from 'vitest'
import { histories, patience, SEED } from './amount.ts'
import { runHistory } from './run-history.ts'
import { history, setup } from './step.ts'

const RUNS = histories(500)

describe('几个席位和一个中心，断网、丢包、重发、重启之后', () => {
  test(
    `任意经过之后各席位一致，每项操作恰有一个结果（SEED=${SEED}）`,
    async () => {
      await fc.assert(
        fc.asyncProperty(setup, history(60), (world, steps) => runHistory(world, steps)),
        { seed: SEED, numRuns: RUNS, endOnFailure: process.env.SHRINK === undefined },
      )
    },
    patience(RUNS),
  )
})
