import { expect } from '@playwright/test'
import { test } from './window.ts'

test('F2 打开接报单，先问回拨电话，问到哪记到哪，回车存入日志', async ({ open }) => {
  const page = await open('demo')
  await page.keyboard.press('F2')
  const sheet = page.getByRole('complementary', { name: /来电接报/ })
  await expect(sheet).toContainText('您的电话是多少')
  await sheet.getByRole('textbox', { name: '来显或对方报的号码' }).fill('13900006185')
  await expect(sheet).toContainText('您贵姓')
  await sheet.getByRole('textbox', { name: '姓名', exact: true }).fill('麦秀珍')
  await expect(sheet).toContainText('出了什么事')
  await sheet.getByRole('textbox', { name: '一句话：出了什么事' }).fill('边坡掉土石')
  await expect(sheet).toContainText('在什么地方')
  await expect(sheet).toContainText('要素 3/10')
  await sheet.getByRole('textbox', { name: '路、村、门牌、参照物' }).fill('北山岗')
  await page.keyboard.press('Enter')
  await expect(sheet).toHaveCount(0)
  const line = page
    .getByRole('list', { name: '值班日志' })
    .getByRole('listitem')
    .filter({ hasText: '边坡掉土石' })
  await expect(line).toContainText('麦秀珍')
  await expect(line).toContainText('139••••6185')
  await expect(line).not.toContainText('13900006185')
})

test('选字时的回车不存，收起再打开内容还在', async ({ open }) => {
  const page = await open('demo')
  await page.keyboard.press('F2')
  const what = page.getByRole('textbox', { name: '路、村、门牌、参照物' })
  await what.fill('bei shan')
  await what.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true })
  await expect(what).toHaveValue('bei shan')
  await page.keyboard.press('Escape')
  await expect(what).toHaveCount(0)
  await expect(page.getByRole('button', { name: /继续来电/ })).toBeVisible()
  await page.keyboard.press('F2')
  await expect(what).toHaveValue('bei shan')
})

test('写到一半程序被杀，接报单一个字不丢', async ({ open }) => {
  const page = await open('demo')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: '来显或对方报的号码' }).pressSequentially('139000061')
  await page.clock.runFor(30)
  await page.evaluate(() => window.addEventListener('pagehide', (e) => e.stopImmediatePropagation(), true))
  await page.reload()
  await page.getByRole('button', { name: /继续来电/ }).click()
  await expect(page.getByRole('textbox', { name: '来显或对方报的号码' })).toHaveValue('139000061')
})

test('快速记事打“电 ”再按 Tab，后面的字带进接报单', async ({ open }) => {
  const page = await open('demo')
  await page.keyboard.type('电 北山岗掉土石')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: '一句话：出了什么事' })).toHaveValue('北山岗掉土石')
  await expect(page.getByRole('textbox', { name: '快速记事' })).toHaveValue('')
})

test('Alt 加数字到不能忘的每一栏，每项带负责人和时限', async ({ open }) => {
  const page = await open('demo')
  const section = page.getByRole('region', { name: '持续异常' })
  await expect(section).toContainText('凤阳街道桥断线')
  await expect(section).toContainText('苏婉仪')
  await expect(section).toContainText(/还剩 1\d 分钟/)
  await page.keyboard.press('Alt+4')
  await expect(section.getByRole('button', { name: /凤阳街道桥断线/ })).toBeFocused()
})
