import { copyFileSync, rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expectAllArrived } from './all-arrived.ts'
import { dutyCommands } from './duty-commands.ts'
import { type FaultPlace, openFaultPlace } from './fault-place.ts'
import type { FaultSeat } from './fault-seat.ts'
import { startWriting } from './start-writing.ts'
import { pause, until } from './until.ts'

let place: FaultPlace
let jump = 0
beforeEach(async () => {
  jump = 0
  place = await openFaultPlace({ clock: () => Date.now() + jump })
})
afterEach(() => place.close())

const HOUR = 3_600_000
const link = (seat: FaultSeat) => seat.links.all().find(({ service }) => service === 'centre')
const isUp = (seat: FaultSeat) => until(() => link(seat)?.state === 'up', `${seat.seat} 没有连上`)
const stopped = async () => {
  const health = (await (await fetch(`${place.centre().url}/health`)).json()) as { stopped: boolean }
  return health.stopped
}

async function writeSome(seat: FaultSeat, count: number): Promise<string[]> {
  const commands = Array.from({ length: count }, dutyCommands(seat.seat))
  for (const command of commands) expect(await seat.engine.submit(command)).toMatchObject({ ok: true })
  return commands.map(({ id }) => id)
}

describe('中心放回了旧备份', () => {
  test('席位比中心新：大声停止受理，席位的记录和待发送的一条不丢，重启也不放行', async () => {
    const [one, two] = [await place.seat(), await place.seat()]
    await Promise.all([isUp(one), isUp(two)])
    await writeSome(one, 10)
    await until(async () => (await two.engine.have()).head.seq === 10, '没有同步')
    await place.stopCentre()
    const backup = `${place.ledgerFile}.backup`
    copyFileSync(place.ledgerFile, backup)
    await place.startCentre()
    await writeSome(one, 6)
    await until(async () => (await two.engine.have()).head.seq === 16, '没有同步')
    await place.stopCentre()
    for (const end of ['-wal', '-shm']) rmSync(place.ledgerFile + end, { force: true })
    copyFileSync(backup, place.ledgerFile)
    await place.startCentre()

    await until(stopped, '中心没有停止受理')
    expect(place.troubles.join()).toMatch(/旧备份/)
    await until(() => link(one)?.state === 'refused', '席位没有说明')
    expect(link(one)?.words).toMatch(/\p{Script=Han}{8}/u)
    const waiting = await writeSome(one, 4)
    expect((await one.engine.have()).head.seq).toBe(16)
    expect(await one.engine.verify()).toMatchObject({ ok: true, checked: 16 })

    await place.stopCentre()
    await place.startCentre()
    expect(await stopped()).toBe(true)
    const unsent = await one.engine.toSend(100)
    expect(unsent.map(({ id }) => id).sort()).toEqual(waiting.sort())
  })
})

describe('时钟', () => {
  test('中心的钟前后跳一小时：记录时间不倒退，一条不少', async () => {
    const seat = await place.seat()
    await isUp(seat)
    const writer = startWriting(seat)
    for (const next of [HOUR, -HOUR, 0]) {
      const heard = seat.receipts.length
      await until(() => seat.receipts.length > heard + 5, '没有答复')
      jump = next
    }
    await writer.stop()
    await expectAllArrived([seat], place.centre().url, place.ledgerFile, [writer])
  })
})

describe('写数据的线程', () => {
  test('写到一半被强行结束四次：自动重启，答应过的都送到，各一次', async () => {
    const seat = await place.seat()
    const troubles: string[] = []
    seat.engine.onTrouble((words) => troubles.push(words))
    await isUp(seat)
    const writer = startWriting(seat)
    for (let death = 0; death < 4; death++) {
      const goal = writer.kept.length + 3 + death * 5
      await until(() => writer.kept.length >= goal, '线程重启以后没有再写')
      await pause(death * 3)
      await seat.writer().terminate()
    }
    const goal = writer.kept.length + 5
    await until(() => writer.kept.length >= goal, '线程重启以后没有再写')
    await writer.stop()
    expect(troubles.join()).toMatch(/线程意外停止/)
    await expectAllArrived([seat], place.centre().url, place.ledgerFile, [writer])
  })
})
