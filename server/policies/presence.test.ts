import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UNATTENDED_AFTER } from '../../domain/shift/presence.ts'
import { MINUTE, startOfDay } from '../../domain/time.ts'
import { openLedger } from '../ledger/ledger.ts'
import { SqliteLedgerStore } from '../ledger/sqlite-store.ts'
import { eventOf } from '../ledger/stored-event.ts'
import { say } from '../test/commands.ts'
import { district } from '../test/open-ledger.ts'
import { openInnerSession } from './inner-session.ts'
import { openPolicies } from './policies.ts'
import { presencePolicy } from './presence.ts'

const BEGIN = startOfDay('2026-09-17') + 120 * MINUTE
const stream = 'shift/2026-09-17.1'
let dir: string
let now: number
let connected: Set<string>
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'zhihuitai-presence-'))
  now = BEGIN
  connected = new Set(['甲-01'])
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** A centre with this policy alone; the clock stands still until it is moved. */
async function centre() {
  const store = new SqliteLedgerStore(join(dir, 'ledger.sqlite'))
  const ledger = await openLedger({ store, world: 'real', clock: () => now })
  const session = openInnerSession({ ledger, store, clock: () => now })
  const policies = await openPolicies(session, [presencePolicy(session, () => connected)], (words) => {
    throw new Error(words)
  })
  const facts = async (type: string) => {
    const { rows } = await store.pageAfter(0, 10_000_000)
    return rows.map(({ stored }) => eventOf(stored)).filter((event) => event.type === type)
  }
  return {
    ledger,
    policies,
    lost: async () =>
      (await facts('shift.unattended')).map(({ by, data }) => [by.seat, data.seat, data.since]),
    async close() {
      await policies.close()
      await ledger.close()
    },
  }
}
const signIn = () => say('shift.signIn', stream, { post: 'chief' }, { at: BEGIN })

test('当班席位关机，没有别人在岗：满十分钟由中心记下一次，重启也不记第二遍', async () => {
  const first = await centre()
  await first.ledger.submit([signIn()], district)
  await first.policies.look()
  connected.clear()
  await first.policies.look()
  now = BEGIN + UNATTENDED_AFTER - 1
  await first.policies.look()
  expect(await first.lost()).toEqual([])
  now = BEGIN + UNATTENDED_AFTER
  await first.policies.look()
  await first.policies.look()
  expect(await first.lost()).toEqual([['centre', '甲-01', BEGIN]])
  await first.close()

  const again = await centre()
  await again.policies.look()
  now = BEGIN + 21 * MINUTE
  connected.add('甲-01')
  await again.ledger.submit([say('shift.attended', stream, {}, { at: now })], district)
  await again.policies.look()
  expect(await again.lost()).toHaveLength(1)
  await again.close()
})

test('席位连着，或别的当班席位有人，中心不说话', async () => {
  const { ledger, policies, lost, close } = await centre()
  await ledger.submit([signIn()], district)
  now = BEGIN + 60 * MINUTE
  await policies.look()
  expect(await lost()).toEqual([])
  await close()
})
