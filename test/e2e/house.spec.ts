import { expect, type Page, test } from '@playwright/test'
import type {} from '../../protocol/window.ts'
import type { DeskProgram } from '../../tools/launch/desk-program.ts'
import { buildHouse, type House, openDutyRoom } from './house.ts'
import { eyesBehind, eyesOf, liveTile, tileWords, type WallEyes } from './wall-tiles.ts'

/** One house: a centre, two bridges, two desks, everything real. The tests tell one story in order. */
test.describe.configure({ mode: 'serial' })

let house: House
let first: DeskProgram
let second: DeskProgram

test.beforeAll(async () => {
  house = await buildHouse()
  ;[first, second] = await openDutyRoom(house)
})
test.afterAll(async () => await house.end())

const quickLine = (page: Page) => page.getByRole('textbox', { name: '快速记事' })
const logLines = (page: Page, text: string) =>
  page.getByRole('list', { name: '值班日志' }).getByRole('listitem').filter({ hasText: text })

async function write(page: Page, text: string): Promise<void> {
  await quickLine(page).fill(text)
  await quickLine(page).press('Enter')
  await expect(logLines(page, text)).toHaveCount(1)
}

test('甲席写的一行，乙席看得到', async () => {
  await write(first.page, '20:58 项目部来电：塔吊倾倒，有人被压')
  await expect(logLines(second.page, '塔吊倾倒')).toHaveCount(1)
})

test('中心停了照样写；桌面被强行结束，写了一半的字还在；恢复后恰好到一次', async () => {
  await house.killCentre()
  await write(first.page, '中心断开期间写下的一行')
  await expect(logLines(first.page, '中心断开期间').getByText('待发送')).toBeVisible()
  await quickLine(first.page).fill('写到一半')
  await expect
    .poll(() => first.page.evaluate(() => window.desk.shell({ type: 'drafts' })))
    .toMatchObject({
      quick: '写到一半',
    })
  await first.kill()

  first = await house.openDesk('甲席')
  await expect(quickLine(first.page)).toHaveValue('写到一半')
  await expect(logLines(first.page, '中心断开期间')).toHaveCount(1)
  await house.startCentre()
  await expect(logLines(second.page, '中心断开期间')).toHaveCount(1)
  await expect(logLines(first.page, '中心断开期间').getByText('待发送')).toHaveCount(0)
  await expect(logLines(first.page, '中心断开期间')).toHaveCount(1)
})

/** The wall of the first desk. */
const wall = async (): Promise<WallEyes> => eyesOf(await first.wall())

test('键盘上屏：窗号、源号、回车，画面是对的那一路，在动，不黑', async () => {
  await first.page.getByRole('navigation').getByText('大屏').click()
  await first.page.keyboard.type('1 01')
  await first.page.keyboard.press('Enter')
  await liveTile(await wall(), 1, '01')
})

test('拖一路到窗 2，画面是对的那一路', async () => {
  const source = first.page.getByRole('treeitem', { level: 3 }).filter({ hasText: '08' })
  await source.dragTo(first.page.getByTestId('pgm-tile-2'))
  await liveTile(await wall(), 2, '08')
})

test('桥被强行结束，画面停住并说明原因；桥回来后自己恢复', async () => {
  await house.killBridge('pazhou')
  await expect.poll(async () => (await tileWords(await wall(), 2)).state).toBe('stalled')
  expect((await tileWords(await wall(), 2)).words).toContain('画面停在')
  await house.startBridge('pazhou')
  await liveTile(await wall(), 2, '08')
})

test('拔掉大屏再插上，窗口和画面都回来', async () => {
  const remote = await first.page.context().newCDPSession(first.page)
  const displays = () => first.app.evaluate(({ screen }) => screen.getAllDisplays().length)
  const wallPlace = () =>
    first.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((one) =>
        one.webContents.getURL().includes('wall.html'),
      )
      return { x: window?.getBounds().x, fullscreen: window?.isFullScreen() }
    })
  const { screenInfos } = await remote.send('Emulation.getScreenInfos')
  const screen = screenInfos.find(({ label }) => label === 'wall')
  await remote.send('Emulation.removeScreen', { screenId: screen?.id ?? '' })
  // One display is left: the wall becomes an ordinary window on it and goes on showing.
  await expect.poll(displays).toBe(1)
  await expect.poll(wallPlace).toEqual({ x: 40, fullscreen: false })
  await liveTile(await wall(), 1, '01')
  await remote.send('Emulation.addScreen', { left: 1920, top: 0, width: 1920, height: 1080, label: 'wall' })
  await expect.poll(displays).toBe(2)
  await expect.poll(wallPlace).toEqual({ x: 1920, fullscreen: true })
  await liveTile(await wall(), 2, '08')
})

test('大屏页面重新载入或崩溃后，还是原来的画面', async () => {
  const page = await first.wall()
  await page.reload()
  await liveTile(await wall(), 1, '01')
  await first.app.evaluate(({ app }) => {
    const cameBack = new Promise<void>((resolve) => {
      app.once('render-process-gone', (_event, contents) => {
        contents.once('did-finish-load', () => resolve())
      })
    })
    Object.assign(globalThis, { cameBack })
  })
  const remote = await page.context().newCDPSession(page)
  remote.send('Page.crash').catch(() => {})
  await first.app.evaluate(() => (globalThis as unknown as { cameBack: Promise<void> }).cameBack)
  await liveTile(eyesBehind(first.app), 2, '08')
  await liveTile(eyesBehind(first.app), 1, '01')
})
