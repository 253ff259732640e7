import { expect } from '@playwright/test'
import { test } from './window.ts'

test('Ctrl+K、拼音首字母、回车，转到系统', async ({ open }) => {
  const page = await open('demo')
  await page.keyboard.press('Control+K')
  await page.keyboard.type('xt')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '系统' })).toBeVisible()
})

test('不可做的列在后面，写着原因，回车也不执行', async ({ open }) => {
  const page = await open('demo')
  await page.keyboard.press('Control+2')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '琶洲振兴大街 16 号塔吊倾覆' })).toBeVisible()
  await page.keyboard.press('Control+K')
  await page.keyboard.type('办结')
  const refused = page.getByRole('option', { name: /办结/ })
  await expect(refused).toContainText('事件还没有核实，请先核实再办结')
  await expect(refused).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: '命令面板' })).toBeVisible()
})

test('登记、核实、办结一件事，全程不用鼠标', async ({ open }) => {
  const page = await open('demo')
  await page.keyboard.press('F3')
  await page.keyboard.type('赤岗路与新港路口')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('燃气泄漏')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '燃气泄漏' })).toBeVisible()
  await expect(page.getByText('待编号').first()).toBeVisible()
  // 详情: what was said of the incident itself, word by word.
  await page.keyboard.press('Alt+8')
  await page.keyboard.press('v')
  await page.keyboard.type('抢修队到场确认')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('list', { name: '本事件的记录' })).toContainText('核实：属实。抢修队到场确认')
  await page.keyboard.press('j')
  await page.keyboard.type('已关阀，无泄漏')
  // What is still open is left with a reason: one for all of it here.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('险情当场排除')
  await page.keyboard.press('Alt+c')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('list', { name: '本事件的记录' })).toContainText('办结：已关阀，无泄漏')
  // A closed incident can be opened again and not closed once more.
  await expect(page.getByRole('button', { name: /^重新打开/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^办结/ })).toHaveCount(0)
})

test('首次启动：加入失败时说原因，填过的还在', async ({ open }) => {
  const page = await open('new')
  await page.getByRole('textbox', { name: '中心地址' }).fill('https://10.0.0.5:8443')
  await page.getByRole('textbox', { name: '一次性口令' }).fill('314159')
  await page.getByRole('textbox', { name: '席位名称' }).fill('值班席 2')
  await page.getByRole('button', { name: '加入' }).click()
  await expect(page.getByRole('alert')).toContainText('中心没有应答，请核对地址后重试')
  await expect(page.getByRole('textbox', { name: '中心地址' })).toHaveValue('https://10.0.0.5:8443')
})
