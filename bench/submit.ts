import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import Sqlite from 'better-sqlite3'
import type { Command } from '../domain/envelope.ts'
import { startOfDay } from '../domain/time.ts'
import { openEngine } from '../engine/engine.ts'
import { LAST_DAY, timedId } from './duty-log.ts'
import { type Bench, type Figure, quantile } from './figure.ts'
import { copyOf, longLog } from './long-log.ts'
import { dutyTexts, randomFrom } from './workload.ts'

/** New lines of the last day's evening, a second apart. */
function newLines(): () => Command {
  const random = randomFrom(3)
  const next = dutyTexts(4)
  let at = startOfDay(LAST_DAY) + 20 * 3_600_000
  return () => {
    at += 1000
    const { kind, text, person } = next()
    return {
      id: timedId(at, random),
      stream: `log/${timedId(at, random)}`,
      type: 'log.write',
      v: 1,
      data: { kind, text, occurredAt: null, incident: null },
      by: { seat: '甲-01', person, post: null },
      at,
      clock: { offset: 12, measuredAt: at - 30_000 },
      after: [],
    }
  }
}

/** One written line: engine call → durable, projected and pushed to an open window, beside one raw row. */
export const run: Bench = async ({ quick }): Promise<Figure[]> => {
  const dir = copyOf(longLog(quick ? 50_000 : 1_000_000, true))
  const engine = await openEngine({ dir, worker: new URL('../engine/worker.ts', import.meta.url) })
  const raw = new Sqlite(join(dir, 'peer.sqlite'))
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT')
  const insert = raw.prepare('INSERT INTO row (body) VALUES (?)')

  let pushed = Promise.withResolvers<void>()
  engine.watch('log.day', { day: LAST_DAY, kinds: [], limit: 200, before: null }, (change) => {
    if (change.type === 'failed') pushed.reject(new Error(change.words))
    else pushed.resolve()
  })
  await pushed.promise

  const ours: number[] = []
  const peers: number[] = []
  const nextLine = newLines()
  const rounds = quick ? 300 : 2000
  for (let round = -30; round < rounds; round++) {
    const command = nextLine()
    pushed = Promise.withResolvers<void>()
    const began = performance.now()
    const [submitted] = await Promise.all([engine.submit(command), pushed.promise])
    const took = performance.now() - began
    if (!submitted.ok) throw new Error(submitted.reason)
    const body = JSON.stringify(command)
    const peerBegan = performance.now()
    insert.run(body)
    const peerTook = performance.now() - peerBegan
    // The first rounds only warm up.
    if (round < 0) continue
    ours.push(took)
    peers.push(peerTook)
  }
  await engine.close()
  raw.close()
  const [value, peerValue] = [quantile(ours, 0.95), quantile(peers, 0.95)]
  const ratio = value / peerValue
  return [
    {
      ...{ bench: 'submit', figure: 'p95', value, unit: 'ms', peer: 'one raw row a transaction, FULL' },
      ...{ peerValue, ratio, goal: 'p95 ≤ 2 × peer p95', ok: ratio <= 2 },
    },
  ]
}
