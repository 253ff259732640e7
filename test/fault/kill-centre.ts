import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Receipt } from '../../domain/envelope.ts'
import { expectAllArrived } from './all-arrived.ts'
import { makeCodeIn, startCentreProcess } from './centre-process.ts'
import { type FaultSeat, openFaultSeat } from './fault-seat.ts'
import type { Kills } from './kill-seats.ts'
import { randomFrom } from './random.ts'
import { startWriting } from './start-writing.ts'
import { pause, until } from './until.ts'

/**
 * Kills the centre's process `count` times at moments planned by `seed`, while two real seats write to it, and starts
 * it again on the same files. Throws what was lost, torn or doubled, in Chinese.
 */
export async function killCentre({ count, seed, onKill = () => {} }: Kills): Promise<void> {
  const random = randomFrom(seed)
  const root = mkdtempSync(join(tmpdir(), 'zhihuitai-kill-centre-'))
  const dir = join(root, 'centre')
  let centre = await startCentreProcess(dir)
  const seats = [
    await openFaultSeat(join(root, 'seat-1'), centre.url, await makeCodeIn(dir)),
    await openFaultSeat(join(root, 'seat-2'), centre.url, await makeCodeIn(dir)),
  ]
  const writers = seats.map((seat) => startWriting(seat))
  try {
    for (let kill = 1; kill <= count; kill++) {
      const goal = receiptsOf(seats).length + 1 + random.below(60)
      await until(() => receiptsOf(seats).length >= goal, '中心重启以后没有再答复')
      await pause(random.below(10))
      await centre.kill()
      expectReceiptsKept(join(dir, 'ledger.sqlite'), receiptsOf(seats))
      centre = await startCentreProcess(dir, centre.port)
      onKill(kill)
    }
    for (const writer of writers) await writer.stop()
    await expectAllArrived(seats, centre.url, join(dir, 'ledger.sqlite'), writers)
  } finally {
    for (const writer of writers) await writer.stop().catch(() => {})
    for (const seat of seats) await seat.close()
    await centre.kill()
    rmSync(root, { recursive: true, force: true })
  }
}

const receiptsOf = (seats: readonly FaultSeat[]) => seats.flatMap(({ receipts }) => receipts)

/** Every receipt a seat was ever given is in the killed centre's file, word for word. */
function expectReceiptsKept(file: string, receipts: readonly Receipt[]): void {
  const db = new Database(file)
  try {
    const check = db.pragma('integrity_check', { simple: true })
    if (check !== 'ok') throw new Error(`中心的数据库不完整：${check}`)
    const bodyOf = db.prepare('SELECT body FROM receipt WHERE command = ?').pluck()
    const eventsOf = db.prepare('SELECT count(*) FROM event WHERE seq BETWEEN ? AND ?').pluck()
    for (const receipt of receipts) {
      if (bodyOf.get(receipt.command) !== JSON.stringify(receipt)) {
        throw new Error(`给过的回执不在磁盘上：${JSON.stringify(receipt)}`)
      }
      if (receipt.ok && eventsOf.get(receipt.seq, receipt.last) !== receipt.last - receipt.seq + 1) {
        throw new Error(`回执说的记录不在磁盘上：${JSON.stringify(receipt)}`)
      }
    }
  } finally {
    db.close()
  }
}
