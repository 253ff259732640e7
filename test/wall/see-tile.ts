import type { Page } from '@playwright/test'
import { type Marker, readMarker } from '../../domain/marker.ts'

/** What a tile's front picture looks like: its marker, and whether it is black (mean < 20 and deviation < 8). */
export interface Seen {
  marker: Marker | null
  black: boolean
}

/** Looks at the front video of `tile-<number>`; null while it has no picture. */
export async function seeTile(page: Page, number: number): Promise<Seen | null> {
  const seen = await page.evaluate(lookAt, `[data-testid="tile-${number}"]`)
  if (seen === null) return null
  return { marker: readMarker(seen.cells), black: seen.mean < 20 && seen.deviation < 8 }
}

/** Runs in the page: luma of the marker's cells, mean and deviation of the picture above it. */
export function lookAt(selector: string): { cells: number[]; mean: number; deviation: number } | null {
  const videos = [...document.querySelectorAll<HTMLVideoElement>(`${selector} video`)]
  const front = videos.find((video) => video.style.zIndex === '2')
  if (front === undefined || front.videoWidth === 0) return null
  const { videoWidth: width, videoHeight: height } = front
  const strip = (height * 16) / 360
  const canvas = new OffscreenCanvas(128, 24)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return null
  context.drawImage(front, 0, height - strip, width, strip, 0, 0, 128, 4)
  context.drawImage(front, 0, 0, width, height - strip, 0, 4, 128, 20)
  const { data } = context.getImageData(0, 0, 128, 24)
  const luma = (x: number, y: number) => {
    const at = (y * 128 + x) * 4
    return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
  }
  const cells = Array.from({ length: 32 }, (_, cell) => (luma(cell * 4 + 1, 2) + luma(cell * 4 + 2, 2)) / 2)
  const all = Array.from({ length: 128 * 20 }, (_, index) => luma(index % 128, 4 + Math.floor(index / 128)))
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length
  const variance = all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length
  return { cells, mean, deviation: Math.sqrt(variance) }
}
