import { performance } from 'node:perf_hooks'
import { openEngine } from '../engine/engine.ts'
import { LAST_DAY } from './duty-log.ts'
import { type Bench, type Figure, quantile } from './figure.ts'
import { benchFolder, longLog } from './long-log.ts'

const worker = new URL('../engine/worker.ts', import.meta.url)

/** Milliseconds from opening the memory in `dir` to the last day's log on the table. */
async function openOnce(dir: string): Promise<number> {
  const began = performance.now()
  const engine = await openEngine({ dir, worker })
  await engine.query('log.day', { day: LAST_DAY, kinds: [], limit: 200, before: null })
  const took = performance.now() - began
  await engine.close()
  return took
}

/** Start to usable duty log with a long log, beside the same program with an empty one, in turns. */
export const run: Bench = async ({ quick }): Promise<Figure[]> => {
  const long = longLog(quick ? 50_000 : 1_000_000, true)
  const empty = benchFolder('open-empty')
  const ours: number[] = []
  const peers: number[] = []
  for (let round = -1; round < (quick ? 5 : 15); round++) {
    const peer = await openOnce(empty)
    const own = await openOnce(long)
    if (round < 0) continue
    ours.push(own)
    peers.push(peer)
  }
  const [value, peerValue] = [quantile(ours, 0.5), quantile(peers, 0.5)]
  const ratio = value / peerValue
  return [
    {
      ...{ bench: 'open', figure: 'open to usable duty log, median', value, unit: 'ms' },
      ...{ peer: 'the same with an empty log', peerValue, ratio, goal: '≤ 1.3 × peer', ok: ratio <= 1.3 },
    },
  ]
}
