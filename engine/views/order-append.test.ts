import { expect, test } from 'vitest'
import type { AnyCommand } from '../../domain/index.ts'
import type { Recipient } from '../../domain/order/recipient.ts'
import { openSeat } from '../seat.ts'
import { commandsOf, MORNING, report } from '../testing/commands.ts'
import { smallCentre } from '../testing/small-centre.ts'

const units: Recipient[] = Array.from({ length: 20 }, (_, n) => ({
  ...{ key: `unit:抢险 ${n} 组`, type: 'unit', id: null, name: `抢险 ${n} 组`, phone: null },
}))
const said = { byPhone: false, name: '', at: null }

/** Every batch is compared with a projection from scratch by the engine's own check. */
test('一步一步添上去，与整条重排的一样', () => {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const plain = openSeat({ dir: ':memory:' })
  const centre = smallCentre()
  const make = commandsOf('甲-01', 1)
  const say = (command: AnyCommand, stream = 'order/1') => {
    expect(centre.submit([make(stream, command)])).toMatchObject([{ ok: true }])
    for (const seat of [core, plain]) seat.receive(centre.notice(seat.have().head.seq))
  }
  say(report('塔吊倾覆'), 'incident/1')
  say({
    type: 'order.issue',
    data: {
      ...{ incident: 'incident/1', text: '集结', recipients: units, place: '', point: null, attachments: [] },
      ...{ from: null, replaces: null, needs: { arrive: true, complete: true } },
      deadlines: { acknowledge: 5, arriveBy: null, feedbackBy: null, completeBy: null },
    },
  })
  const steps = (key: string): AnyCommand[] => [
    { type: 'order.deliver', data: { recipient: key, ...said } },
    { type: 'order.read', data: { recipient: key, ...said } },
    { type: 'order.escalate', data: { recipient: key, rung: 'phone', to: null } },
    { type: 'order.refuse', data: { recipient: key, ...said, why: '缺车' } },
    { type: 'order.phone', data: { recipient: key, person: '老周', at: MORNING, readBack: true, text: '' } },
    { type: 'order.remind', data: { recipients: [key, 'unit:抢险 0 组'], step: 'completed' } },
    { type: 'order.arrive', data: { recipient: key, ...said } },
    { type: 'order.feedback', data: { recipient: key, ...said, text: '在办', attachments: [] } },
    { type: 'order.complete', data: { recipient: key, ...said, text: '办完', attachments: [] } },
  ]
  for (const { key } of units.slice(1)) for (const command of steps(key)) say(command)
  say({ type: 'order.arrive', data: { recipient: 'unit:路人', ...said } })
  expect(plain.query('order.list', { incident: null, open: true, now: MORNING })[0]?.counts).toMatchObject({
    ...{ recipients: 20, delivered: 19, arrived: 19, completed: 19, undelivered: 1 },
  })
  for (const command of steps('unit:抢险 0 组')) say(command)
  expect(plain.query('order.list', { incident: null, open: false, now: MORNING })[0]?.status).toBe('done')
  say({ type: 'order.recall', data: { why: '收队' } })
  const line = plain
    .query('timeline.of', { incident: 'incident/1', only: 'all', limit: 1000, before: null })
    .filter(({ kind }) => kind === 'order')
  expect(line.map(({ text }) => text)).toContain('抢险 1 组到场')
  expect(line[0]?.text).toBe('抢险 1 组电话下达，老周接，已复述')
  expect(line.at(-1)?.text).toBe('撤回指令：收队')
  expect(plain.fingerprint()).toBe(core.fingerprint())
  plain.rebuild()
  expect(plain.fingerprint()).toBe(core.fingerprint())
  for (const seat of [core, plain]) seat.close()
})
