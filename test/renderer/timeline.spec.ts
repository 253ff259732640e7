import { expect, type Page } from '@playwright/test'
import { CRANE, craneDesk, NOW } from './headquarters-story.ts'
import { shot, standAt, test } from './window.ts'

async function openPanel(page: Page, address: string, desk: ReturnType<typeof craneDesk>, more = '') {
  await standAt(page, NOW)
  await desk.install(page)
  await page.goto(`${address}one-panel.html?panel=timeline&incident=${CRANE}&width=388&height=560${more}`)
  await page.getByRole('heading', { name: '时间线' }).waitFor()
}

test('全部里选一条按 Z 列为重要，重要里就有它；补记的写明何时补记', async ({ page, address }) => {
  await openPanel(page, address, craneDesk())
  await expect(page.getByText('还没有选出重要的')).toBeVisible()
  await page.getByRole('radio', { name: '全部' }).click()
  const list = page.getByRole('list', { name: '时间线' })
  await expect(list.getByText('第 4 名伤者送出')).toBeVisible()
  await expect(list.getByText('21:34 补记')).toBeVisible()
  await shot(page, 'timeline-all')
  await list.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('z')
  await page.keyboard.press('Home')
  await page.keyboard.press('z')
  await expect(page.getByRole('radio', { name: '重要 2' })).toBeVisible()
  await page.getByRole('radio', { name: '重要' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await shot(page, 'timeline')
})

test('撤下要写理由', async ({ page, address }) => {
  const desk = craneDesk()
  desk.say(
    desk.stream('timeline'),
    {
      type: 'timeline.approve',
      data: { item: 'log/1', at: NOW, kind: 'log', text: '接报', source: 'log/1' },
    },
    1,
  )
  await openPanel(page, address, desk)
  const list = page.getByRole('list', { name: '时间线' })
  await list.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('z')
  await expect(page.getByText('梁启衡 21:45 列为重要')).toBeVisible()
  await page.getByRole('textbox', { name: '为什么撤下' }).fill('重复')
  await page.getByRole('button', { name: /撤下这一条/ }).click()
  await expect(page.getByText('还没有选出重要的')).toBeVisible()
})

test('值班员选不了，写明由谁办', async ({ page, address }) => {
  await openPanel(page, address, craneDesk({ person: 'su-wanyi', name: '苏婉仪', post: 'officer' }))
  await page.getByRole('radio', { name: '全部' }).click()
  await page.getByRole('list', { name: '时间线' }).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('z')
  await expect(page.getByRole('alert')).toContainText('请由带班领导、值班长或指挥长登录后办理')
})

test('几百行打开在底部，往上翻接着更早的，正在读的不动', async ({ page, address }) => {
  const desk = craneDesk()
  for (let n = 0; n < 600; n++) desk.line(100 + n, `第 ${n} 条记录`, 600 - n)
  await openPanel(page, address, desk)
  await page.getByRole('radio', { name: '全部' }).click()
  const list = page.getByRole('list', { name: '时间线' })
  await expect(list.getByText('吊臂固定，进入 B 区搜救')).toBeVisible()
  expect(await list.getByRole('listitem').count()).toBeLessThan(60)
  await list.focus()
  await expect(async () => {
    await page.keyboard.press('Home')
    await expect(list.getByText('第 10 条记录')).toBeVisible({ timeout: 1000 })
  }).toPass()
})

test('记一条决策：当时知道的由本机记下，列在决策里', async ({ page, address }) => {
  const desk = craneDesk()
  await openPanel(page, address, desk)
  await page.keyboard.press('d')
  const form = page.getByRole('complementary', { name: '记决策' })
  await form.getByRole('textbox', { name: '决定', exact: true }).fill('先切断 B 区外电，再进入搜救')
  await form.getByRole('textbox', { name: '理由' }).fill('吊臂压着高压线')
  await form.getByRole('textbox', { name: '谁决定' }).fill('周懋林')
  await form.getByRole('button', { name: /^周懋林/ }).click()
  await expect(form.getByText(/记录到第 \d+ 条/)).toBeVisible()
  await form.getByRole('radio', { name: '电话，已复诵' }).click()
  await shot(page, 'decision-form')
  await form.getByRole('button', { name: /记下决策/ }).click()
  await page.getByRole('radio', { name: /决策/ }).click()
  await expect(page.getByText('周懋林 21:46 决定')).toBeVisible()
  await expect(page.getByText(/事件级别 较大/)).toBeVisible()
  await shot(page, 'decisions')
})
