import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { openStage, type Stage } from '../test/wall/stage.ts'
import { type Bench, quantile } from './figure.ts'
import { compared } from './media/compare.ts'
import { barePage, tilesPage } from './media/pages.ts'
import { processorTime } from './media/processor-time.ts'
import { bridgesUp } from './media/start-camera.ts'

const TILES = 25
const COLUMNS = 5

interface Measured {
  /** Share of one core. */
  processor: number
  /** Frames dropped for each 1000 decoded. */
  dropped: number
}

/**
 * 25 tiles of 640 × 360 at 25 fps in one window beside a bare page with 25 consumers, each in a Chromium of its own,
 * measured in turn while the other one is closed.
 */
export const run: Bench = async ({ quick }) => {
  const rounds = quick ? 2 : 5
  const seconds = quick ? 5 : 20
  const stage = await openStage(TILES)
  try {
    const ours: Measured[] = []
    const peers: Measured[] = []
    for (let round = 0; round < rounds; round++) {
      ours.push(await measureTiles(stage, seconds))
      peers.push(await measureBare(stage, seconds))
    }
    const median = (of: (one: Measured) => number): [number, number] => [
      quantile(ours.map(of), 0.5),
      quantile(peers.map(of), 0.5),
    ]
    const dropped = median((one) => one.dropped)
    return [
      compared(
        'tiles',
        'CPU of 25 tiles',
        'cores',
        median((one) => one.processor),
        '≤ 1.1 × peer',
        (ratio) => ratio <= 1.1,
      ),
      {
        ...compared('tiles', 'dropped frames', '‰', dropped, 'not beyond the peer’s', () => true),
        ratio: null,
        // One frame in a thousand is the grain of a run this short.
        ok: dropped[0] <= dropped[1] + 1,
      },
    ]
  } finally {
    await stage.close()
  }
}

async function measureTiles(stage: Stage, seconds: number): Promise<Measured> {
  const page = await stage.openScript(tilesPage)
  await page.evaluate(([feeds, columns]) => window.tiles.show(feeds, columns), [
    stage.feeds,
    COLUMNS,
  ] as const)
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-state="live"]').length === count,
    TILES,
    { timeout: 60_000 },
  )
  return await measure(stage, page, seconds, () => {
    const videos = [...document.querySelectorAll('video')].map((video) => video.getVideoPlaybackQuality())
    return {
      decoded: videos.reduce((sum, one) => sum + one.totalVideoFrames, 0),
      dropped: videos.reduce((sum, one) => sum + one.droppedVideoFrames, 0),
    }
  })
}

async function measureBare(stage: Stage, seconds: number): Promise<Measured> {
  const page = await stage.openScript(barePage)
  await page.addStyleTag({ content: BARE_GRID })
  const feeds = stage.feeds.map((feed) => feed.id)
  await bridgesUp(page)
  await page.evaluate((all) => Promise.all(all.map((feed) => window.bare.show(feed, 480))), feeds)
  return await measure(stage, page, seconds, () => window.bare.frames())
}

const BARE_GRID = `
  body { margin: 0 }
  #root { display: grid; gap: 4px; height: 100vh; background: black;
    grid-template-columns: repeat(${COLUMNS}, 1fr); grid-template-rows: repeat(${COLUMNS}, 1fr) }
  video { width: 100%; height: 100%; min-height: 0; object-fit: cover }`

async function measure(
  stage: Stage,
  page: Page,
  seconds: number,
  frames: () => { decoded: number; dropped: number },
): Promise<Measured> {
  const root = await stage.processOf(page)
  await delay(2000)
  const before = { at: performance.now(), time: processorTime(root), ...(await page.evaluate(frames)) }
  await delay(seconds * 1000)
  const after = { at: performance.now(), time: processorTime(root), ...(await page.evaluate(frames)) }
  await page.context().browser()?.close()
  return {
    processor: (after.time - before.time) / ((after.at - before.at) / 1000),
    dropped: ((after.dropped - before.dropped) / Math.max(1, after.decoded - before.decoded)) * 1000,
  }
}
