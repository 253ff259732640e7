import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from './browser.ts'
import { makeClip } from './clips.ts'
import { processesWith } from './processes.ts'
import { fileFeed, hasWorker, startTestBridge } from './start.ts'
import { isAlive, look, stateOf } from './tile.ts'
import { until } from './until.ts'

describe.skipIf(!hasWorker)('片源画面', () => {
  const clips = mkdtempSync(join(tmpdir(), 'clips-'))
  let browser: TestBrowser
  let bridge: Awaited<ReturnType<typeof startTestBridge>>
  let page: Page
  const players = () => processesWith(join(clips, 'cam-41.mp4'))

  beforeAll(async () => {
    await Promise.all([41, 42].map((marker) => makeClip(join(clips, `cam-${marker}.mp4`), marker)))
    browser = await startBrowser()
    bridge = await startTestBridge({
      clips,
      feeds: [fileFeed('cam-41', 41), fileFeed('cam-42', 42), fileFeed('cam-43', 43)],
    })
    page = await browser.seatAt(bridge.url, bridge.centre.seat('wall'))
  })
  afterAll(async () => {
    await browser.close()
    await bridge.close()
    rmSync(clips, { recursive: true, force: true })
  })

  test('没人看时不播放；打开后是这一路，画面在动；都关掉后停止播放', async () => {
    expect(players()).toEqual([])
    const tile = await page.evaluate(() => window.viewer.watch('cam-41', 320))
    await isAlive(page, tile, 41)
    await until('状态为 live', async () => (await stateOf(page, 'cam-41'))?.state === 'live')
    expect(players()).toHaveLength(1)
    const second = await page.evaluate(() => window.viewer.watch('cam-41', 320))
    await isAlive(page, second, 41)
    expect(players()).toHaveLength(1)
    await page.evaluate((id) => window.viewer.unwatch(id), tile)
    await isAlive(page, second, 41)
    await page.evaluate((id) => window.viewer.unwatch(id), second)
    await until('播放进程结束', () => players().length === 0)
    await until('状态为 idle', async () => (await stateOf(page, 'cam-41'))?.state === 'idle')
  })

  test('播放进程被杀，先说明中断，再自动恢复，原来的画面接着动', async () => {
    const tile = await page.evaluate(() => window.viewer.watch('cam-41', 320))
    await isAlive(page, tile, 41)
    for (let round = 1; round <= 2; round += 1) {
      const [player] = players()
      if (!player) throw new Error('没有播放进程')
      process.kill(player.pid, 'SIGKILL')
      const lost = await until('状态为 lost', async () => {
        const state = await stateOf(page, 'cam-41')
        return state?.state === 'lost' && state
      })
      expect(lost.why).toBe(`片源中断，正在重连（第 ${round} 次）`)
      await until('状态恢复 live', async () => (await stateOf(page, 'cam-41'))?.state === 'live')
      const { frames } = await look(page, tile)
      await until('画面接着动', async () => (await look(page, tile)).frames > frames + 20)
      await isAlive(page, tile, 41)
    }
    await page.evaluate((id) => window.viewer.unwatch(id), tile)
  })

  test('片源文件不在，说明原因并一直重试，不影响别的画面', async () => {
    await page.evaluate(() => void window.viewer.watch('cam-43', 320))
    const lost = await until('状态为 lost', async () => {
      const state = await stateOf(page, 'cam-43')
      return state?.state === 'lost' && state
    })
    expect(lost.why).toMatch(/^找不到片源文件，正在重连（第 \d+ 次）$/)
    const tile = await page.evaluate(() => window.viewer.watch('cam-42', 320))
    await isAlive(page, tile, 42)
  })

  test('看的人断线，片源也停', async () => {
    const passing = await browser.seatAt(bridge.url, bridge.centre.seat('district'))
    const tile = await passing.evaluate(() => window.viewer.watch('cam-41', 320))
    await isAlive(passing, tile, 41)
    expect(players()).toHaveLength(1)
    await passing.close()
    await until('播放进程结束', () => players().length === 0)
  })
})
