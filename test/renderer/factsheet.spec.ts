import { expect, type Page } from '@playwright/test'
import { CRANE, SHEET_TIME, sheetDesk } from './factsheet-story.ts'
import { test } from './window.ts'

const shot = (page: Page, name: string) =>
  process.env.PICTURES === undefined
    ? Promise.resolve()
    : page.screenshot({ path: `${process.env.PICTURES}/${name}.png` }).then(() => {})

async function openPart(page: Page, address: string, desk: ReturnType<typeof sheetDesk>, part: string) {
  await page.clock.install({ time: SHEET_TIME })
  await desk.install(page)
  await page.goto(`${address}panel.html?part=${part}&incident=${CRANE}`)
}

test('口径栏：几版、谁批的、各数变了多少；时钟先说话', async ({ page, address }) => {
  await openPart(page, address, sheetDesk('officer'), 'side')
  const sheet = page.getByRole('region', { name: '口径' })
  await expect(sheet.getByRole('heading', { name: '口径 3 版' })).toBeVisible()
  await expect(sheet).toContainText('21:41 谭立人批准 · 上版 21:31')
  await expect(sheet.getByRole('listitem').filter({ hasText: '失联' })).toContainText('3原 4')
  await expect(sheet.getByRole('listitem').filter({ hasText: /^受伤/ })).toContainText('4+1')
  await expect(sheet.getByRole('listitem').filter({ hasText: '疏散' })).toContainText('11346 户')
  const clocks = page.getByRole('list', { name: '报送时钟' })
  await expect(clocks.getByRole('button', { name: '书面初报' })).toContainText('还剩 12 分钟')
  await expect(clocks.getByRole('button', { name: '电话报' })).toContainText('21:09 已报')
  await expect(clocks.getByRole('button', { name: '首次权威发布' })).toContainText('还剩 4 小时 6 分')
  await expect(clocks.getByRole('button', { name: '续报 1' })).toContainText('初报后起算')
  await shot(page, 'factsheet-panel')

  await page.clock.fastForward('15:00')
  const first = clocks.getByRole('button', { name: '书面初报' })
  await expect(first).toContainText('已超时 3 分钟')
  await first.click()
  await page.getByRole('textbox', { name: '为什么' }).fill('书面稿待带班领导签发')
  await page.getByRole('button', { name: '记下' }).click()
  await expect(clocks).toContainText('已说明：书面稿待带班领导签发')
  await shot(page, 'deadline-over')
})

test('改口径：边填边查，少了要原因，领导批准才成新版', async ({ page, address }) => {
  const desk = sheetDesk('leader')
  await openPart(page, address, desk, 'page')
  const figure = (name: string) => page.getByRole('textbox', { name, exact: true })
  await expect(page.getByRole('button', { name: /^提交批准/ })).toContainText('和上一版一样')
  await figure('其中重伤 现在').fill('5')
  await expect(page.getByText('其中重伤 5 多于受伤 4，请核对').first()).toBeVisible()
  await figure('其中重伤 现在').fill('2')
  await figure('失联 现在').fill('2')
  await expect(page.getByText('比上一版少了，请写原因', { exact: true })).toBeVisible()
  await expect(page.getByText('文中失联 3，上面是 2')).toBeVisible()
  await figure('失联 减少的原因').fill('1 人找到，已送医')
  await figure('受伤 现在').fill('5')
  await figure('受伤 截至').fill('21:45')
  await shot(page, 'factsheet-editor')
  const words = figure('一句话口径')
  const said = await words.inputValue()
  await words.fill(said.replace('3人失联', '2人失联').replace('4人受伤', '5人受伤'))
  await expect(page.getByText(/^文中/)).toHaveCount(0)
  await page.getByRole('button', { name: /^提交批准/ }).click()
  const proposal = page.getByRole('article', { name: '待批准的口径' })
  await expect(proposal).toContainText('失联减少：1 人找到，已送医')
  await proposal.getByRole('button', { name: /^批准/ }).click()
  await expect(page.getByRole('article', { name: '4 版' })).toContainText('梁启衡批准')
  await shot(page, 'factsheet-page')
})

test('两份依据同一版都留着，后批的标明依据旧版；值班员不能批', async ({ page, address }) => {
  const desk = sheetDesk('officer')
  const values = { dead: 1, injured: 4, serious: 1, missing: 3, movedPeople: 113, movedHouseholds: 46 }
  const a = desk.propose('21:43', 3, { ...values, injured: 5 }, '')
  desk.propose('21:44', 3, { ...values, injured: 6 }, '')
  await openPart(page, address, desk, 'page')
  const waiting = page.getByRole('article', { name: '待批准的口径' })
  await expect(waiting).toHaveCount(2)
  await expect(waiting.first().getByRole('button', { name: /^批准/ })).toContainText('由带班领导或指挥长批准')
  desk.approve('21:45', a)
  await page.reload()
  await expect(waiting).toHaveCount(1)
  await expect(waiting).toContainText('依据的版本已被取代')
  await shot(page, 'factsheet-outdated')
})

test('时限规则：来源和核验写明，改成新版，选用', async ({ page, address }) => {
  await page.clock.install({ time: SHEET_TIME })
  const desk = sheetDesk('leader')
  await desk.install(page)
  await page.goto(`${address}real.html`)
  await expect(page.getByRole('button', { name: /距上报还剩 12 分钟/ })).toBeVisible()
  await page.getByRole('button', { name: '系统' }).click()
  await page
    .getByRole('tab', { name: '时限规则' })
    .or(page.getByRole('button', { name: '时限规则' }))
    .first()
    .click()
  const rules = page.getByRole('navigation', { name: '时限规则' })
  await expect(rules.getByRole('button', { name: /广州区级/ })).toContainText('未核验')
  await shot(page, 'profile')
  await page.getByRole('button', { name: '另存一套' }).click()
  await page.getByRole('textbox', { name: '电话报 时限' }).first().fill('半小时')
  await expect(page.getByRole('button', { name: /^保存为新版/ })).toContainText('时限看不懂')
  await page.getByRole('textbox', { name: '电话报 时限' }).first().fill('20 分钟')
  await shot(page, 'profile-editor')
  await page.getByRole('button', { name: /^保存为新版/ }).click()
  await page.getByRole('button', { name: '本区选用' }).click()
  await expect(rules.getByRole('button', { name: /（本区）/ })).toContainText('本区选用')
  // 已经起算的事件照冻结的规则
  await expect(page.getByRole('button', { name: /距上报还剩 12 分钟/ })).toBeVisible()
})
