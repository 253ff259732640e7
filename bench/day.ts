import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import type { ArgsOf, QueryName } from '../domain/index.ts'
import { addDays, calendarDay, startOfDay } from '../domain/time.ts'
import { openSeat, type Seat } from '../engine/seat.ts'
import { smallCentre } from '../engine/testing/small-centre.ts'
import { bundleOf } from '../test/wall/pages.ts'
import { chromiumBinary } from '../tools/setup/chromium-binary.ts'
import { busyDay } from './duty/busy-day.ts'
import { type Bench, type Figure, quantile } from './figure.ts'

const LINES = 500
const GOAL = 100
const busy = '这一天的最后一条，共五百条'
const quiet = '这一天只有这一条'
const todays = '今天的一条'

/** A memory with a busy day, a day of one line before it, and one line today. */
function memoryOfThreeDays(): Seat {
  const today = calendarDay(Date.now())
  const commands = [
    ...busyDay(startOfDay(addDays(today, -2)), 1, quiet, 1),
    ...busyDay(startOfDay(addDays(today, -1)), LINES, busy, 2),
    ...busyDay(startOfDay(today), 1, todays, 3),
  ]
  const seat = openSeat({ dir: ':memory:' })
  const centre = smallCentre()
  centre.submit(commands)
  const received = seat.receive(centre.notice(0))
  if (!received.ok) throw new Error(received.words)
  return seat
}

/** Serves an empty page and, at `/ask`, the rows of the memory. */
async function serve(seat: Seat): Promise<Server> {
  const server = createServer(async (request, response) => {
    if (request.url !== '/ask') {
      response.setHeader('content-type', 'text/html')
      return response.end('<!doctype html><meta charset="utf-8"><div id="root" style="height:100vh"></div>')
    }
    const { name, args } = (await json(request)) as { name: QueryName; args: ArgsOf<QueryName> }
    response.end(JSON.stringify(seat.query(name, args as never)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

/** The real duty screen in Chromium on rows of a real memory; only the way between them is a double. */
async function openScreen(page: Page, server: Server): Promise<void> {
  const { script, style } = await bundleOf(fileURLToPath(new URL('duty/day-page.tsx', import.meta.url)))
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await page.addStyleTag({ content: style })
  await page.addScriptTag({ content: script })
  await page.evaluate((last) => window.day.start(last), todays)
}

/** From the press to the painted last line of a day of 500 entries, beside a day of one, in turns on one screen. */
export const run: Bench = async ({ quick }): Promise<Figure[]> => {
  const seat = memoryOfThreeDays()
  const server = await serve(seat)
  const isRoot = process.getuid?.() === 0
  const browser = await chromium.launch({
    executablePath: chromiumBinary() ?? '',
    args: [...(isRoot ? ['--no-sandbox'] : []), '--headless=new', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
    await openScreen(page, server)
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
    await browser.close()
    server.close()
    seat.close()
  }
}
