import { expect } from '@playwright/test'
import { test } from './window.ts'

test('来电一行里可以销毁姓名和号码：先说后果，写明原因', async ({ open }) => {
  const page = await open('demo')
  await page.keyboard.press('F2')
  const sheet = page.getByRole('complementary', { name: /来电接报/ })
  await sheet.getByRole('textbox', { name: '来显或对方报的号码' }).fill('13900006185')
  await sheet.getByRole('textbox', { name: '姓名', exact: true }).fill('麦秀珍')
  await sheet.getByRole('textbox', { name: '一句话：出了什么事' }).fill('边坡掉土石')
  await sheet.getByRole('textbox', { name: '路、村、门牌、参照物' }).fill('北山岗')
  await page.keyboard.press('Enter')
  await expect(sheet).toHaveCount(0)
  const line = page
    .getByRole('list', { name: '值班日志' })
    .getByRole('listitem')
    .filter({ hasText: '边坡掉土石' })
  await line.click()
  await page.keyboard.press('Enter')
  const detail = page.getByRole('complementary', { name: /来电 \d/ })
  await detail.getByRole('button', { name: '销毁姓名和号码' }).click()
  await expect(detail).toContainText('不能恢复')
  const confirm = detail.getByRole('button', { name: '确认销毁' })
  await expect(confirm).toHaveAttribute('aria-disabled', 'true')
  await detail.getByRole('textbox', { name: '销毁原因' }).fill('应急处置工作结束')
  await expect(confirm).not.toHaveAttribute('aria-disabled', 'true')
  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT })
})
