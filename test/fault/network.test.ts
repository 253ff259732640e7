import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expectAllArrived } from './all-arrived.ts'
import { type CutProxy, openCutProxy } from './cut-proxy.ts'
import { dutyCommands } from './duty-commands.ts'
import { type FaultPlace, openFaultPlace } from './fault-place.ts'
import type { FaultSeat } from './fault-seat.ts'
import { randomFrom } from './random.ts'
import { startWriting } from './start-writing.ts'
import { pause, until } from './until.ts'

const seed = Number(process.env.SEED ?? 20_261_121)
let place: FaultPlace
let proxy: CutProxy

beforeEach(async () => {
  place = await openFaultPlace()
  proxy = await openCutProxy(place.centre().port)
})
afterEach(async () => {
  await proxy.close()
  await place.close()
})

const link = (seat: FaultSeat) => seat.links.all().find(({ service }) => service === 'centre')?.state

describe(`席位与中心之间的网络（SEED=${seed}）`, () => {
  test('连接任意时刻断开、答复丢失：一条不少、一条不多', async () => {
    const random = randomFrom(seed)
    const seats = [await place.seat(proxy.url), await place.seat(proxy.url)]
    const writers = seats.map(startWriting)
    for (let accident = 0; accident < 12; accident++) {
      const heard = () => seats.reduce((sum, { receipts }) => sum + receipts.length, 0)
      const goal = heard() + 1 + random.below(20)
      await until(() => heard() >= goal, '断开以后没有再连上')
      if (random.below(2) === 0) proxy.deafen()
      await pause(random.below(30))
      proxy.cut()
    }
    for (const writer of writers) await writer.stop()
    await expectAllArrived(seats, place.centre().url, place.ledgerFile, writers)
  })

  test('半开的连接：对方无声无息，几秒内发现、重连、补送', async () => {
    const seat = await place.seat(proxy.url)
    await until(() => link(seat) === 'up', '没有连上')
    const writer = startWriting(seat)
    await until(() => seat.receipts.length > 3, '没有答复')
    proxy.freeze()
    await until(() => link(seat) !== 'up', '没有发现连接已断')
    await until(() => link(seat) === 'up', '没有重连')
    await writer.stop()
    await expectAllArrived([seat], place.centre().url, place.ledgerFile, [writer])
  })

  test('断网写下上千条：恢复后全部送完，不因中心限速而停住', async () => {
    await place.close()
    place = await openFaultPlace({
      limits: { commands: 300, requests: 1e6, connections: 1e6, codes: 1e6 },
    })
    const seat = await place.seat()
    await until(() => link(seat) === 'up', '没有连上')
    await place.stopCentre()
    const next = dutyCommands(seat.seat)
    const kept = Array.from({ length: 1000 }, next)
    for (const command of kept) expect(await seat.engine.submit(command)).toMatchObject({ ok: true })
    await place.startCentre()
    await expectAllArrived([seat], place.centre().url, place.ledgerFile, [{ kept, stop: async () => {} }])
  })
})
