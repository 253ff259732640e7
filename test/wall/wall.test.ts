import { type Page, expect as playwright } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boardFeed } from '../../domain/scene/board.ts'
import type { LayoutRow } from '../../domain/scene/rows.ts'
import { lookAt, seeTile } from './see-tile.ts'
import { CRANE, openStage, rowOf, type Stage } from './stage.ts'

// A machine under load is slow, not wrong.
const shows = playwright.configure({ timeout: 60_000 })
const clock = boardFeed({ kind: 'clock', incident: CRANE })
const orders = boardFeed({ kind: 'order', incident: CRANE })
let stage: Stage
let wall: Page
/** Of the stage's incident, whatever time it is by now. */
const SINCE_REPORT = /T\+\d{2}:\d{2}/

beforeAll(async () => {
  stage = await openStage(16)
})
afterAll(async () => await stage?.close())
beforeEach(async () => {
  wall = await stage.openWall()
})
afterEach(async () => await wall.context().close())

const tile = (number: number) => wall.getByTestId(`tile-${number}`)
const layout = (row: LayoutRow) => wall.evaluate((rows) => window.stage.layout(rows), [row])
const cams = (count: number) => stage.feeds.slice(0, count).map((feed) => feed.id)

/** The right camera by its marker, frames advancing, not black. */
async function isLive(number: number, feed: string): Promise<void> {
  const marker = stage.feeds.find((one) => one.id === feed)?.marker
  await shows(tile(number)).toHaveAttribute('data-state', 'live')
  await shows.poll(async () => (await seeTile(wall, number))?.marker?.id).toBe(marker)
  const before = await seeTile(wall, number)
  await shows
    .poll(async () => (await seeTile(wall, number))?.marker?.counter)
    .not.toBe(before?.marker?.counter)
  expect(before?.black).toBe(false)
}

