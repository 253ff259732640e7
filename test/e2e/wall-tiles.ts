import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { feedsShape } from '../../domain/district.ts'
import { readMarker } from '../../domain/marker.ts'
import { root } from '../../tools/launch/root.ts'

const FEEDS = join(root, 'resources', 'district', 'haizhu', 'feeds.json')
const markerByKey = new Map(
  feedsShape.parse(JSON.parse(readFileSync(FEEDS, 'utf8'))).feeds.map(({ key, marker }) => [key, marker]),
)

export function tileAt(wall: Page, tile: number): Locator {
  return wall.getByTestId(`tile-${tile}`)
}

/** Waits until the tile shows the right camera, its frames advance and the picture is not black. */
export async function liveTile(wall: Page, tile: number, key: string): Promise<void> {
  await expect(tileAt(wall, tile)).toHaveAttribute('data-state', 'live')
  await expect.poll(async () => (await look(wall, tile))?.id).toBe(markerByKey.get(key))
  const before = await look(wall, tile)
  await expect.poll(async () => (await look(wall, tile))?.counter).not.toBe(before?.counter)
  expect(before?.deviation).toBeGreaterThan(8)
}

/** What the tile's front picture says of itself, or null without a readable one. */
async function look(
  wall: Page,
  tile: number,
): Promise<{ id: number; counter: number; deviation: number } | null> {
  const seen = await tileAt(wall, tile).evaluate((element) => {
    const videos = [...element.querySelectorAll('video')].filter((video) => video.videoWidth > 0)
    const front = videos.sort(
      (a, b) => Number(getComputedStyle(b).zIndex) - Number(getComputedStyle(a).zIndex),
    )[0]
    if (front === undefined) return null
    const canvas = new OffscreenCanvas(320, 180)
    const context = canvas.getContext('2d')
    if (context === null) return null
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
  })
  const marker = seen === null ? null : readMarker(seen.cells)
  return seen === null || marker === null ? null : { ...marker, deviation: seen.deviation }
}
