import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { DEMO_SECRET } from '../domain/credential/demo-secret.ts'
import { openSeat } from '../engine/seat.ts'
import { demoApprovals, demoPlans } from './demo-plans.ts'
import { saySigned } from './demo-signed.ts'

const folder = fileURLToPath(new URL('../resources/plan', import.meta.url))
const NOW = Date.UTC(2026, 10, 21, 13, 46)

async function seeded(sign: (words: string) => object) {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const plans = await demoPlans(folder, NOW)
  let made = 0
  for (const { stream, command, at, person, post } of plans) {
    made += 1
    const id = `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`
    const by = { seat: '甲-01', person, post }
    const { type, data } = command
    const kept = core.submit({ id, stream, type, v: 1, data, by, at, clock: null, after: [] })
    expect(kept).toMatchObject({ ok: true })
  }
  await saySigned({
    ...{ later: demoApprovals(plans), seat: '甲-01', wait: async () => {} },
    engine: {
      unsent: async () => ({ count: 0, oldest: null }),
      submitAll: async (commands: Parameters<typeof core.submitAll>[0]) => core.submitAll(commands),
    } as never,
    sign: async ({ secret, words }) => {
      expect(secret).toBe(DEMO_SECRET)
      return sign(words)
    },
  })
  return core.query('plan.list', { now: NOW })
}

test('十个预案都标演示，由领导签字批准，都是现行的；有一个快到期', async () => {
  const plans = await seeded(() => ({ ok: true, signature: 'c2ln', key: 'a2V5' }))
  expect(plans).toHaveLength(10)
  for (const plan of plans) expect(plan).toMatchObject({ demo: true, status: 'approved', inForce: 1 })
  expect(plans.every(({ approval }) => approval?.doubt === null)).toBe(true)
})

test('签不了字就如实待批准', async () => {
  const plans = await seeded(() => ({ ok: false, words: '口令不对' }))
  expect(new Set(plans.map(({ status }) => status))).toEqual(new Set(['draft']))
})
