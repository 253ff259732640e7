import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import type { Engine } from '../engine/api.ts'
import { openEngine } from '../engine/engine.ts'
import { wireNoticeShape } from '../protocol/wire.ts'
import { batchesOf } from './chained.ts'
import { districtLog, LAST_DAY } from './district-log.ts'
import type { Bench, Figure } from './figure.ts'
import { benchFolder } from './long-log.ts'

const worker = new URL('../engine/worker.ts', import.meta.url)

/**
 * An empty seat takes a whole log: every batch as text, parsed with the wire's shape, handed to the engine, verified,
 * projected and durable before the next one.
 */
async function sync(engine: Engine, batches: readonly string[]): Promise<number> {
  const began = performance.now()
  for (const text of batches) {
    const notice = wireNoticeShape.parse(JSON.parse(text))
    if (notice.type !== 'events') throw new Error(`a batch is not ${notice.type}`)
    const received = await engine.receive(notice)
    if (!received.ok) throw new Error(received.words)
  }
  return performance.now() - began
}

/** Asks for the last day's log all the while; the function it gives ends that and tells the slowest answer in ms. */
function askDay(engine: Engine): () => Promise<number> {
  let isOn = true
  let slowest = 0
  const asking = (async () => {
    while (isOn) {
      const asked = performance.now()
      await engine.query('log.day', { day: LAST_DAY, kinds: [], limit: 200, before: null })
      slowest = Math.max(slowest, performance.now() - asked)
      await setTimeout(50)
    }
    return slowest
  })()
  return () => {
    isOn = false
    return asking
  }
}

/** Seconds for the same rows with the same indexes, raw, in one transaction. */
function rawInsert(dir: string): number {
  const source = new Sqlite(join(dir, 'seat.sqlite'), { readonly: true })
  const tables = ['event', 'log_entry', 'incident_case', 'scene_display', 'scene_switch', 'preset_saved']
  const rows = tables.map((table) => source.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][])
  const schema = source
    .prepare(`SELECT sql FROM sqlite_schema WHERE tbl_name IN (${tables.map(() => '?')}) AND sql IS NOT NULL`)
    .pluck()
    .all(...tables) as string[]
  source.close()
  const raw = new Sqlite(join(benchFolder('first-sync-peer'), 'peer.sqlite'))
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  for (const statement of schema) raw.exec(statement)
  const began = performance.now()
  raw.transaction(() => {
    for (const [index, table] of tables.entries()) {
      const columns = rows[index]?.[0]?.length ?? 0
      if (columns === 0) continue
      const insert = raw.prepare(`INSERT INTO ${table} VALUES (${new Array(columns).fill('?')})`)
      for (const row of rows[index] ?? []) insert.run(row)
    }
  })()
  const took = performance.now() - began
  raw.close()
  return took
}

/** An empty seat takes a district's whole log, beside the same rows raw in one transaction. */
export const run: Bench = async ({ quick }): Promise<Figure[]> => {
  const streams = quick ? 800 : 20_000
  const batches = [...batchesOf(districtLog(streams, 5))].map((batch) => JSON.stringify(batch))
  const dir = benchFolder('first-sync')
  const engine = await openEngine({ dir, worker })
  const stopAsking = askDay(engine)
  const took = await sync(engine, batches)
  const slowest = await stopAsking()
  const { head } = await engine.have()
  await engine.close()
  const peerTook = rawInsert(dir)
  const [value, peerValue] = [(head.seq / took) * 1000, (head.seq / peerTook) * 1000]
  const ratio = value / peerValue
  return [
    {
      ...{ bench: 'first-sync', figure: `${head.seq} events of ${streams} streams`, value, unit: 'events/s' },
      ...{ peer: 'the same rows and indexes raw in one transaction', peerValue, ratio },
      ...{ goal: '≥ 0.3 × peer', ok: ratio >= 0.3 },
    },
    {
      ...{
        bench: 'first-sync',
        figure: "slowest answer of the day's log meanwhile",
        value: slowest,
        unit: 'ms',
      },
      ...{ peer: null, peerValue: null, ratio: null, goal: '< 1000 ms', ok: slowest < 1000 },
    },
  ]
}
