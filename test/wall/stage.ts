import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import type { IncidentRow } from '../../domain/incident/rows.ts'
import type { LayoutRow } from '../../domain/scene/rows.ts'
import { type Layout, tilesIn } from '../../domain/scene/scene.ts'
import { MINUTE } from '../../domain/time.ts'
import type { FeedInfo } from '../../protocol/feed.ts'
import { chromiumBinary } from '../../tools/setup/chromium-binary.ts'
import { BridgeChild } from './bridge-child.ts'
import type { StageSettings } from './desk-double.ts'
import { bundleOf, servePages } from './pages.ts'
import { makeSeat } from './seat.ts'

const NAMES = ['工地东塔吊', '琶洲站指挥车', '凤阳泵站', '无人机 1', '磨碟沙隧道 东口', '振兴大街口']
const CLIPS = 12

/** `count` feeds `cam-01`… of the demo clips; more than twelve repeat the clips. */
export function someFeeds(count: number): FeedInfo[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(2, '0')
    return {
      id: `cam-${number}`,
      name: NAMES[index] ?? `路口 ${number}`,
      bridge: 'pazhou',
      street: '440105015',
      place: '琶洲街道',
      key: number,
      source: 'file',
      marker: (index % CLIPS) + 1,
    }
  })
}

/** A layout row of display 1 that shows the feeds in tiles 1, 2, 3 …; null leaves a tile empty. */
export function rowOf(layout: Layout, feeds: (string | null)[]): LayoutRow {
  const tiles = Array.from({ length: tilesIn[layout] }, (_, index) => ({
    tile: index + 1,
    feed: feeds[index] ?? null,
    previous: null,
    since: 0,
    seat: 'seat-test',
    lock: null,
    pending: false,
  }))
  return { key: '1', display: 1, layout, preset: null, tiles }
}

export interface Stage {
  bridge: BridgeChild
  browser: Browser
  feeds: FeedInfo[]
  settings: StageSettings
  /** A page before its first load, with the desk's double in it. */
  prepare(): Promise<{ context: BrowserContext; page: Page }>
  /** The real wall window. */
  openWall(): Promise<Page>
  /** The wall screen of a desk beside a wall window of the same machine. */
  openDesk(context: BrowserContext): Promise<Page>
  /** The foot of the page of the stage's incident, beside a wall window of the same machine. */
  openStrip(context: BrowserContext): Promise<Page>
  /** An empty page with the desk's double and a script of one's own, in a browser of its own. */
  openScript(file: string): Promise<Page>
  /** Process id of the Chromium that shows the page. */
  processOf(page: Page): Promise<number>
  url: string
  close(): Promise<void>
}

/** The real wall window in Chromium before a real bridge; only the desk's main process is a double. */
export async function openStage(feedCount: number): Promise<Stage> {
  const seat = makeSeat()
  const feeds = someFeeds(feedCount)
  const [bridge, pages, double, browser] = await Promise.all([
    BridgeChild.start(seat.centreKey, feeds),
    servePages(),
    bundleOf(fileURLToPath(new URL('desk-double.ts', import.meta.url))),
    launch(),
  ])
  const browsers = [browser]
  const street = { id: 'pazhou', name: '琶洲街道桥', street: '440105015', url: bridge.url }
  const settings: StageSettings = {
    ...{ bridges: [street], pass: seat.pass, seatKey: seat.seatKey, who: demoWho },
    incidents: [craneRow(Date.now())],
  }
  const prepare = async () => {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
    return { context, page: await prepareIn(context) }
  }
  const prepareIn = async (context: BrowserContext) => {
    const page = await context.newPage()
    await page.addInitScript(`window.stageSettings = ${JSON.stringify(settings)}`)
    await page.addInitScript(double.script)
    return page
  }
  return {
    bridge,
    browser,
    feeds,
    settings,
    prepare,
    url: pages.url,
    async openWall() {
      const { page } = await prepare()
      await page.goto(`${pages.url}/renderer/wall.html?display=1`)
      return page
    },
    async openDesk(context) {
      const page = await prepareIn(context)
      await page.goto(`${pages.url}/test/wall/desk.html`)
      return page
    },
    async openStrip(context) {
      const page = await prepareIn(context)
      await page.goto(`${pages.url}/test/wall/strip.html`)
      return page
    },
    async openScript(file) {
      const [own, { script, style }] = await Promise.all([launch(), bundleOf(file)])
      browsers.push(own)
      const page = await prepareIn(await own.newContext({ viewport: { width: 1920, height: 1080 } }))
      await page.goto(pages.url)
      if (style !== '') await page.addStyleTag({ content: style })
      await page.addScriptTag({ content: script })
      return page
    },
    async processOf(page) {
      const session = await page.context().browser()?.newBrowserCDPSession()
      const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] }
      return processInfo.find((one) => one.type === 'browser')?.id ?? 0
    },
    async close() {
      await Promise.all(browsers.map((one) => one.close()))
      await pages.close()
      await bridge.close()
    },
  }
}

export const CRANE = 'incident/crane'

/** The open incident of the stage, reported 54 minutes before `now`. */
function craneRow(now: number): IncidentRow {
  const at = now - 54 * MINUTE
  return {
    ...{ key: CRANE, number: 'incident/2026-0003', title: '塔吊倒塌', place: '', street: '440105015' },
    ...{ category: 'accident', subtype: null, subtypeText: null, point: null, level: 3, status: 'verified' },
    ...{
      occurredAt: at,
      receivedAt: at,
      reportedAt: at,
      assessedAt: null,
      levelHistory: [],
      restricted: false,
      seats: null,
      restrictions: [],
    },
    ...{ seat: 'seat-test', from: null, verified: null, closed: null, reopened: [], amended: [] },
    ...{ sharedWith: [], relations: [], mergedInto: null, mergedWhy: null, raisedAfterClose: false },
    ...{ lastAt: at, pending: false },
  }
}

const demoWho: StageSettings['who'] = {
  seat: 'seat-test',
  alias: '甲-01',
  role: 'district',
  district: '海珠区',
  districtCode: '440105',
  world: 'demo',
  person: null,
  offset: { offset: 0, measuredAt: 0 },
  version: '0.1.0',
  window: 'wall',
  display: 1,
  wall: 'hall',
  streets: [{ code: '440105015', name: '琶洲街道' }],
  seats: [],
  warnings: [],
  head: null,
}

function launch(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath: chromiumBinary() ?? '',
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--headless=new',
      '--disable-gpu',
      '--autoplay-policy=no-user-gesture-required',
      '--allow-loopback-in-peer-connection',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  })
}
