import { expect, type Page } from '@playwright/test'
import { lineFromElsewhere, test } from './window.ts'

const log = (page: Page) => page.getByRole('list', { name: '值班日志' })

test('打开时看到最新的一行', async ({ open }) => {
  const page = await open('demo')
  await expect(log(page).getByText('听李承岳调度')).toBeInViewport()
})

test('往上读的时候来了新记录，正在读的一行不动', async ({ open }) => {
  const page = await open('demo')
  await expect(log(page).getByText('听李承岳调度')).toBeInViewport()
  await log(page).hover()
  await page.mouse.wheel(0, -600)
  await page.clock.runFor(500)
  const reading = log(page).getByText('全区停工停业停产停课')
  await expect(reading).toBeInViewport()
  const before = await reading.boundingBox()
  await lineFromElsewhere(page, '新来的一条')
  await expect(page.getByRole('button', { name: '有 1 条新记录' })).toBeVisible()
  expect(await reading.boundingBox()).toEqual(before)
  await page.getByRole('button', { name: '有 1 条新记录' }).click()
  await expect(log(page).getByText('新来的一条')).toBeInViewport()
  await expect(page.getByRole('button', { name: /条新记录/ })).toHaveCount(0)
})

test('停在最新处时，新记录自己露出来', async ({ open }) => {
  const page = await open('demo')
  await expect(log(page).getByText('听李承岳调度')).toBeInViewport()
  await lineFromElsewhere(page, '新来的一条')
  await expect(log(page).getByText('新来的一条')).toBeInViewport()
})

test('打开接报单，日志的筛选和按钮仍在手边，最新一行仍看得到', async ({ open }) => {
  const page = await open('demo')
  const newest = log(page).getByText('听李承岳调度')
  await expect(newest).toBeInViewport()
  await page.keyboard.press('F2')
  const sheet = await page.getByRole('complementary', { name: /来电接报/ }).boundingBox()
  const button = await page.getByRole('button', { name: '打印日志' }).boundingBox()
  expect((button?.x ?? 0) + (button?.width ?? 0)).toBeLessThanOrEqual(sheet?.x ?? 0)
  await expect(newest).toBeInViewport({ ratio: 1 })
})

test('只用键盘更正一行：旧的划掉，新的和原因写在一起', async ({ open }) => {
  const page = await open('demo')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('e')
  const words = page.getByRole('textbox', { name: '更正为' })
  await expect(words).toBeFocused()
  await words.fill('令 38 → 应急抢险队 2 组：带液压破拆 3 套到 B 区东侧，听李承岳调度。')
  await page.keyboard.press('Tab')
  await page.keyboard.type('抢险队来电')
  await page.keyboard.press('Control+Enter')
  const row = log(page).getByRole('listitem').filter({ hasText: '令 38' })
  await expect(row.locator('del')).toHaveText('2')
  await expect(row).toContainText('原因：抢险队来电')
})

test('退回的一条留在原处，改写再记把文字放回快速记事', async ({ open }) => {
  const page = await open('demo')
  const refused = log(page).getByRole('listitem').filter({ hasText: '已退回' })
  await expect(refused).toContainText('席位 2 已于 21:22 记录同一来电')
  await refused.getByRole('button', { name: '改写再记' }).click()
  await expect(page.getByRole('textbox', { name: '快速记事' })).toHaveValue('电 滨江街道：倒树占道')
  await expect(refused).toHaveCount(0)
})

test('斜杠搜索，命中的字划线，Esc 回到快速记事', async ({ open }) => {
  const page = await open('demo')
  await page.keyboard.press('/')
  await expect(page.getByRole('textbox', { name: '搜索日志' })).toBeFocused()
  await page.keyboard.type('塔吊')
  const results = page.getByRole('list', { name: '搜索结果' })
  await expect(results.getByRole('listitem')).toHaveCount(5)
  await expect(results.locator('u').first()).toHaveText('塔吊')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: '快速记事' })).toBeFocused()
  await expect(log(page)).toBeVisible()
})

test('只看一类', async ({ open }) => {
  const page = await open('demo')
  await page.getByRole('radio', { name: '批示 3' }).click()
  await expect(log(page).getByRole('listitem')).toHaveCount(3)
})
