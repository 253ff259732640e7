import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Command, Receipt } from '../../domain/envelope.ts'
import { lawsBroken } from '../legal/laws-broken.ts'
import { readPlain, type Sent } from '../legal/plain-history.ts'
import { type CentreProcess, makeCodeIn, startCentreProcess } from './centre-process.ts'
import { dutyCommands } from './duty-commands.ts'
import { type FaultSeat, openFaultSeat } from './fault-seat.ts'
import type { Kills } from './kill-seats.ts'
import { randomFrom } from './random.ts'
import { pause, until } from './until.ts'

const BACKLOG = 60

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
    await expectAllArrived(seats, centre, join(dir, 'ledger.sqlite'), writers)
  } finally {
    for (const writer of writers) await writer.stop().catch(() => {})
    for (const seat of seats) await seat.close()
    await centre.kill()
    rmSync(root, { recursive: true, force: true })
  }
}

const receiptsOf = (seats: readonly FaultSeat[]) => seats.flatMap(({ receipts }) => receipts)

interface Writing {
  readonly kept: Command[]
  stop(): Promise<void>
}

/** Writes on and on, never more than a screenful ahead of the centre. */
function startWriting({ seat, engine }: FaultSeat): Writing {
  const kept: Command[] = []
  const next = dutyCommands(seat)
  let isOver = false
  const run = async () => {
    while (!isOver) {
      const command = next()
      const submitted = await engine.submit(command)
      if (submitted.ok) kept.push(command)
      while (!isOver && (await engine.unsent()).count > BACKLOG) await pause(5)
    }
  }
  const running = run()
  running.catch(() => {})
  return {
    kept,
    stop: async () => {
      isOver = true
      await running
    },
  }
}

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

async function expectAllArrived(
  seats: readonly FaultSeat[],
  centre: CentreProcess,
  file: string,
  writers: readonly Writing[],
): Promise<void> {
  const headSeq = async () => {
    const health = (await (await fetch(`${centre.url}/health`)).json()) as { head: { seq: number } }
    return health.head.seq
  }
  const isAtRest = async ({ engine }: FaultSeat) =>
    (await engine.unsent()).count === 0 && (await engine.have()).head.seq === (await headSeq())
  for (const seat of seats) await until(() => isAtRest(seat), `${seat.seat} 没有追上中心`)
  const history = readPlain(file)
  const sent = new Map<string, Sent>()
  for (const { id, by, type, stream } of writers.flatMap(({ kept }) => kept)) {
    sent.set(id, { seat: by.seat, role: 'district', type, stream, after: [] })
  }
  const faults = lawsBroken({ ...history, sent })
  const recorded = new Set(history.events.map(({ command }) => command))
  for (const id of sent.keys()) if (!recorded.has(id)) faults.push(`答应过的 ${id} 没有到中心`)
  const prints = await Promise.all(seats.map(({ engine }) => engine.fingerprint()))
  if (new Set(prints).size !== 1) faults.push('两个席位的内容不同')
  if (faults.length > 0) throw new Error(faults.slice(0, 10).join('\n'))
}
