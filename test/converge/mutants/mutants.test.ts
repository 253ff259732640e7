import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runHistory } from '../run-history.ts'
import { history, setup } from '../step.ts'
import type { Decorations } from '../world-parts.ts'
import { appendedTwice } from './appended-twice.ts'
import { dependantsJudgedAlone } from './dependants-judged-alone.ts'
import { droppedOnSend } from './dropped-on-send.ts'
import { forgottenReceipts } from './forgotten-receipts.ts'
import { neverConcealed } from './never-concealed.ts'
import { neverRevealed } from './never-revealed.ts'
import { numberGap } from './number-gap.ts'
import { staleRows } from './stale-rows.ts'

/** A fault that ordinary histories do not find within so many would slip through them. */
const HISTORIES = 600
const SEED = 20_261_121

const mutants: [string, Decorations][] = [
  ['中心忘记回执，同一操作判两次', forgottenReceipts],
  ['发件箱一发出就忘记', droppedOnSend],
  ['同一组记录写两遍', appendedTwice],
  ['视图重算前不删旧行', staleRows],
  ['回滚的一组也占了编号', numberGap],
  ['不看所依据的操作就判断', dependantsJudgedAlone],
  ['通报以后不补给以前的内容', neverRevealed],
  ['限知以后不收回看过的内容', neverConcealed],
]

describe('检验的检验：故意弄坏一处，随机经过必须发现', () => {
  test.each(mutants)('%s', async (_, decorations) => {
    const histories = fc.sample(fc.tuple(setup, history(60)), { seed: SEED, numRuns: HISTORIES })
    let found: string | null = null
    for (const [world, steps] of histories) {
      found = await runHistory(world, steps, decorations).then(
        () => null,
        (error: Error) => error.message,
      )
      if (found !== null) break
    }
    expect(found, `${HISTORIES} 段经过都没有发现`).not.toBeNull()
  })
})