describe('大屏窗口', () => {
  it.each(['1', '4', '9', '16', '1+5'] as const)(
    '%s 画面布局：每个窗都是对的那一路，在动，不黑',
    async (name) => {
      const row = rowOf(name, cams(16))
      await layout(row)
      for (const { tile: number, feed } of row.tiles) await isLive(number, feed ?? '')
      await shows(wall.locator('[data-testid^=tile-]')).toHaveCount(row.tiles.length)
      if (process.env.SHOTS !== undefined)
        await wall.screenshot({ path: `${process.env.SHOTS}/wall-${name}.png` })
    },
  )

  it('空窗说明怎样指定，不黑不转圈', async () => {
    await layout(rowOf('4', ['cam-01']))
    await shows(tile(2)).toHaveText('2未接，指定窗号与源号')
    await shows(wall.getByText('演示')).toBeVisible()
  })

  it('目录里没有的源：说未接和原因', async () => {
    await layout(rowOf('4', ['cam-77']))
    await shows(tile(1)).toHaveAttribute('data-state', 'failed')
    await shows(tile(1)).toContainText('目录里没有这一路')
  })

  it('换一路时没有一帧是黑的，换完旧的一路不再接收', async () => {
    await layout(rowOf('1', ['cam-01']))
    await isLive(1, 'cam-01')
    await wall.evaluate(watchBlack, { look: lookAt.toString(), selector: '[data-testid="tile-1"]' })
    for (const feed of ['cam-02', 'cam-03', 'cam-04', 'cam-01']) {
      await layout(rowOf('1', [feed]))
      await isLive(1, feed)
    }
    await shows.poll(() => wall.evaluate(receivedHere)).toBe(1)
    const { frames, black } = await wall.evaluate(() => window.watched)
    expect(frames).toBeGreaterThan(30)
    expect(black).toBe(0)
  })

  it('画面与看板来回换，没有一帧既无画面也无看板；看板在时不再收画面', async () => {
    await layout(rowOf('4', ['cam-01']))
    await isLive(1, 'cam-01')
    await wall.evaluate(watchBare, '[data-testid="tile-1"]')
    const inFront = (feed: string) =>
      shows(tile(1).locator(`[data-board="${feed}"]`)).toHaveAttribute('data-front', 'yes')
    await layout(rowOf('4', [clock]))
    await inFront(clock)
    await shows(tile(1)).toContainText(SINCE_REPORT)
    await shows.poll(() => wall.evaluate(receivedHere)).toBe(0)
    await layout(rowOf('4', [orders]))
    await inFront(orders)
    await layout(rowOf('4', ['cam-02']))
    await isLive(1, 'cam-02')
    await shows(tile(1).locator('[data-board]')).toHaveCount(0)
    await layout(rowOf('4', [orders]))
    await inFront(orders)
    const { frames, black } = await wall.evaluate(() => window.watched)
    expect(frames).toBeGreaterThan(20)
    expect(black).toBe(0)
    if (process.env.SHOTS !== undefined)
      await wall.screenshot({ path: `${process.env.SHOTS}/wall-board.png` })
  })

  it('桥断了看板照样在：它不经过街道桥', async () => {
    await layout(rowOf('4', ['cam-01', clock]))
    await isLive(1, 'cam-01')
    await stage.bridge.kill()
    await shows(tile(1)).toHaveAttribute('data-state', 'stalled')
    await shows(tile(2)).toContainText(SINCE_REPORT)
    await wall.reload()
    await shows(tile(2)).toContainText(SINCE_REPORT)
    await stage.bridge.start()
    await isLive(1, 'cam-01')
  })

  it('桥被强行结束：画面停住，说停在几点、原因；桥回来后自己恢复', async () => {
    await layout(rowOf('4', ['cam-01', 'cam-02', 'cam-03', 'cam-04']))
    for (const number of [1, 2, 3, 4]) await isLive(number, `cam-0${number}`)
    await stage.bridge.kill()
    await shows(tile(2)).toHaveAttribute('data-state', 'stalled')
    await shows(tile(2)).toContainText('画面停在')
    await shows(tile(2)).toContainText('琶洲街道桥断')
    expect((await seeTile(wall, 2))?.marker?.id).toBe(2)
    expect((await seeTile(wall, 2))?.black).toBe(false)
    if (process.env.SHOTS !== undefined)
      await wall.screenshot({ path: `${process.env.SHOTS}/wall-stalled.png` })
    await stage.bridge.start()
    for (const number of [1, 2, 3, 4]) await isLive(number, `cam-0${number}`)
  })

  it('桥断时重新载入：还是停住的那一帧，不黑；桥回来后恢复', async () => {
    await layout(rowOf('1', ['cam-05']))
    await isLive(1, 'cam-05')
    await stage.bridge.kill()
    await shows(tile(1)).toHaveAttribute('data-state', 'stalled')
    await wall.reload()
    await shows(tile(1)).toHaveAttribute('data-state', 'stalled')
    await shows(tile(1)).toContainText('画面停在')
    const still = wall.locator('[data-testid="tile-1"] canvas')
    await shows.poll(() => still.evaluate(brightest)).toBeGreaterThan(100)
    if (process.env.SHOTS !== undefined)
      await wall.screenshot({ path: `${process.env.SHOTS}/wall-reloaded.png` })
    await stage.bridge.start()
    await isLive(1, 'cam-05')
  })
})

/** Runs in the page: the brightest red of a canvas. */
function brightest(canvas: HTMLElement | SVGElement): number {
  if (!(canvas instanceof HTMLCanvasElement)) return 0
  const { width, height } = canvas
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? []
  let most = 0
  for (let at = 0; at < pixels.length; at += 4) most = Math.max(most, pixels[at] ?? 0)
  return most
}

/** Runs in the page: how many pictures this window receives. */
function receivedHere(): number {
  return [...document.querySelectorAll('video')].filter((video) => video.srcObject !== null).length
}

/** Runs in the page: counts frames of the display in which the tile shows neither a picture nor a board. */
function watchBare(selector: string): void {
  window.watched = { frames: 0, black: 0 }
  const step = () => {
    const picture = document.querySelector(`${selector} [data-shown="yes"]`)
    const board = document.querySelector(`${selector} [data-board][data-front="yes"] section`)
    window.watched.frames++
    if (picture === null && board === null) window.watched.black++
    requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}

/** Runs in the page: looks at the tile at every frame of the display. */
function watchBlack({ look, selector }: { look: string; selector: string }): void {
  const see = new Function(`return ${look}`)() as typeof lookAt
  window.watched = { frames: 0, black: 0 }
  const step = () => {
    const seen = see(selector)
    window.watched.frames++
    if (seen === null || (seen.mean < 20 && seen.deviation < 8)) window.watched.black++
    requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}

declare global {
  interface Window {
    watched: { frames: number; black: number }
  }
}
