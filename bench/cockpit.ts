import { fileURLToPath } from 'node:url'
import { MINUTE } from '../domain/time.ts'
import { type Bench, type Figure, quantile } from './figure.ts'
import { bigIncident } from './incident/big-incident.ts'
import { openMemoryPage } from './page/serve-memory.ts'

const GOAL = 150
/** 2 000 rows of the timeline, 400 of them orders. */
const BIG = { lines: 1600, orders: 400 }
const SMALL = { lines: 1, orders: 1 }
const lastOfBig = '大事件的最后一条日志'
const lastOfSmall = '小事件只有这一条日志'

/** From the press to the painted page of an incident, beside one with a single row, in turns in one window. */
export const run: Bench = async ({ quick }): Promise<Figure[]> => {
  const start = Date.now() - 660 * MINUTE
  const commands = [
    ...bigIncident(start, { title: '振兴大街 16 号塔吊倾覆', last: lastOfBig, space: 1 }, BIG),
    ...bigIncident(start, { title: '滨江西路倒树', last: lastOfSmall, space: 2 }, SMALL),
  ]
  const script = fileURLToPath(new URL('incident/cockpit-page.tsx', import.meta.url))
  const { page, close } = await openMemoryPage(commands, script)
  try {
    const open = async (space: number, words: string[]) => {
      const ms = await page.evaluate(([incident, asked]) => window.cockpit.open(incident, asked), [
        `incident/big-${space}`,
        words,
      ] as const)
      await page.evaluate(() => window.cockpit.leave())
      return ms
    }
    const ours: number[] = []
    const peers: number[] = []
    for (let round = -2; round < (quick ? 8 : 30); round++) {
      const peer = await open(2, [lastOfSmall, '消防救援大队 琶洲站'])
      const own = await open(1, [lastOfBig, '应急抢险队 2 组'])
      if (round < 0) continue
      ours.push(own)
      peers.push(peer)
    }
    const [value, peerValue] = [quantile(ours, 0.95), quantile(peers, 0.95)]
    const rows = BIG.lines + BIG.orders
    return [
      {
        ...{ bench: 'cockpit', figure: `press to painted cockpit of ${rows} timeline rows, p95`, value },
        ...{ unit: 'ms', peer: 'an incident of one line and one order', peerValue, ratio: value / peerValue },
        ...{ goal: `< ${GOAL} ms`, ok: value < GOAL },
      },
    ]
  } finally {
    await close()
  }
}
