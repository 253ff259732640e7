import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from './browser.ts'
import { freePorts } from './free-port.ts'
import { hasRtspServer, startCamera } from './rtsp-camera.ts'
import { feedNamed, hasWorker, startTestBridge } from './start.ts'
import { isAlive, look, stateOf } from './tile.ts'
import { until } from './until.ts'

describe.skipIf(!hasWorker || !hasRtspServer)('RTSP 摄像机', () => {
  let browser: TestBrowser
  let bridge: Awaited<ReturnType<typeof startTestBridge>>
  let page: Page
  let port: number
  let camera: Awaited<ReturnType<typeof startCamera>>
  let late: Awaited<ReturnType<typeof startCamera>> | undefined
  const isIn = (feed: string, wanted: string) =>
    until(`${feed} 状态为 ${wanted}`, async () => {
      const state = await stateOf(page, feed)
      return state?.state === wanted && state
    })

  beforeAll(async () => {
    port = await freePorts(2)
    camera = await startCamera(port, 51)
    browser = await startBrowser()
    bridge = await startTestBridge({
      feeds: [
        { ...feedNamed('rtsp-51', 51), source: 'rtsp', url: `rtsp://127.0.0.1:${port}/cam` },
        { ...feedNamed('rtsp-52', 52), source: 'rtsp', url: `rtsp://127.0.0.1:${port + 1}/cam` },
      ],
    })
    page = await browser.seatAt(bridge.url, bridge.centre.seat('district'))
  })
  afterAll(async () => {
    await browser.close()
    await bridge.close()
    await camera.die()
    await late?.die()
  })

  test('摄像机断电又来电，原来的画面自己接上', async () => {
    const tile = await page.evaluate(() => window.viewer.watch('rtsp-51', 640))
    await isAlive(page, tile, 51)
    await isIn('rtsp-51', 'live')
    for (let round = 1; round <= 2; round += 1) {
      await camera.die()
      expect((await isIn('rtsp-51', 'lost')).why).toMatch(/，正在重连（第 \d+ 次）$/)
      camera = await startCamera(port, 51)
      await isIn('rtsp-51', 'live')
      const { frames } = await look(page, tile)
      await until('画面接着动', async () => (await look(page, tile)).frames > frames + 20)
      await isAlive(page, tile, 51)
    }
    expect(
      await page.evaluate(() => window.viewer.notices.some(({ type }) => type === 'consumerClosed')),
    ).toBe(false)
  })

  test('摄像机死机不断线，也会发现并说明', async () => {
    camera.freeze()
    expect((await isIn('rtsp-51', 'lost')).why).toMatch(/画面停住不动|摄像机没有回应|片源中断/)
    await camera.die()
    camera = await startCamera(port, 51)
    await isIn('rtsp-51', 'live')
  })

  test('摄像机没开时说连不上，开机后出画面；用 H.265 的改为转码', async () => {
    await page.evaluate(() => {
      const say = (words: string) => {
        document.title = words
      }
      void window.viewer.watch('rtsp-52', 640).then(say, (cause) => say(`看不成：${cause}`))
    })
    expect((await isIn('rtsp-52', 'lost')).why).toMatch(/^连不上摄像机/)
    late = await startCamera(port + 1, 52, 'h265')
    const tile = await until('第一帧', () => page.title())
    await isAlive(page, tile, 52)
    await isIn('rtsp-52', 'live')
  })
})
