import { type Page, expect as playwright } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { seeTile } from './see-tile.ts'
import { openStage, rowOf, type Stage } from './stage.ts'

// A machine under load is slow, not wrong.
const shows = playwright.configure({ timeout: 60_000 })
let stage: Stage
let wall: Page
let desk: Page

beforeAll(async () => {
  stage = await openStage(12)
})
afterAll(async () => await stage?.close())
beforeEach(async () => {
  wall = await stage.openWall()
  const feeds = ['cam-01', 'cam-02', null, 'cam-04']
  await wall.evaluate((rows) => window.stage.layout(rows), [rowOf('9', feeds)])
  desk = await stage.openDesk(wall.context())
  await shows(desk.getByTestId('pgm-tile-1')).toHaveAttribute('data-state', 'live')
})
afterEach(async () => await wall.context().close())

const pgm = (tile: number) => desk.getByTestId(`pgm-tile-${tile}`)
const pvw = (tile: number) => desk.getByTestId(`pvw-tile-${tile}`)
const press = (key: string) => desk.keyboard.press(key)
const shot = async (name: string) => {
  if (process.env.SHOTS !== undefined)
    await desk.screenshot({ path: `${process.env.SHOTS}/desk-${name}.png` })
}
const onWall = (tile: number, marker: number) =>
  shows.poll(async () => (await seeTile(wall, tile))?.marker?.id).toBe(marker)

describe('大屏页', () => {
  it('键入窗号、源号：先在预监看到，回车上屏，退格换回上一个', async () => {
    await desk.keyboard.type('2 06')
    await shows(desk.getByText('窗 2 ← 06')).toBeVisible()
    await shows(pvw(2)).toHaveAttribute('data-state', 'live')
    await shows(desk.getByText('首帧已到')).toBeVisible()
    await shows(wall.locator('[data-testid="tile-2"] > div').first()).toHaveAttribute('data-ready', 'cam-06')
    await shows(pgm(2)).toContainText('琶洲站指挥车')
    await shot('typed')
    await press('Enter')
    await onWall(2, 6)
    await press('Backspace')
    await onWall(2, 2)
  })

  it('立刻回车也算，不等预监', async () => {
    await desk.keyboard.type('5 07')
    await press('Enter')
    await onWall(5, 7)
  })

  it('写错的口令就地说错在哪里', async () => {
    await desk.keyboard.type('12 03')
    await shows(desk.getByRole('alert')).toContainText('没有窗 12')
    await press('Escape')
    await shows(desk.getByRole('textbox', { name: '上屏口令' })).toHaveValue('')
  })

  it('拖一路到窗里；两个窗对调', async () => {
    await desk.getByRole('treeitem').filter({ hasText: '08' }).dragTo(pgm(3))
    await onWall(3, 8)
    await pgm(1).dragTo(pgm(2))
    await onWall(1, 2)
    await onWall(2, 1)
  })

  it('锁定要写理由；别的席位不能换锁定的窗，原因就地显示', async () => {
    await desk.keyboard.type('1')
    await press('Enter')
    await press('l')
    await desk.keyboard.type('指挥长点看')
    await press('Enter')
    await shows(desk.getByText('指挥长点看').first()).toBeVisible()
    await desk.addInitScript(() => {
      window.stageSettings.who = { ...window.stageSettings.who, seat: 'seat-other' }
    })
    await desk.reload()
    await shows(pgm(1)).toContainText('锁定')
    await desk.keyboard.type('1 05')
    await shows(desk.getByRole('button', { name: '窗 1 已由席位 seat-test 锁定' }).first()).toBeVisible()
    await press('Enter')
    await shot('locked')
    // What is asked for afterwards arrives, and the locked tile has not moved.
    await press('Escape')
    await desk.keyboard.type('2 06')
    await press('Enter')
    await onWall(2, 6)
    expect((await seeTile(wall, 1))?.marker?.id).toBe(1)
    await shows(pgm(1)).toContainText('锁定')
  })

  it('存场景、换场景、删除要理由', async () => {
    await press('Control+s')
    await desk.keyboard.type('塔吊倾覆')
    await press('Enter')
    await shows(desk.getByText('塔吊倾覆')).toBeVisible()
    await desk.keyboard.type('1 09')
    await press('Enter')
    await onWall(1, 9)
    await desk.keyboard.type('s1')
    await shows(pvw(1)).toHaveAttribute('data-state', 'live')
    await shot('scene')
    await press('Enter')
    await onWall(1, 1)
    await shows(desk.getByText('在播', { exact: true })).toBeVisible()
    await desk.getByRole('button', { name: '删除' }).click()
    await desk.keyboard.type('演练结束')
    await press('Enter')
    await shows(desk.getByText('还没有场景')).toBeVisible()
  })

  it('给另一块屏上一路，再按 Tab 换到那块屏', async () => {
    await desk.keyboard.type('2.3 05')
    await press('Enter')
    await press('Tab')
    await shows(desk.getByRole('button', { name: '屏 2', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await shows(pgm(3)).toContainText('磨碟沙隧道 东口')
    await shows(pgm(3)).toHaveAttribute('data-state', 'live')
  })

  it('本席摄像头上传成一路源，能上屏；停止后说明停了', async () => {
    await desk.getByRole('button', { name: '开始上传' }).click()
    await shows(desk.getByRole('status')).toContainText('正在上传到琶洲街道桥')
    const source = desk.getByRole('treeitem').filter({ hasText: '甲-01 席摄像头' })
    await source.dragTo(pgm(3))
    const tile = wall.getByTestId('tile-3')
    await shows(tile).toHaveAttribute('data-state', 'live')
    await shows(tile).toContainText('甲-01 席摄像头')
    expect((await seeTile(wall, 3))?.black).toBe(false)
    await shot('camera')
    await desk.getByRole('button', { name: '停止上传' }).click()
    await shows(desk.getByRole('status')).toHaveText('未上传')
    await shows(tile).toHaveAttribute('data-state', 'stalled')
  })

  it('没有摄像头权限：说到哪里去允许', async () => {
    await desk.evaluate(() => {
      const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'))
      navigator.mediaDevices.getUserMedia = refuse
    })
    await desk.getByRole('button', { name: '开始上传' }).click()
    await shows(desk.getByRole('status')).toHaveText('没有摄像头权限，请在系统设置里允许指挥台使用摄像头')
  })

  it('换画面划分', async () => {
    await desk.getByRole('radio', { name: '1+5' }).click()
    await shows(wall.locator('[data-testid^=tile-]')).toHaveCount(6)
    await onWall(4, 4)
    await shot('1+5')
  })

  it('按首字母找源，看有问题的画面', async () => {
    await desk.getByRole('textbox', { name: '源号、名称、拼音或首字母' }).fill('fybz')
    await shows(desk.getByRole('treeitem').filter({ hasText: '凤阳泵站' })).toBeVisible()
    await shows(desk.getByRole('treeitem').filter({ hasText: '工地东塔吊' })).toHaveCount(0)
    await stage.bridge.kill()
    await shows(desk.getByText('琶洲街道桥 12 路')).toBeVisible()
    await shows(pgm(1)).toHaveAttribute('data-state', 'stalled')
    await shot('trouble')
    await stage.bridge.start()
    await shows(pgm(1)).toHaveAttribute('data-state', 'live')
    expect((await seeTile(wall, 1))?.black).toBe(false)
  })
})
