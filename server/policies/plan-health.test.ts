import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MINUTE, startOfDay } from '../../domain/time.ts'
import { planContent } from '../../test/story/plan.ts'
import { openLedger } from '../ledger/ledger.ts'
import { SqliteLedgerStore } from '../ledger/sqlite-store.ts'
import { eventOf } from '../ledger/stored-event.ts'
import { say } from '../test/commands.ts'
import { district } from '../test/open-ledger.ts'
import { openInnerSession } from './inner-session.ts'
import { planHealthPolicy } from './plan-health.ts'
import { openPolicies } from './policies.ts'

const NIGHT = startOfDay('2026-09-17') + 150 * MINUTE
let dir: string
let now: number
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'zhihuitai-plan-health-'))
  now = NIGHT - MINUTE
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** A centre with this policy alone; the clock stands still until it is moved. */
async function centre() {
  const store = new SqliteLedgerStore(join(dir, 'ledger.sqlite'))
  const ledger = await openLedger({ store, world: 'demo', clock: () => now })
  const session = openInnerSession({ ledger, store, clock: () => now })
  const policies = await openPolicies(session, [planHealthPolicy(session)], (words) => {
    throw new Error(words)
  })
  return {
    ledger,
    policies,
    async lines() {
      const { rows } = await store.pageAfter(0, 10_000_000)
      return rows
        .map(({ stored }) => eventOf(stored))
        .filter(({ type, by }) => type === 'log.written' && by.seat === 'centre')
        .map(({ stream, data }) => [stream, data.kind, data.text])
    },
    async close() {
      await policies.close()
      await ledger.close()
    },
  }
}

const save = () =>
  say('plan.save', 'plan/typhoon', { ...planContent(), base: 0, note: '' }, { at: NIGHT - 600 * MINUTE })

test('到了夜里写一条，重启、再看都不写第二条；下一夜还没修好再写一条', async () => {
  const first = await centre()
  await first.ledger.submit([save()], district)
  await first.policies.look()
  expect(await first.lines()).toEqual([])
  now = NIGHT
  await first.policies.look()
  await first.policies.look()
  const [line, ...more] = await first.lines()
  expect(more).toEqual([])
  expect(line).toEqual([
    'log/auto.plan-health.2026-09-17',
    'alarm',
    expect.stringMatching(/^预案夜间体检：1 个预案有问题.*没有批准/),
  ])
  await first.close()

  const again = await centre()
  now = NIGHT + 60 * MINUTE
  await again.policies.look()
  expect(await again.lines()).toHaveLength(1)
  now = NIGHT + 24 * 60 * MINUTE
  await again.policies.look()
  expect(await again.lines()).toHaveLength(2)
  await again.close()
})

test('修好了、停用了就不写', async () => {
  const one = await centre()
  await one.ledger.submit(
    [save(), say('plan.retire', 'plan/typhoon', { why: '合并' }, { at: NIGHT - 500 * MINUTE })],
    district,
  )
  now = NIGHT
  await one.policies.look()
  expect(await one.lines()).toEqual([])
  await one.close()
})
