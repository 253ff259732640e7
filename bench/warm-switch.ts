import type { Page } from '@playwright/test'
import type {} from '../protocol/window.ts'
import { lookAt } from '../test/wall/see-tile.ts'
import { openStage, rowOf, type Stage } from '../test/wall/stage.ts'
import { type Bench, type Figure, quantile } from './figure.ts'
import { round } from './media/compare.ts'
import { cameraPage } from './media/pages.ts'
import { startCamera } from './media/start-camera.ts'

const CAMERAS = 16
const CAMERAS_A_SEAT = 4
const WARM = 8

/**
 * A warm tile switches in two display frames and is never black; of a 16-tile scene half is warm, the cold rest is
 * there soon after. Sources are simulcast cameras: a file's joiner would wait for its next key frame.
 */
export const run: Bench = async ({ quick }) => {
  const stage = await openStage(1)
  try {
    const wall = await stage.openWall()
    await startCameras(stage)
    const tile = await switchTile(wall, quick ? 20 : 100)
    const scenes: Scene[] = []
    for (let turn = 0; turn < (quick ? 3 : 10); turn++) scenes.push(await switchScene(wall))
    const rest = quantile(
      scenes.map((one) => one.rest),
      0.95,
    )
    return [
      figureOf(
        'display frames to the warm picture, most',
        Math.max(...tile.frames),
        '',
        '≤ 2',
        (most) => most <= 2,
      ),
      figureOf(
        'black frames in all switches',
        tile.black + sum(scenes.map((one) => one.black)),
        '',
        '0',
        (n) => n === 0,
      ),
      figureOf(
        'warm tiles of a 16-tile scene, p95',
        quantile(
          scenes.map((one) => one.warm),
          0.95,
        ),
        'frames',
        '≤ 2',
        (n) => n <= 2,
      ),
      figureOf('cold rest of a 16-tile scene, p95', rest, 'ms', '< 400 ms', (ms) => ms < 400),
    ]
  } finally {
    await stage.close()
  }
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

function figureOf(
  figure: string,
  value: number,
  unit: string,
  goal: string,
  ok: (value: number) => boolean,
): Figure {
  const alone = { peer: null, peerValue: null, ratio: null }
  return { bench: 'warm-switch', figure, value: round(value), unit, ...alone, goal, ok: ok(value) }
}

const camera = (number: number) => `camera-${number}`

async function startCameras(stage: Stage): Promise<void> {
  for (let first = 1; first <= CAMERAS; first += CAMERAS_A_SEAT) {
    const page = await stage.openScript(cameraPage)
    for (let number = first; number < first + CAMERAS_A_SEAT; number++) {
      await startCamera(page, { feed: camera(number), id: 100 + number, width: 320, height: 180, fps: 10 })
    }
  }
}

/** Tile 1 goes from camera to camera, each time to one that was told as preview and is ready behind. */
async function switchTile(wall: Page, times: number): Promise<{ frames: number[]; black: number }> {
  await wall.evaluate((rows) => window.stage.layout(rows), [rowOf('1', [camera(1)])])
  await wall.waitForSelector('[data-testid="tile-1"][data-state="live"]')
  const frames: number[] = []
  let black = 0
  for (let time = 1; time <= times; time++) {
    const next = (time % CAMERAS) + 1
    const seen = await wall.evaluate(switchWarm, {
      look: lookAt.toString(),
      preview: [{ tile: 1, feed: camera(next) }],
      rows: [rowOf('1', [camera(next)])],
      tiles: [1],
    })
    frames.push(seen.frames)
    black += seen.black
  }
  return { frames, black }
}

interface Scene {
  /** Display frames until all warm tiles show their new picture. */
  warm: number
  black: number
  /** Milliseconds until the last cold tile shows its new picture. */
  rest: number
}

/** Sixteen cameras, each moves on by one tile; the first eight tiles are told as preview. */
async function switchScene(wall: Page): Promise<Scene> {
  const numbers = Array.from({ length: CAMERAS }, (_, index) => index + 1)
  const before = numbers.slice(0, WARM).map(camera)
  await wall.evaluate((rows) => window.stage.layout(rows), [rowOf('16', before)])
  await wall.waitForFunction(
    (count) => document.querySelectorAll('[data-state="live"]').length === count,
    WARM,
  )
  const warm = numbers.slice(0, WARM).map((tile) => ({ tile, feed: camera((tile % WARM) + 1) }))
  const after = [...warm.map((one) => one.feed), ...numbers.slice(WARM).map(camera)]
  const seen = await wall.evaluate(switchWarm, {
    look: lookAt.toString(),
    preview: warm,
    rows: [rowOf('16', after)],
    tiles: numbers.slice(0, WARM),
  })
  const rest = await wall.evaluate(async () => {
    while (document.querySelectorAll('[data-shown="yes"]').length < 16)
      await new Promise(requestAnimationFrame)
    return performance.now() - window.switchedAt
  })
  return { warm: seen.frames, black: seen.black, rest }
}

interface Switch {
  look: string
  preview: { tile: number; feed: string }[]
  rows: ReturnType<typeof rowOf>[]
  /** Tiles that are watched: all of `preview`. */
  tiles: number[]
}

/** Runs in the page: waits until the preview is ready behind, switches at a frame's begin, counts frames. */
async function switchWarm({
  look,
  preview,
  rows,
  tiles,
}: Switch): Promise<{ frames: number; black: number }> {
  const see = new Function(`return ${look}`)() as typeof lookAt
  const videosOf = (tile: number) => [
    ...document.querySelectorAll<HTMLVideoElement>(`[data-testid="tile-${tile}"] video`),
  ]
  const front = (tile: number) => videosOf(tile).find((video) => video.style.zIndex === '2')
  const channel = new BroadcastChannel('preview/hall')
  channel.postMessage({ display: 1, tiles: preview })
  const before = new Map(tiles.map((tile) => [tile, front(tile)]))
  for (const { tile, feed } of preview) {
    const stack = document.querySelector<HTMLElement>(`[data-testid="tile-${tile}"] > div`)
    while (stack?.dataset.ready !== feed) await new Promise(requestAnimationFrame)
  }
  window.switchedAt = performance.now()
  window.stage.layout(rows)
  let frames = 0
  let black = 0
  while (tiles.some((tile) => front(tile) === before.get(tile)) && frames < 120) {
    await new Promise(requestAnimationFrame)
    frames++
    for (const tile of tiles) {
      const seen = see(`[data-testid="tile-${tile}"]`)
      if (seen === null || (seen.mean < 20 && seen.deviation < 8)) black++
    }
  }
  channel.postMessage({ display: 1, tiles: [] })
  channel.close()
  return { frames, black }
}

declare global {
  interface Window {
    switchedAt: number
  }
}
