import { fileURLToPath } from 'node:url'
import type { Command } from '../domain/envelope.ts'
import { addDays, calendarDay, startOfDay } from '../domain/time.ts'
import { busyDay } from './duty/busy-day.ts'
import { type Bench, type Figure, quantile } from './figure.ts'
import { openMemoryPage } from './page/serve-memory.ts'

const LINES = 500
const GOAL = 100
const busy = '这一天的最后一条，共五百条'
const quiet = '这一天只有这一条'
const todays = '今天的一条'

/** A busy day, a day of one line before it, and one line today. */
function threeDays(): Command[] {
  const today = calendarDay(Date.now())
  return [
    ...busyDay(startOfDay(addDays(today, -2)), 1, quiet, 1),
    ...busyDay(startOfDay(addDays(today, -1)), LINES, busy, 2),
    ...busyDay(startOfDay(today), 1, todays, 3),
  ]
}

/** From the press to the painted last line of a day of 500 entries, beside a day of one, in turns on one screen. */
export const run: Bench = async ({ quick }): Promise<Figure[]> => {
  const script = fileURLToPath(new URL('duty/day-page.tsx', import.meta.url))
  const { page, close } = await openMemoryPage(threeDays(), script)
  try {
    await page.evaluate((last) => window.day.start(last), todays)
    const press = (button: string, last: string) =>
      page.evaluate(([label, words]) => window.day.open(label, words), [button, last] as const)
    const ours: number[] = []
    const peers: number[] = []
    await press('前一天', busy)
    for (let round = -1; round < (quick ? 8 : 30); round++) {
      const peer = await press('前一天', quiet)
      const own = await press('后一天', busy)
      if (round < 0) continue
      ours.push(own)
      peers.push(peer)
    }
    const [value, peerValue] = [quantile(ours, 0.95), quantile(peers, 0.95)]
    return [
      {
        ...{ bench: 'day', figure: 'press to painted day of 500 entries, p95', value, unit: 'ms' },
        ...{ peer: 'a day of one entry on the same screen', peerValue, ratio: value / peerValue },
        ...{ goal: `< ${GOAL} ms`, ok: value < GOAL },
      },
    ]
  } finally {
    await close()
  }
}
