import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from './browser.ts'
import { fileFeed, hasWorker, startTestBridge } from './start.ts'
import { look, stateOf } from './tile.ts'
import { until } from './until.ts'

describe.skipIf(!hasWorker)('席位摄像头', () => {
  let browser: TestBrowser
  let bridge: Awaited<ReturnType<typeof startTestBridge>>
  let sender: Page
  let viewer: Page
  const catalogueOf = (page: Page) =>
    page.evaluate(() => {
      const notice = window.viewer.notices.findLast(({ type }) => type === 'catalogue')
      return notice?.type === 'catalogue' ? notice.feeds : null
    })
  const widthOf = async (tile: string): Promise<number> => (await look(viewer, tile)).width

  beforeAll(async () => {
    browser = await startBrowser()
    bridge = await startTestBridge({ feeds: [fileFeed('cam-41', 41)] })
    sender = await browser.seatAt(bridge.url, bridge.centre.seat('district'))
    viewer = await browser.seatAt(bridge.url, bridge.centre.seat('wall'))
  })
  afterAll(async () => {
    await browser.close()
    await bridge.close()
  })

  test('打开摄像头，目录里就有，别的席位看得到，按格子宽度给三层画质', async () => {
    await sender.evaluate(() => window.viewer.produce('seat-1', 1280, 720, 3))
    const feed = await until('目录更新', async () =>
      (await catalogueOf(viewer))?.find(({ id }) => id === 'seat-1'),
    )
    expect(feed).toMatchObject({ source: 'camera', street: '440105015', place: '席位 甲-1', marker: null })
    expect(feed.key).toMatch(/^c[0-9a-z]{3}$/)
    await until('状态为 live', async () => (await stateOf(viewer, 'seat-1'))?.state === 'live')
    const tile = await viewer.evaluate(() => window.viewer.watch('seat-1', 320))
    await until('小格子是 320 宽', async () => (await widthOf(tile)) === 320)
    for (const [asked, wanted] of [
      [1920, 1280],
      [640, 640],
      [200, 320],
    ] as const) {
      await viewer.evaluate(([consumer, width]) => window.viewer.ask({ type: 'width', consumer, width }), [
        tile,
        asked,
      ] as const)
      await until(`${asked} 宽的格子是 ${wanted} 宽`, async () => (await widthOf(tile)) === wanted)
    }
  })

  test('编号已有人用就不能再用，片源的编号也不行', async () => {
    for (const taken of ['seat-1', 'cam-41']) {
      const refused = await viewer.evaluate(
        (feed) => window.viewer.produce(feed, 640, 360, 2).catch((error: Error) => error.message),
        taken,
      )
      expect(refused).toMatch(/busy: 画面编号“.*”已被占用/)
    }
  })

  test('关掉摄像头，目录里就没有了，看的人得到通知', async () => {
    const tile = await viewer.evaluate(() => window.viewer.watch('seat-1', 320))
    await sender.evaluate(async () => {
      const id = await window.viewer.produce('seat-2', 640, 360, 2)
      await window.viewer.unproduce(id)
    })
    const withFirst = await until('seat-2 来了又走', async () => {
      const feeds = await catalogueOf(viewer)
      return feeds && !feeds.some(({ id }) => id === 'seat-2') && feeds
    })
    expect(withFirst.map(({ id }) => id)).toContain('seat-1')
    await sender.evaluate(() => window.viewer.disconnect())
    await until('通知', () =>
      viewer.evaluate(
        (id) =>
          window.viewer.notices.some((notice) => notice.type === 'consumerClosed' && notice.consumer === id),
        tile,
      ),
    )
    await until('目录更新', async () => (await catalogueOf(viewer))?.every(({ id }) => id !== 'seat-1'))
    const gone = await viewer.evaluate(() =>
      window.viewer.watch('seat-1', 320).catch((error: Error) => error.message),
    )
    expect(gone).toMatch(/^unknown-feed: /)
  })
})
