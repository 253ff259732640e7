import { expect } from '@playwright/test'
import { test } from './window.ts'

test('文书：纸上是这一天的记事，分页、有页码；点一句话回到日志', async ({ open }) => {
  const page = await open('demo')
  await page.getByText('文书', { exact: true }).click()
  const paper = page.getByRole('article')
  await expect(paper.getByText('海珠区应急值班日志')).toBeVisible()
  await expect(page.getByText('第 1 页 共 3 页')).toBeVisible()
  await expect(paper.getByText('日志 40 条', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: /签发/ })).toContainText('请先登录')
  await paper.getByTitle('打开出处').filter({ hasText: '自检' }).click()
  await expect(paper).toHaveCount(0)
})

test('文书：空的一天写明没有，前一天也能看', async ({ open }) => {
  const page = await open('empty')
  await page.getByText('文书', { exact: true }).click()
  await expect(page.getByText('本日没有记事。')).toBeVisible()
  await expect(page.getByText('还没有签发过文书。')).toBeVisible()
  await page.getByRole('button', { name: '前一天' }).click()
  await expect(page.getByRole('article').getByText('2026年9月15日')).toBeVisible()
})

test('文书：快报只有选入的记事，导语和报送照写', async ({ open }) => {
  const page = await open('demo')
  await page.getByText('文书', { exact: true }).click()
  await page.getByRole('combobox').first().selectOption({ label: '值班快报' })
  await expect(page.getByText('（还没有选入内容）')).toBeVisible()
  await page.getByRole('checkbox').nth(2).check()
  await page.getByRole('textbox', { name: '导语' }).fill('现将防风情况报告如下。')
  await page.getByRole('textbox', { name: '报送' }).fill('区委办')
  const paper = page.getByRole('article')
  await expect(paper.getByText('台风「木棉」蓝色预警生效', { exact: false })).toBeVisible()
  await expect(paper.getByText('现将防风情况报告如下。')).toBeVisible()
  await expect(paper.getByText('报：区委办')).toBeVisible()
  await expect(paper.getByText('自检', { exact: false })).toHaveCount(0)
})

test('统计：图和表数字相同，空的时段写明没有', async ({ open }) => {
  const page = await open('demo')
  await page.getByRole('button', { name: /统计/ }).first().click()
  await expect(page.getByRole('img', { name: '日志类别' }).locator('text').first()).toBeVisible()
  await page.getByRole('radiogroup', { name: '日志类别的看法' }).getByText('表').click()
  await expect(
    page.getByRole('table', { name: '日志类别' }).getByRole('row', { name: '指令 9' }),
  ).toBeVisible()
  await page.getByRole('radio', { name: '自定' }).click()
  await page.getByLabel('从').fill('2026-01-02')
  await page.getByLabel('到', { exact: true }).fill('2026-01-01')
  await expect(page.getByText('起始日期要早于或等于截止日期')).toBeVisible()
  await page.getByLabel('到', { exact: true }).fill('2026-01-03')
  await expect(page.getByText('这段时间没有记录。').first()).toBeVisible()
})
