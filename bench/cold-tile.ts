import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type {} from '../protocol/window.ts'
import { openStage, rowOf, type Stage } from '../test/wall/stage.ts'
import { type Bench, quantile } from './figure.ts'
import { compared, round } from './media/compare.ts'
import { barePage, cameraPage } from './media/pages.ts'
import { startCamera } from './media/start-camera.ts'

const TILE_WIDTH = 960
/** Rounds until the camera's encoder has found its bit rate. */
const WARM_UP = 3
/** A bridge asks a camera for one key frame in 350 ms: openings closer together would measure that. In ms. */
const APART = 700

/**
 * A simulcast camera that the window does not receive yet → its first frame on the visible tile. Both sides have
 * their transport open (another feed plays on it), both ask the same bridge for the same width, turn about.
 */
export const run: Bench = async ({ quick }) => {
  const rounds = quick ? 15 : 60
  const stage = await openStage(2)
  try {
    await openCamera(stage)
    const wall = await stage.openWall()
    const bare = await stage.openScript(barePage)
    await bare.addStyleTag({ content: `video { width: ${TILE_WIDTH}px; height: 540px; object-fit: cover }` })
    await wall.evaluate((row) => window.stage.layout([row]), rowOf('4', [null, 'cam-01']))
    await wall.waitForSelector('[data-testid="tile-2"][data-state="live"]')
    await bare.waitForFunction(() => window.bare !== undefined)
    await bare.evaluate(() => window.bare.show('cam-01', 960))

    const ours: number[] = []
    const peers: number[] = []
    for (let turn = -WARM_UP; turn < rounds; turn++) {
      await delay(APART)
      const own = await openTile(wall)
      await delay(APART)
      const peer = await bare.evaluate((width) => window.bare.show('camera-1', width), TILE_WIDTH)
      await bare.evaluate(() => window.bare.hide('camera-1'))
      if (turn < 0) continue
      ours.push(own)
      peers.push(peer)
    }
    const p95: [number, number] = [quantile(ours, 0.95), quantile(peers, 0.95)]
    const medians: [number, number] = [quantile(ours, 0.5), quantile(peers, 0.5)]
    return [
      compared('cold-tile', 'first frame p95', 'ms', p95, '≤ 1.2 × peer p95', (ratio) => ratio <= 1.2),
      compared('cold-tile', 'first frame median', 'ms', medians, '≤ 1.2 × peer', (ratio) => ratio <= 1.2),
      {
        ...{ bench: 'cold-tile', figure: 'first frame p95, absolute', unit: 'ms', goal: '< 300 ms' },
        ...{ peer: null, peerValue: null, ratio: null },
        value: round(p95[0]),
        ok: p95[0] < 300,
      },
    ]
  } finally {
    await stage.close()
  }
}

async function openCamera(stage: Stage): Promise<void> {
  const page = await stage.openScript(cameraPage)
  await startCamera(page, { feed: 'camera-1', id: 200, width: 640, height: 360, fps: 25 })
}

/** Puts the camera on the empty tile 1, measures in the page, and takes it away again. */
async function openTile(wall: Page): Promise<number> {
  const rows = [rowOf('4', ['camera-1', 'cam-01'])]
  const took = await wall.evaluate(async (layout) => {
    const stack = document.querySelector<HTMLElement>('[data-testid="tile-1"] > div')
    if (stack === null) throw new Error('no tile')
    const seen = new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        if (stack.dataset.shown !== 'yes') return
        observer.disconnect()
        resolve(performance.now())
      }).observe(stack, { attributes: true })
    })
    const start = performance.now()
    window.stage.layout(layout)
    return (await seen) - start
  }, rows)
  await wall.evaluate((layout) => window.stage.layout(layout), [rowOf('4', [null, 'cam-01'])])
  await wall.waitForSelector('[data-testid="tile-1"][data-state="idle"]')
  return took
}
