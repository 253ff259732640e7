import { expect, type Page } from '@playwright/test'
import { type BoardKind, boardFeed } from '../../domain/scene/board.ts'
import { agree, approveMoments, giveOrders } from './board-night.ts'
import { BOARD_TIME, boardDesk, CRANE, TUNNEL, WALL } from './board-story.ts'
import { shot, standAt, test } from './window.ts'

async function openPage(page: Page, address: string, desk: ReturnType<typeof boardDesk>, path: string) {
  await standAt(page, BOARD_TIME)
  await desk.install(page)
  await page.goto(`${address}${path}`)
}
const put = (tile: number, feed: string) =>
  ({ type: 'scene.assign', data: { display: 1, tile, feed } }) as const
const board = (kind: BoardKind, incident = CRANE) => boardFeed({ kind, incident })
const clock = board('clock')

test('大屏页：看板按在办事件列在目录里，用号、用名称首字母都能上屏', async ({ page, address }) => {
  const desk = boardDesk()
  giveOrders(desk)
  approveMoments(desk)
  agree(desk)
  for (const [n, kind] of (['factsheet', 'fourone', 'deadline'] as const).entries())
    desk.say(WALL, put(n * 2 + 4, board(kind)))
  desk.say(WALL, put(7, board('order')))
  desk.say(WALL, put(9, board('timeline')))
  await openPage(page, address, desk, 'real.html')
  await page.getByRole('button', { name: '大屏' }).first().click()
  const boards = page.getByRole('tree', { name: '看板' })
  await expect(boards.getByRole('treeitem', { name: /塔吊倾覆/ })).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.type('2 t1')
  await expect(page.getByText('窗 2 ← t1 事件时钟「琶洲振兴大街 16 号塔吊倾覆」')).toBeVisible()
  await expect(page.getByText('看板随时可上')).toBeVisible()
  const pvw = page.getByRole('region', { name: 'PVW' })
  await expect(pvw.getByText('T+00:54')).toBeVisible()
  await page.keyboard.press('Enter')
  const pgm = page.getByRole('region', { name: 'PGM' })
  await expect(pgm.getByText('T+00:54')).toBeVisible()
  await expect(boards.getByText('窗 2')).toBeVisible()
  await expect(page.getByText('屏 1 窗 2 切到 t1 事件时钟「琶洲振兴大街 16 号塔吊倾覆」')).toBeVisible()
  await page.getByRole('textbox', { name: '上屏口令' }).fill('5 kb隧道 时钟')
  await page.keyboard.press('Enter')
  await expect(pgm.getByText('T+00:26')).toBeVisible()
  await shot(page, 'board-desk')
})

test('大屏页：拖看板到窗里，命令面板也能上，场景存得下看板', async ({ page, address }) => {
  const desk = boardDesk()
  await openPage(page, address, desk, 'real.html')
  await page.getByRole('button', { name: '大屏' }).first().click()
  const pgm = page.getByRole('region', { name: 'PGM' })
  await page
    .getByRole('treeitem', { name: /事件时钟/ })
    .first()
    .dragTo(pgm.getByTestId('pgm-tile-3'))
  await expect(pgm.getByTestId('pgm-tile-3')).toContainText('T+00:54')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('看板 事件时钟')
  await page.getByRole('option', { name: /隧道/ }).click()
  await expect(pgm.getByText('T+00:26')).toBeVisible()
  await page.keyboard.press('Control+s')
  await page.keyboard.type('两起事件')
  await page.keyboard.press('Enter')
  await expect(page.getByText('两起事件')).toBeVisible()
})

test('指令矩阵：有问题的排在前面，窄窗一格说卡在哪，宽窗整行', async ({ page, address }) => {
  const desk = boardDesk()
  giveOrders(desk)
  approveMoments(desk)
  for (const [n, kind] of (['clock', 'order', 'timeline'] as const).entries())
    desk.say(WALL, put(n + 1, board(kind)))
  await openPage(page, address, desk, 'real-wall.html')
  const lines = page.getByRole('list', { name: '指令矩阵' }).getByRole('listitem')
  await expect(lines.first()).toContainText('应急抢险队 1 组')
  await expect(lines.first()).toContainText('超 6 分')
  await expect(page.getByRole('list', { name: '时间线' })).toContainText('口径 3 版')
  await shot(page, 'board-wall-narrow')
  expect(await smallestText(page)).toBeGreaterThanOrEqual(28)
  expect(await worstContrast(page)).toBeGreaterThanOrEqual(7)
  for (const layout of ['16', '4', '1+5', '1'] as const) {
    desk.say(WALL, { type: 'scene.arrange', data: { display: 1, layout } })
    if (layout === '1') desk.say(WALL, put(1, board('order')))
    await page.reload()
    await expect(lines.first()).toContainText('超 6 分')
    expect(await smallestText(page)).toBeGreaterThanOrEqual(28)
    await shot(page, `board-wall-${layout}`)
  }
  await expect(page.getByText('到场', { exact: true }).first()).toBeVisible()
})

