import { expect, type Page } from '@playwright/test'
import { CRANE, craneDesk, NOW } from './headquarters-story.ts'
import { shot, standAt, test } from './window.ts'

/** The crane, verified and closed, opened at its review. */
async function openReview(page: Page, address: string) {
  const desk = craneDesk()
  desk.say(CRANE, { type: 'incident.verify', data: { outcome: 'confirmed', note: '四人受伤', level: 3 } }, 40)
  desk.say(CRANE, { type: 'incident.close', data: { why: '搜救结束，移交善后' } }, 1)
  await standAt(page, NOW)
  await desk.install(page)
  await page.goto(`${address}one-panel.html?panel=review&incident=${CRANE}&width=1844&height=860`)
  await page.getByRole('heading', { name: '处置链' }).waitFor()
  return desk
}

test('从开始复盘到签字结论：改进没补齐不能签', async ({ page, address }) => {
  const desk = await openReview(page, address)
  await expect(page.getByText('没有记录').first()).toBeVisible()
  await page.getByRole('button', { name: /开始复盘/ }).click()
  await page.getByRole('button', { name: /写发现/ }).waitFor()
  await page.keyboard.press('f')
  const find = page.getByRole('form', { name: '写发现' })
  await find.getByRole('textbox', { name: '发现什么' }).fill('书面初报迟报，数字反复核对')
  await find.getByRole('combobox', { name: '依据的记录' }).selectOption({ index: 1 })
  await find.getByRole('button', { name: /记下发现/ }).click()
  await page.keyboard.press('g')
  const improve = page.getByRole('form', { name: '加改进' })
  await improve.getByRole('textbox', { name: '做什么' }).fill('口径先报后补')
  await improve.getByRole('button', { name: /记下改进/ }).click()
  await expect(page.getByText('缺责任人、期限、核验办法')).toBeVisible()
  await expect(page.getByRole('button', { name: /作出结论.*1 项改进没补齐/ })).toBeVisible()
  await shot(page, 'review-lacks')
  await page.getByRole('button', { name: '补齐' }).first().click()
  const fill = page.getByRole('form', { name: '加改进' })
  await fill.getByRole('textbox', { name: '责任单位' }).fill('区应急管理局')
  await fill.getByRole('textbox', { name: '何时完成' }).fill('9-30 18:00')
  await fill.getByRole('textbox', { name: '怎么核验' }).fill('抽查三次')
  await fill.getByRole('button', { name: /补齐/ }).click()
  await page.getByRole('button', { name: /^作出结论/ }).click()
  const sign = page.getByRole('form', { name: '作出结论' })
  await sign.getByRole('textbox', { name: '结论', exact: true }).fill('处置总体及时，报送需改进')
  await sign.getByRole('combobox', { name: '签字人' }).selectOption({ label: '梁启衡' })
  await sign.getByRole('textbox', { name: '本人口令' }).fill('正确的口令')
  await sign.getByRole('button', { name: /作出结论/ }).click()
  await expect(page.getByText(/梁启衡 .* 签发/)).toBeVisible()
  await shot(page, 'review')
  expect(desk.core.query('review.one', { incident: CRANE })).toMatchObject([
    { status: 'concluded', concluded: { doubt: null } },
  ])
  await page.keyboard.press('Alt+q')
  await expect(page.getByRole('link', { name: '书面初报迟报，数字反复核对。' })).toBeVisible()
  await shot(page, 'review-paper')
  await page.getByRole('button', { name: '存 PDF' }).click()
  await expect(page.getByText('已存为 PDF')).toBeVisible()
})
