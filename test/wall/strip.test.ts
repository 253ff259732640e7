import { type Page, expect as playwright } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest'
import { boardFeed } from '../../domain/scene/board.ts'
import { seeTile } from './see-tile.ts'
import { CRANE, openStage, rowOf, type Stage } from './stage.ts'

// A machine under load is slow, not wrong.
const shows = playwright.configure({ timeout: 60_000 })
let stage: Stage
let wall: Page
let strip: Page

beforeAll(async () => {
  stage = await openStage(6)
})
afterAll(async () => await stage?.close())
beforeEach(async () => {
  wall = await stage.openWall()
  const feeds = ['cam-03', boardFeed({ kind: 'clock', incident: CRANE })]
  await wall.evaluate((rows) => window.stage.layout(rows), [rowOf('9', feeds)])
  strip = await stage.openStrip(wall.context())
})
afterEach(async () => await wall.context().close())

describe('事件页脚：大屏与现场画面', () => {
  it('同一街道的画面是活的，在屏的在前；事件的看板在哪个窗也说出来', async () => {
    const pictures = strip.getByRole('listitem')
    await shows(pictures.first()).toContainText('凤阳泵站')
    await shows(pictures.first()).toContainText('窗 1 在播')
    await shows(pictures.nth(1)).toContainText('未上屏')
    for (const { id } of stage.feeds.slice(0, 4))
      await shows(strip.getByTestId(`strip-${id}`)).toHaveAttribute('data-state', 'live')
    await shows(strip.getByText('窗 1.2 事件时钟 也在播')).toBeVisible()
    if (process.env.SHOTS !== undefined) await strip.screenshot({ path: `${process.env.SHOTS}/strip.png` })
  })

  it('W 打开换窗：点一路再写窗号，或者写窗号和看板名，回车就上', async () => {
    await shows(strip.getByTestId('strip-cam-01')).toHaveAttribute('data-state', 'live')
    await strip.getByRole('button', { name: '工地东塔吊' }).click()
    await strip.keyboard.type('4')
    await shows(strip.getByText('窗 4 ← 01 工地东塔吊')).toBeVisible()
    if (process.env.SHOTS !== undefined)
      await strip.screenshot({ path: `${process.env.SHOTS}/strip-entry.png` })
    await strip.keyboard.press('Enter')
    await shows.poll(async () => (await seeTile(wall, 4))?.marker?.id).toBe(1)
    await shows(strip.getByRole('textbox')).toHaveCount(0)
    await strip.keyboard.press('w')
    await strip.keyboard.type('5 j3')
    await strip.keyboard.press('Enter')
    await shows(wall.getByTestId('tile-5')).toContainText('指令矩阵')
  })

  it('写错的口令就地说错在哪里，Esc 收起', async () => {
    // A key pressed before the strip stands is nobody's.
    await shows(strip.getByRole('button', { name: /换窗/ })).toBeVisible()
    await strip.keyboard.press('w')
    await strip.keyboard.type('12 01')
    await shows(strip.getByText('没有窗 12')).toBeVisible()
    await strip.keyboard.press('Escape')
    await shows(strip.getByRole('textbox')).toHaveCount(0)
  })
})
