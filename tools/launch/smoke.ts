import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type {} from '../../protocol/window.ts'
import { resolveElectron } from '../electron-binary.mjs'
import { type Demo, openDemo } from './demo.ts'

/**
 * `npm run smoke`: the demo world without a screen. Waits until everything is true and prints one JSON line; says why
 * and exits 1 when something does not become true.
 */
const PATIENCE_MS = 120_000
const TILES = 8
const data = mkdtempSync(join(tmpdir(), 'smoke-'))
let demo: Demo | undefined
let missing = '桌面窗口没有打开'

const giveUp = setTimeout(() => void end(1), PATIENCE_MS)
try {
  demo = await openDemo(data)
  const { desk, bridges } = demo
  const { page } = desk
  await page.getByRole('navigation').first().waitFor()

  missing = '中心没有连上'
  const links = () => page.evaluate(() => window.desk.feed({ type: 'links' }))
  await until(async () =>
    (await links()).some(({ service, state }) => service === 'centre' && state === 'up'),
  )

  missing = '街道桥没有全部连上'
  const bridgesUp = async () =>
    (await links()).filter(({ service, state }) => service.startsWith('bridge/') && state === 'up').length
  await until(async () => (await bridgesUp()) === bridges)

  missing = '演示日志没有全部送到中心'
  const waiting = () => page.evaluate(() => window.desk.query('outbox.waiting', { limit: 1 }))
  await until(async () => (await waiting()).length === 0)

  missing = `大屏上实时画面不足 ${TILES} 路`
  const wall = await desk.wall()
  await until(async () => (await tilesLive(wall)) >= TILES)

  const who = await page.evaluate(() => window.desk.shell({ type: 'who' }))
  const firstFrameMs = await wall.evaluate(() =>
    Math.round(performance.getEntriesByName('first-frame')[0]?.startTime ?? Number.NaN),
  )
  const told = {
    desk: true,
    wall: true,
    centre: true,
    bridges: await bridgesUp(),
    tilesLive: await tilesLive(wall),
    firstFrameMs,
    logSeq: who.head?.seq ?? 0,
    electron: resolveElectron().kind,
  }
  process.stdout.write(`${JSON.stringify(told)}\n`)
  await end(0)
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  await end(1)
}

async function tilesLive(wall: Page): Promise<number> {
  return await wall.locator('[data-testid^="tile-"][data-state="live"]').count()
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 100))
}

async function end(code: number): Promise<void> {
  clearTimeout(giveUp)
  if (code !== 0) process.stderr.write(`没有通过：${missing}\n`)
  await demo?.end()
  rmSync(data, { recursive: true, force: true })
  process.exit(code)
}
