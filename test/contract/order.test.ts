import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OrderPageRow } from '../../domain/order/rows.ts'
import { openOrderDelivery } from '../../main/order-delivery.ts'
import { say } from '../../server/test/commands.ts'
import { type FaultPlace, openFaultPlace } from '../fault/fault-place.ts'
import type { FaultSeat } from '../fault/fault-seat.ts'
import { until } from '../fault/until.ts'

const OWN = '440105012'
const OTHER = '440105001'
let place: FaultPlace
beforeEach(async () => {
  place = await openFaultPlace()
})
afterEach(() => place.close())

const recipient = (id: string, name: string) => ({
  key: `street:${id}`,
  type: 'street',
  id,
  name,
  phone: null,
})
const issue = (seat: FaultSeat, stream: string, streets: readonly [string, string][]) =>
  say(
    'order.issue',
    stream,
    {
      ...{ incident: null, text: '疏散 200 米内人员', place: '', point: null, attachments: [], from: null },
      ...{ replaces: null, needs: { arrive: false, complete: false } },
      recipients: streets.map(([id, name]) => recipient(id, name)),
      deadlines: { acknowledge: 5, arriveBy: null, feedbackBy: null, completeBy: null },
    },
    { seat: seat.seat, at: Date.now() },
  )
const answer = (seat: FaultSeat, stream: string, id: string) => {
  const data = { recipient: `street:${id}`, byPhone: false, name: '', at: null, repeat: '疏散 200 米' }
  return say('order.acknowledge', stream, data, { seat: seat.seat, at: Date.now() })
}
const page = async (seat: FaultSeat, stream: string): Promise<OrderPageRow | undefined> =>
  (await seat.engine.query('order.one', { stream, now: Date.now() }))[0]
const delivering = (seat: FaultSeat, street: string) =>
  openOrderDelivery({
    ...{ engine: seat.engine, seat: seat.seat, street, person: () => null, clock: Date.now },
  })

describe('区级席位下指令，街道席位答复', () => {
  test('送达由街道席位自己说；没有下达给它的街道看不到；编号由中心给', async () => {
    const [desk, own, other] = [
      await place.seat(),
      await place.seat(undefined, `street/${OWN}`),
      await place.seat(undefined, `street/${OTHER}`),
    ]
    const deliveries = [delivering(own, OWN), delivering(other, OTHER)]
    await desk.engine.submit(issue(desk, 'order/1', [[OWN, '琶洲街道']]))
    await until(
      async () => (await page(desk, 'order/1'))?.recipients[0]?.steps.delivered?.seat === own.seat,
      '下达的席位没有看到送达',
    )
    expect((await page(desk, 'order/1'))?.number).toMatch(/^order\/\d{4}-0001$/)
    await own.engine.submit(answer(own, 'order/1', OWN))
    await until(
      async () => (await page(desk, 'order/1'))?.recipients[0]?.steps.acknowledged != null,
      '下达的席位没有看到签收',
    )
    const { head } = await desk.engine.have()
    await until(async () => (await other.engine.have()).head.seq >= head.seq, '另一街道没有收到占位')
    expect(await page(other, 'order/1')).toBeUndefined()
    expect(await other.engine.verify()).toMatchObject({ ok: true })
    for (const delivery of deliveries) delivery.close()
  })

  test('街道替别的街道签收：中心拒绝，理由回到它自己的席位', async () => {
    const [desk, own] = [await place.seat(), await place.seat(undefined, `street/${OWN}`)]
    const both: [string, string][] = [
      [OWN, '琶洲街道'],
      [OTHER, '赤岗街道'],
    ]
    await desk.engine.submit(issue(desk, 'order/1', both))
    await until(async () => (await page(own, 'order/1')) !== undefined, '街道没有收到指令')
    await own.engine.submit(answer(own, 'order/1', OTHER))
    await until(
      async () =>
        (await own.engine.query('outbox.waiting', { limit: 9 })).some(
          ({ status, reason }) => status === 'refused' && reason?.includes('本街道') === true,
        ),
      '理由没有回来',
    )
    expect((await page(desk, 'order/1'))?.recipients[1]?.steps.acknowledged).toBeNull()
  })

  test('断网时下的指令是待发送，电话下达先记下；恢复以后两样都在，送达不再要签收', async () => {
    const desk = await place.seat()
    const own = await place.seat(undefined, `street/${OWN}`)
    const delivery = delivering(own, OWN)
    await place.stopCentre()
    await desk.engine.submit(issue(desk, 'order/1', [[OWN, '琶洲街道']]))
    const phone = { recipient: `street:${OWN}`, person: '老何', at: Date.now(), readBack: true, text: '照办' }
    await desk.engine.submit(say('order.phone', 'order/1', phone, { seat: desk.seat, at: Date.now() }))
    expect(await page(desk, 'order/1')).toMatchObject({
      number: null,
      recipients: [{ unsent: true, steps: { acknowledged: { byPhone: true } } }],
    })
    await place.startCentre()
    await until(async () => (await page(own, 'order/1'))?.number !== undefined, '街道没有收到指令')
    await until(
      async () =>
        (await page(desk, 'order/1'))?.recipients[0]?.ladder.some(({ type }) => type === 'delivered') ===
        true,
      '恢复以后没有送达',
    )
    const [mine] = await own.engine.query('order.inbox', { street: OWN, person: null, now: Date.now() })
    expect(mine).toMatchObject({ waiting: null, steps: { acknowledged: { byPhone: true } } })
    delivery.close()
  })
})
