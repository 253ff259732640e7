import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { clockCounter } from '../../server/media/sources/clock-picture.ts'
import { startBrowser, type TestBrowser } from './browser.ts'
import { feedNamed, hasWorker, startTestBridge } from './start.ts'
import { isAlive, look } from './tile.ts'
import { until } from './until.ts'

describe.skipIf(!hasWorker)('时钟画面', () => {
  let browser: TestBrowser
  let bridge: Awaited<ReturnType<typeof startTestBridge>>
  let page: Page

  beforeAll(async () => {
    browser = await startBrowser()
    bridge = await startTestBridge({ feeds: [{ ...feedNamed('clock', 61), source: 'clock' }] })
    page = await browser.seatAt(bridge.url, bridge.centre.seat('wall'))
  })
  afterAll(async () => {
    await browser.close()
    await bridge.close()
  })

  test('画面上的时间就是现在，画面不越积越旧', async () => {
    const tile = await page.evaluate(() => window.viewer.watch('clock', 640))
    await isAlive(page, tile, 61)
    const { frames } = await look(page, tile)
    await until('又看了一百帧', async () => (await look(page, tile)).frames > frames + 100)
    // A picture whose frames pile up would never again show a recent time.
    await until('看到的是一秒之内的时间', async () => {
      const { marker, at } = await look(page, tile)
      return marker !== null && ((clockCounter(at) - marker.counter) & 0xffff) < 100
    })
  })
})
