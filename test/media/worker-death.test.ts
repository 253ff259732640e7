import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from './browser.ts'
import { makeClip } from './clips.ts'
import { processesWith } from './processes.ts'
import { fileFeed, hasWorker, startTestBridge } from './start.ts'
import { isAlive, stateOf } from './tile.ts'
import { until } from './until.ts'

const clips = mkdtempSync(join(tmpdir(), 'clips-'))
const workers = () => processesWith('mediasoup-worker').filter(({ parent }) => parent === process.pid)

describe.skipIf(!hasWorker)('媒体进程', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    await Promise.all([41, 42].map((marker) => makeClip(join(clips, `cam-${marker}.mp4`), marker)))
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser.close()
    rmSync(clips, { recursive: true, force: true })
  })

  test('被杀后自己重启，席位得到通知，重新打开就有画面', async () => {
    const bridge = await startTestBridge({ clips, feeds: [fileFeed('cam-41', 41)] })
    const page = await browser.seatAt(bridge.url, bridge.centre.seat('wall'))
    const tile = await page.evaluate(() => window.viewer.watch('cam-41', 320))
    await isAlive(page, tile, 41)
    const [worker] = workers()
    if (!worker) throw new Error('没有媒体进程')
    process.kill(worker.pid, 'SIGKILL')
    await until('通道关闭的通知', () =>
      page.evaluate(() => window.viewer.notices.some(({ type }) => type === 'transportClosed')),
    )
    const lost = await until('状态为 lost', async () => {
      const state = await stateOf(page, 'cam-41')
      return state?.state === 'lost' && state
    })
    expect(lost.why).toMatch(/媒体进程/)
    expect(bridge.troubles).toEqual(['媒体进程 1 意外退出，正在重启'])
    await until('重新打开', () =>
      page.evaluate(() =>
        window.viewer.open().then(
          () => true,
          () => false,
        ),
      ),
    )
    const again = await until('重新看到', () =>
      page.evaluate(() => window.viewer.watch('cam-41', 320).catch(() => null)),
    )
    await isAlive(page, again, 41)
    expect(processesWith(join(clips, 'cam-41.mp4'))).toHaveLength(1)
    await page.close()
    await bridge.close()
  })

  test('两个媒体进程时，席位看得到两边的画面；一个倒了另一个不受影响', async () => {
    const feeds = [fileFeed('cam-41', 41), fileFeed('cam-42', 42)]
    const bridge = await startTestBridge({ clips, feeds, workers: 2 })
    expect(workers()).toHaveLength(2)
    const pages = await Promise.all(
      [0, 1].map(() => browser.seatAt(bridge.url, bridge.centre.seat('district'))),
    )
    for (const page of pages) {
      for (const marker of [41, 42]) {
        const tile = await page.evaluate((id) => window.viewer.watch(id, 320), `cam-${marker}`)
        await isAlive(page, tile, marker)
        const second = await page.evaluate((id) => window.viewer.watch(id, 320), `cam-${marker}`)
        await isAlive(page, second, marker)
      }
    }
    const [left, right] = pages
    const [first, second] = workers().sort((a, b) => a.pid - b.pid)
    if (!left || !right || !first || !second) throw new Error('少了席位或媒体进程')
    const isHit = (page: Page) =>
      page.evaluate(() => window.viewer.notices.some(({ type }) => type === 'transportClosed'))
    process.kill(first.pid, 'SIGKILL')
    const [hit, well] = await until('一个席位失去通道', async () => {
      if (await isHit(left)) return [left, right] as const
      return (await isHit(right)) && ([right, left] as const)
    })
    // Of the two feeds one lives in the process that is left, and its seat goes on seeing it. The bridge may not have
    // noticed yet which one that is.
    const kept = await until('仍看得到的一路', async () => {
      for (const marker of [41, 42]) {
        const watch = (id: string) => window.viewer.watch(id, 320).catch(() => null)
        const tile = await well.evaluate(watch, `cam-${marker}`)
        if (tile !== null) return { tile, marker }
      }
      return null
    })
    await isAlive(well, kept.tile, kept.marker)
    expect(await isHit(well)).toBe(false)
    await until('重新打开', () =>
      hit.evaluate(() =>
        window.viewer.open().then(
          () => true,
          () => false,
        ),
      ),
    )
    for (const marker of [41, 42]) {
      const again = await until(`重新看到 ${marker}`, () =>
        hit.evaluate((id) => window.viewer.watch(id, 320).catch(() => null), `cam-${marker}`),
      )
      await isAlive(hit, again, marker)
    }
    for (const page of pages) await page.close()
    await bridge.close()
    expect(workers()).toEqual([])
  })
})
