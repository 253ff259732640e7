import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from './browser.ts'
import { testCentre } from './centre.ts'
import { makeClip } from './clips.ts'
import { freePorts } from './free-port.ts'
import { processesWith } from './processes.ts'
import { feedNamed, fileFeed, hasWorker, STREET, WORKER } from './start.ts'
import { isAlive } from './tile.ts'
import { until } from './until.ts'

describe.skipIf(!hasWorker)('视频桥被强行结束', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bridge-'))
  const centre = testCentre()
  let browser: TestBrowser
  const start = async (rtcPort: number) => {
    const options = {
      id: 'pazhou',
      name: '琶洲街道桥',
      street: STREET,
      dir: folder,
      host: '127.0.0.1',
      port: 0,
      rtcPort,
      centreKey: centre.key,
      clips: folder,
      worker: WORKER,
      feeds: [fileFeed('cam-41', 41), { ...feedNamed('clock', 61), source: 'clock' }],
    }
    const program = fileURLToPath(new URL('./bridge-process.ts', import.meta.url))
    const child = fork(program, [JSON.stringify(options)], { execArgv: [] })
    const [{ url }] = (await once(child, 'message')) as [{ url: string }]
    return { child, url }
  }
  const childrenOf = (pid: number | undefined) => processesWith('').filter(({ parent }) => parent === pid)

  beforeAll(async () => {
    await makeClip(join(folder, 'cam-41.mp4'), 41)
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('不留下任何进程；同一媒体端口马上能再启动，席位重新看到画面', async () => {
    const rtcPort = await freePorts()
    const first = await start(rtcPort)
    const page = await browser.seatAt(first.url, centre.seat('district'))
    for (const [feed, marker] of [
      ['cam-41', 41],
      ['clock', 61],
    ] as const) {
      const tile = await page.evaluate((id) => window.viewer.watch(id, 320), feed)
      await isAlive(page, tile, marker)
    }
    const children = childrenOf(first.child.pid)
    const ffmpegs = children.filter(({ command }) => command.includes('ffmpeg -hide_banner'))
    expect(ffmpegs).toHaveLength(2)
    expect(children.length).toBeGreaterThanOrEqual(4)
    // Even the process that watches over the others may have died just before.
    const wardens = () => childrenOf(first.child.pid).filter(({ command }) => command.includes(' -e '))
    const [warden] = wardens()
    if (!warden) throw new Error('没有看护进程')
    process.kill(warden.pid, 'SIGKILL')
    await until('看护进程重新启动', () => wardens().some(({ pid }) => pid !== warden.pid))
    const left = childrenOf(first.child.pid)
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    const pids = new Set([...children, ...left].map(({ pid }) => pid))
    await until('一个都不剩', () => !processesWith('').some(({ pid }) => pids.has(pid)))

    const second = await start(rtcPort)
    const again = await browser.seatAt(second.url, centre.seat('district'))
    const tile = await again.evaluate(() => window.viewer.watch('cam-41', 320))
    await isAlive(again, tile, 41)
    second.child.kill('SIGKILL')
  })
})
