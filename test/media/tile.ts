import type { Page } from '@playwright/test'
import { until } from './until.ts'

/** What a tile of the page shows now. */
export function look(page: Page, tile: string) {
  return page.evaluate((id) => window.viewer.read(id), tile)
}

/** Waits until the tile shows the picture with this marker and it moves. */
export async function isAlive(page: Page, tile: string, marker: number): Promise<void> {
  const first = await until(`画面 ${marker}`, async () => {
    const seen = await look(page, tile)
    return seen.marker?.id === marker && seen.marker
  })
  await until(`画面 ${marker} 在动`, async () => {
    const seen = await look(page, tile)
    return seen.marker?.id === marker && seen.marker.counter !== first.counter
  })
}

/** The newest state the page was told of a feed. */
export function stateOf(page: Page, feed: string) {
  return page.evaluate((id) => {
    const states = window.viewer.notices.flatMap((notice) => (notice.type === 'state' ? [notice.state] : []))
    return states.findLast((state) => state.feed === id) ?? null
  }, feed)
}
