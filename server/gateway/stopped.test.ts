import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { centreForTest, type TestCentre } from '../../test/centre/open-centre.ts'
import type { SeatClient } from '../../test/centre/seat-client.ts'
import { logLine } from '../test/commands.ts'

let place: TestCentre
beforeEach(async () => {
  place = await centreForTest()
})
afterEach(() => place.close())

const AHEAD = { seq: 99, hash: 'a'.repeat(64) }
const known = (centre: TestCentre) => ({ logId: centre.centre.logId, epoch: 0 })

async function write(seat: SeatClient, text: string) {
  return seat.ask({ type: 'submit', commands: [logLine(text, { seat: seat.seat })] })
}

describe('中心的记录比席位旧', () => {
  test('席位领先于中心，则全体停止受理并告诉每个席位', async () => {
    const other = await place.seat()
    const ahead = await place.seat('district', { greets: false })
    const answer = await ahead.hello({ ...known(place), have: AHEAD })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'seat-ahead' } })
    expect((await other.told('stopped')).refusal.words).toContain(ahead.seat)
    expect(await write(other, '等待')).toMatchObject({ ok: false, refusal: { code: 'judging-stopped' } })
    expect(place.troubles.join()).toContain('旧备份')
  })

  test('席位见过更新的纪元，同样全体停止受理', async () => {
    const seat = await place.seat('district', { greets: false })
    const have = { seq: 0, hash: '0'.repeat(64) }
    expect(await seat.hello({ ...known(place), epoch: 3, have })).toMatchObject({
      ok: false,
      refusal: { code: 'seat-ahead' },
    })
  })

  test('没有登记或证明不了自己的人，不能用谎话让全区停下', async () => {
    const other = await place.seat()
    const liar = await place.seat('district', { greets: false })
    await liar.hello({ ...known(place), have: AHEAD, seat: '癸-01' })
    await liar.hello({ ...known(place), have: AHEAD, proof: 'AAAA' })
    expect(await write(other, '照常')).toMatchObject({ ok: true })
  })

  test('席位的记录与中心不同，只拒绝这个席位', async () => {
    const other = await place.seat()
    await write(other, '一')
    const broken = await place.seat('district', { greets: false })
    const answer = await broken.hello({ ...known(place), have: { seq: 1, hash: 'b'.repeat(64) } })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'history-differs' } })
    expect(await write(other, '照常')).toMatchObject({ ok: true })
    expect(place.troubles.join()).toContain(broken.seat)
  })

  test('重新启动不能解除停止；由人决定后进入新纪元，落后于纪元的席位不能再使全区停下', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'zhihuitai-stop-'))
    const first = await centreForTest({ dir })
    const ahead = await first.seat('district', { greets: false })
    await ahead.hello({ ...known(first), have: AHEAD })
    await first.close()

    const second = await centreForTest({ dir })
    const seat = await second.seat()
    expect((await seat.told('stopped')).refusal.code).toBe('judging-stopped')
    await second.centre.resume()
    await seat.until(() => seat.socket.disconnected)

    const orphan = await second.seat('district', { greets: false })
    expect(await orphan.hello({ ...known(second), have: AHEAD })).toMatchObject({
      ok: false,
      refusal: { code: 'history-differs' },
    })
    const back = await second.seat('district', { greets: false })
    expect(await back.hello()).toMatchObject({ ok: true, reply: { epoch: 1 } })
    expect(await write(back, '继续')).toMatchObject({ ok: true })
    await second.close()
    rmSync(dir, { recursive: true })
  })

  test('放回昨夜的备份，会被领先的席位发现', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'zhihuitai-backup-'))
    const first = await centreForTest({ dir })
    const seat = await first.seat()
    await write(seat, '昨天')
    await first.close()
    copyFileSync(join(dir, 'ledger.sqlite'), join(dir, 'backup'))
    const second = await centreForTest({ dir })
    const today = await second.seat()
    await write(today, '今天')
    await today.reached(2)
    const have = today.have()
    await second.close()
    copyFileSync(join(dir, 'backup'), join(dir, 'ledger.sqlite'))

    const restored = await centreForTest({ dir })
    const back = await restored.seat('district', { greets: false })
    expect(await back.hello({ ...known(restored), have })).toMatchObject({
      ok: false,
      refusal: { code: 'seat-ahead' },
    })
    await restored.close()
    rmSync(dir, { recursive: true })
  })
})
