import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { startCentre } from '../../server/centre.ts'
import { SeatClient } from '../centre/seat-client.ts'
import { lawsBroken } from '../legal/laws-broken.ts'
import { readPlain, type Sent } from '../legal/plain-history.ts'
import { dutyCommands } from './duty-commands.ts'
import { randomFrom } from './random.ts'
import { type Said, saidNothing, startSeat } from './seat-process.ts'
import { pause } from './until.ts'

const LIVES = 10
const plenty = { commands: 1e6, requests: 1e6, connections: 1e6, codes: 1e6 }

export interface Kills {
  readonly count: number
  readonly seed: number
  /** Told after every kill. */
  readonly onKill?: (done: number) => void
}

/**
 * Kills a seat program `count` times at moments planned by `seed`, ten times in one folder, while it writes, sends and
 * receives. Throws what was lost, torn or doubled, in Chinese.
 */
export async function killSeats({ count, seed, onKill = () => {} }: Kills): Promise<void> {
  const random = randomFrom(seed)
  for (let done = 0; done < count; done += LIVES) {
    const root = mkdtempSync(join(tmpdir(), 'zhihuitai-kill-'))
    const kills = Math.min(LIVES, count - done)
    await lives(root, kills, random, (life) => onKill(done + life))
    rmSync(root, { recursive: true, force: true })
  }
}

async function lives(
  root: string,
  kills: number,
  random: ReturnType<typeof randomFrom>,
  onKill: (life: number) => void,
): Promise<void> {
  const centre = await startCentre({
    ...{ dir: join(root, 'centre'), world: 'drill', name: '海珠区', host: '127.0.0.1', port: 0 },
    ...{ bridges: [], limits: plenty },
  })
  const dir = join(root, 'seat')
  mkdirSync(dir)
  const noise = await startNoise(centre.url, await codeOf(centre))
  const said = saidNothing()
  try {
    const more = ['--code', await codeOf(centre)]
    for (let life = 1; life <= kills; life++) {
      const seat = startSeat(dir, centre.url, said, more)
      const goal = said.kept.size + 1 + random.below(40)
      await seat.heard(({ kept }) => kept.size >= goal)
      await pause(random.below(12))
      seat.kill()
      await seat.ended
      expectWhole(dir, said)
      onKill(life)
    }
    noise.stop()
    await startSeat(dir, centre.url, said, ['--drain']).ended
    expectWhole(dir, said)
    expectRecorded(join(root, 'centre', 'ledger.sqlite'), dir, said, noise.sent)
  } finally {
    noise.stop()
    await centre.close()
  }
}

const codeOf = (centre: Awaited<ReturnType<typeof startCentre>>) =>
  centre.makeCode({ role: 'district', name: '', minutes: 60 })

/** Another seat that keeps the centre busy, so that the killed one is also killed while it receives. */
async function startNoise(url: string, code: string) {
  const client = new SeatClient(url)
  const enrolled = await client.enrol(code)
  if (!enrolled.ok) throw new Error(enrolled.refusal.words)
  await client.hello()
  const sent = new Map<string, Sent>()
  const next = dutyCommands(client.seat)
  let isOver = false
  const run = async () => {
    while (!isOver) {
      const commands = Array.from({ length: 3 }, next)
      for (const { id, type, stream } of commands) {
        sent.set(id, { seat: client.seat, role: 'district', type, stream, after: [] })
      }
      await client.ask({ type: 'submit', commands })
      await pause(5)
    }
  }
  const running = run()
  running.catch(() => {})
  return {
    sent,
    stop: () => {
      isOver = true
      client.close()
    },
  }
}

/** Both files are sound; every kept command is there, every other one wholly or not at all. */
function expectWhole(dir: string, { tried, kept }: Said): void {
  const outbox = new Database(join(dir, 'outbox.sqlite'))
  const seat = new Database(join(dir, 'seat.sqlite'))
  try {
    for (const db of [outbox, seat]) {
      const check = db.pragma('integrity_check', { simple: true })
      if (check !== 'ok') throw new Error(`数据库不完整：${check}`)
    }
    const bodyOf = outbox.prepare('SELECT body FROM waiting WHERE id = ?').pluck()
    const recorded = seat.prepare('SELECT 1 FROM event WHERE command = ? LIMIT 1').pluck()
    for (const { id, data, at, type } of tried) {
      const body = bodyOf.get(id) as string | undefined
      if (body === undefined) {
        if (kept.has(id) && recorded.get(id) === undefined) throw new Error(`答应过的 ${type} ${id} 丢了`)
        continue
      }
      const row = JSON.parse(body)
      if (JSON.stringify([row.data, row.at, row.type]) !== JSON.stringify([data, at, type])) {
        throw new Error(`${type} ${id} 只留下一部分`)
      }
    }
  } finally {
    outbox.close()
    seat.close()
  }
}

/** In the end the centre has recorded each kept command once, and the history is legal. */
function expectRecorded(ledger: string, dir: string, { tried, kept }: Said, others: Map<string, Sent>): void {
  const { events, receipts } = readPlain(ledger)
  const sent = new Map(others)
  for (const { id, by, type, stream } of tried) {
    sent.set(id, { seat: by.seat, role: 'district', type, stream, after: [] })
  }
  const faults = lawsBroken({ events, receipts, sent })
  const recorded = new Set(events.map(({ command }) => command))
  const outbox = new Database(join(dir, 'outbox.sqlite'), { readonly: true })
  const left = outbox.prepare('SELECT id, status, reason FROM waiting').all() as {
    id: string
    status: string
  }[]
  outbox.close()
  if (left.length > 0) faults.push(`发件箱没有清空：${JSON.stringify(left.slice(0, 3))}`)
  for (const id of kept) if (!recorded.has(id)) faults.push(`答应过的 ${id} 没有到中心`)
  if (faults.length > 0) throw new Error(faults.slice(0, 10).join('\n'))
}
