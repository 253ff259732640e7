import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { START_WITHIN_MINUTES } from '../../domain/rollcall/due.ts'
import { MINUTE, startOfDay } from '../../domain/time.ts'
import { openLedger } from '../ledger/ledger.ts'
import { SqliteLedgerStore } from '../ledger/sqlite-store.ts'
import { eventOf } from '../ledger/stored-event.ts'
import { say } from '../test/commands.ts'
import { district } from '../test/open-ledger.ts'
import { openInnerSession } from './inner-session.ts'
import { openPolicies } from './policies.ts'
import { rollcallDuePolicy } from './rollcall-due.ts'

const DUE = startOfDay('2026-09-17') + 130 * MINUTE
const LATE = DUE + START_WITHIN_MINUTES * MINUTE
const streets = [{ code: '440105009', name: '海幢街道' }]
let dir: string
let now: number
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'zhihuitai-rollcall-due-'))
  now = DUE - 60 * MINUTE
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** A centre with this policy alone; the clock stands still until it is moved. */
async function centre() {
  const store = new SqliteLedgerStore(join(dir, 'ledger.sqlite'))
  const ledger = await openLedger({ store, world: 'demo', clock: () => now })
  const session = openInnerSession({ ledger, store, clock: () => now })
  const policies = await openPolicies(session, [rollcallDuePolicy(session)], (words) => {
    throw new Error(words)
  })
  return {
    say: (type: string, data: Record<string, unknown>) =>
      ledger.submit([say(type, 'rollcall/1', data, { at: now })], district),
    look: () => policies.look(),
    async lines() {
      const { rows } = await store.pageAfter(0, 10_000_000)
      return rows
        .map(({ stored }) => eventOf(stored))
        .filter(({ type, by }) => type === 'log.written' && by.seat === 'centre')
        .map(({ data }) => [data.kind, data.text, data.source])
    },
    async close() {
      await policies.close()
      await ledger.close()
    },
  }
}
const plan = { at: DUE, way: 'all', pool: streets, count: null, seed: null, limit: 30, note: '' }

test('到时没有人开始，过了时限记一条，写着是哪次点名；重启、再看都不写第二条', async () => {
  const first = await centre()
  await first.say('rollcall.plan', plan)
  await first.look()
  now = LATE - MINUTE
  await first.look()
  expect(await first.lines()).toEqual([])
  now = LATE
  await first.look()
  await first.look()
  const said = [['alarm', '计划 02:10 的视频点名到 02:15 还没有开始，没有写安排人', 'rollcall/1']]
  expect(await first.lines()).toEqual(said)
  await first.close()
  now = LATE + 60 * MINUTE
  const again = await centre()
  await again.look()
  expect(await again.lines()).toEqual(said)
  await again.close()
})

test('按时开始的、取消的都不写', async () => {
  const one = await centre()
  await one.say('rollcall.plan', plan)
  now = DUE + MINUTE
  await one.say('rollcall.begin', { at: now, streets, limit: 30 })
  now = LATE + MINUTE
  await one.look()
  expect(await one.lines()).toEqual([])
  await one.close()
})