test('口径、倒计时、四个一：只有批准的数字，最近的时限最大，没落实的是红的', async ({ page, address }) => {
  const desk = boardDesk()
  giveOrders(desk)
  approveMoments(desk)
  agree(desk)
  const kinds = ['clock', 'factsheet', 'fourone', 'deadline', 'order', 'timeline'] as const
  for (const [n, kind] of kinds.entries()) desk.say(WALL, put(n + 1, board(kind)))
  await openPage(page, address, desk, 'real-wall.html')
  await expect(page.getByTestId('tile-1')).toContainText('三级响应')
  await expect(page.getByTestId('tile-2')).toContainText('口径 3 版')
  await expect(page.getByTestId('tile-2')).toContainText('疏散转移 113 人')
  await expect(page.getByTestId('tile-3')).toContainText('已落实 3/4')
  await expect(page.locator('[data-met="no"]')).toContainText('一个专项工作方案')
  await expect(page.getByTestId('tile-4')).toContainText(/还剩|已超时/)
  expect(await smallestText(page)).toBeGreaterThanOrEqual(28)
  expect(await worstContrast(page)).toBeGreaterThanOrEqual(7)
  await shot(page, 'board-all-9')
  for (const layout of ['16', '4', '1+5'] as const) {
    desk.say(WALL, { type: 'scene.arrange', data: { display: 1, layout } })
    if (layout === '1+5') desk.say(WALL, put(1, board('factsheet')))
    if (layout === '1+5') desk.say(WALL, put(2, board('clock')))
    await page.reload()
    await expect(page.getByTestId('tile-3')).toContainText('已落实 3/4')
    expect(await smallestText(page)).toBeGreaterThanOrEqual(28)
    await shot(page, `board-all-${layout}`)
  }
})

test('大屏窗口：看板六米外看得清，看不到的事件平静地说明', async ({ page, address }) => {
  const desk = boardDesk()
  desk.say(WALL, put(2, clock))
  desk.say(WALL, put(5, boardFeed({ kind: 'clock', incident: TUNNEL })))
  desk.say(
    WALL,
    put(8, boardFeed({ kind: 'clock', incident: 'incident/01990000-0000-7000-8000-00000000dead' })),
  )
  await openPage(page, address, desk, 'real-wall.html')
  await expect(page.getByTestId('tile-2').getByText('T+00:54')).toBeVisible()
  await expect(page.getByTestId('tile-8')).toContainText('这起事件限定知悉范围，大屏不显示')
  await shot(page, 'board-wall')
  expect(await smallestText(page)).toBeGreaterThanOrEqual(28)
})

/** The smallest font size on any board of the page, px. */
function smallestText(page: Page): Promise<number> {
  return page.locator('[data-board]').evaluateAll((boards) => {
    const sizes = boards
      .flatMap((board) => [...board.querySelectorAll('*')])
      .filter((one) =>
        [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== ''),
      )
      .filter((one) => !(one instanceof SVGElement))
      .map((one) => Number.parseFloat(getComputedStyle(one).fontSize))
    return Math.min(...sizes)
  })
}

/** The lowest contrast of any text on a board with the ground it stands on (WCAG relative luminance). */
function worstContrast(page: Page): Promise<number> {
  return page.locator('[data-board]').evaluateAll((boards) => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const light = (colour: string) => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
        const part = value / 255
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const ground = (one: Element | null): string => {
      if (one === null) return 'rgb(0, 0, 0)'
      const colour = getComputedStyle(one).backgroundColor
      return channels(colour)[3] === 0 ? ground(one.parentElement) : colour
    }
    const words = boards
      .flatMap((board) => [...board.querySelectorAll('*')])
      .filter((one) => !(one instanceof SVGElement))
      .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
    const contrasts = words.map((one) => {
      const [a = 0, b = 0] = [light(getComputedStyle(one).color), light(ground(one))].sort((x, y) => y - x)
      return (a + 0.05) / (b + 0.05)
    })
    return Math.min(...contrasts)
  })
}
