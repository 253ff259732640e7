import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { feedsShape } from '../../domain/district.ts'
import { readMarker } from '../../domain/marker.ts'
import { root } from '../../tools/launch/root.ts'

const FEEDS = join(root, 'resources', 'district', 'haizhu', 'feeds.json')
const markerByKey = new Map(
  feedsShape.parse(JSON.parse(readFileSync(FEEDS, 'utf8'))).feeds.map(({ key, marker }) => [key, marker]),
)

/** Looks into a wall window, whichever way it can be reached. */
export interface WallEyes {
  evaluate<T>(look: (tile: number) => T, tile: number): Promise<T>
}

/** Through the page as the test driver knows it. */
export function eyesOf(page: Page): WallEyes {
  return { evaluate: async (look, tile) => await page.evaluate<never, number>(look as never, tile) }
}

/** Through the main process: the driver gives a page up for good once its renderer crashed. */
export function eyesBehind(app: ElectronApplication): WallEyes {
  return {
    evaluate: async (look, tile) =>
      await app.evaluate(async ({ BrowserWindow }, script) => {
        const wall = BrowserWindow.getAllWindows().find((one) =>
          one.webContents.getURL().includes('wall.html'),
        )
        return await wall?.webContents.executeJavaScript(script)
      }, `(${look.toString()})(${tile})`),
  }
}

/** Waits until the tile shows the right camera, its frames advance and the picture is not black. */
export async function liveTile(wall: WallEyes, tile: number, key: string): Promise<void> {
  await expect.poll(async () => await wall.evaluate(stateOf, tile)).toBe('live')
  await expect.poll(async () => (await picture(wall, tile))?.id).toBe(markerByKey.get(key))
  const before = await picture(wall, tile)
  await expect.poll(async () => (await picture(wall, tile))?.counter).not.toBe(before?.counter)
  expect(before?.deviation).toBeGreaterThan(8)
}

/** The state and words of a tile. */
export async function tileWords(
  wall: WallEyes,
  tile: number,
): Promise<{ state: string | null; words: string }> {
  return { state: await wall.evaluate(stateOf, tile), words: await wall.evaluate(wordsOf, tile) }
}

/** What the tile's front picture says of itself, or null without a readable one. */
async function picture(wall: WallEyes, tile: number) {
  const seen = await wall.evaluate(sampleOf, tile)
  const marker = seen === null ? null : readMarker(seen.cells)
  return seen === null || marker === null ? null : { ...marker, deviation: seen.deviation }
}

// The functions below run inside the window: they use nothing from here.

function stateOf(tile: number): string | null {
  return document.querySelector(`[data-testid="tile-${tile}"]`)?.getAttribute('data-state') ?? null
}

function wordsOf(tile: number): string {
  return document.querySelector(`[data-testid="tile-${tile}"]`)?.textContent ?? ''
}

/** Mean luma of the marker's 32 cells and the spread of the picture above it. */
function sampleOf(tile: number): { cells: number[]; deviation: number } | null {
  const videos = [...document.querySelectorAll<HTMLVideoElement>(`[data-testid="tile-${tile}"] video`)]
  const layer = (video: HTMLVideoElement) => Number(getComputedStyle(video).zIndex)
  const front = videos.filter((video) => video.videoWidth > 0).sort((a, b) => layer(b) - layer(a))[0]
  const context = new OffscreenCanvas(320, 180).getContext('2d')
  if (front === undefined || context === null) return null
  context.drawImage(front, 0, 0, 320, 180)
  const { data } = context.getImageData(0, 0, 320, 180)
  const luma = (x: number, y: number) => data[(y * 320 + x) * 4] ?? 0
  const cells = Array.from({ length: 32 }, (_, i) => {
    let sum = 0
    for (let x = i * 10 + 3; x < i * 10 + 7; x++) for (let y = 174; y < 178; y++) sum += luma(x, y)
    return sum / 16
  })
  const all = Array.from({ length: 320 * 160 }, (_, i) => luma(i % 320, Math.floor(i / 320)))
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length
  const variance = all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length
  return { cells, deviation: Math.sqrt(variance) }
}
