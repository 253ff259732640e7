import { expect, type Page } from '@playwright/test'
import { MINUTE } from '../../domain/time.ts'
import { ROSTER_TIME, rosterDesk } from './roster-story.ts'
import { shot, standAt, test } from './window.ts'

async function openRoster(page: Page, address: string, desk: ReturnType<typeof rosterDesk>) {
  await standAt(page, ROSTER_TIME)
  await desk.install(page)
  await page.goto(`${address}real.html`)
  await page.getByRole('button', { name: '排班' }).first().click()
}
const line = (page: Page, day: string) =>
  page.getByRole('table', { name: /值班表$/ }).getByRole('row', { name: new RegExp(`^${day} `) })

test('整月的表：今天、自己的班、节假日和调休都用字写明，方向键走到每一个名字', async ({ page, address }) => {
  await openRoster(page, address, rosterDesk({ published: true }))
  await expect(line(page, '9月16日')).toContainText('今天')
  await expect(line(page, '9月16日')).toContainText('梁启衡我')
  await expect(line(page, '9月19日')).toContainText('休息日')
  await expect(line(page, '9月20日')).toContainText('国庆节调休上班')
  await expect(line(page, '9月25日')).toContainText('中秋')
  await shot(page, 'roster')

  await line(page, '9月16日').getByRole('button', { name: '梁启衡' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(line(page, '9月17日').getByRole('button', { name: '罗静娴' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '9月17日 周四 · 值班长 罗静娴' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(line(page, '9月17日').getByRole('button', { name: '罗静娴' })).toBeFocused()
})

test('没有值班表的月份：选人，看预览，发布', async ({ page, address }) => {
  await openRoster(page, address, rosterDesk({ published: false }))
  await expect(page.getByText('2026 年 9 月还没有值班表')).toBeVisible()
  await shot(page, 'roster-empty')
  await page.keyboard.press('g')
  await expect(page.getByText('预览，还没有发布')).toBeVisible()
  await expect(page.getByText('人手不够')).toBeVisible()
  for (const post of ['备班', '技术保障', '大屏操作员']) {
    await page.getByRole('group', { name: post }).getByRole('button', { name: '全不选' }).click()
  }
  await expect(page.getByText('每一班都排满了')).toBeVisible()
  await shot(page, 'roster-wizard')
  await page.getByRole('button', { name: /^发布/ }).click()
  await expect(page.getByText(/第 1 版 · .*梁启衡发布/)).toBeVisible()
  await expect(line(page, '9月1日').getByRole('button')).toHaveCount(4)
})

test('改班制：写错的说得出，改好就用，发布以后下个月还在列表里', async ({ page, address }) => {
  await openRoster(page, address, rosterDesk({ published: false }))
  await page.keyboard.press('g')
  await page.getByRole('button', { name: '改班制' }).click()
  const editor = page.getByRole('region', { name: '改班制' })
  await editor.getByRole('textbox', { name: '班制名称' }).fill('本区两班制')
  await editor.getByRole('textbox', { name: '第 1 班时长' }).fill('12')
  await editor.getByRole('button', { name: '加一班' }).click()
  await editor.getByRole('textbox', { name: '第 2 班班名' }).fill('夜班')
  await editor.getByRole('textbox', { name: '第 2 班开始时间' }).fill('20:00')
  await editor.getByRole('textbox', { name: '第 2 班时长' }).fill('12')
  await expect(editor.getByRole('button', { name: /用这个班制/ })).toContainText('全天班和夜班重叠')
  await editor.getByRole('textbox', { name: '第 2 班开始时间' }).fill('20:30')
  await editor.getByRole('textbox', { name: '第 1 班班名' }).fill('白班')
  await editor.getByRole('combobox', { name: '带班领导怎样轮' }).selectOption('当天各班同一人')
  await shot(page, 'roster-pattern')
  await editor.getByRole('button', { name: /用这个班制/ }).click()
  await expect(editor).toHaveCount(0)
  const choice = page.getByRole('combobox', { name: '值班模式' })
  await expect(choice.locator('option:checked')).toHaveText('本区两班制')
  await page.getByRole('button', { name: /^发布/ }).click()
  await expect(page.getByText(/第 1 版 · .*梁启衡发布/)).toBeVisible()
  await page.getByRole('button', { name: '下月' }).click()
  await page.keyboard.press('g')
  await expect(choice.locator('option:checked')).toHaveText('本区两班制')
})

test('2027 年放假安排没有公布：写明只按周末计算', async ({ page, address }) => {
  await openRoster(page, address, rosterDesk({ published: false }))
  for (let n = 0; n < 4; n += 1) await page.getByRole('button', { name: /^下月/ }).click()
  await expect(page.getByText('2027 年放假安排未公布')).toBeVisible()
})

test('改人要写原因；改过的名字有记号，右边列出谁改的', async ({ page, address }) => {
  await openRoster(page, address, rosterDesk({ published: true }))
  await line(page, '9月17日').getByRole('button', { name: '何绍钧' }).click()
  const drawer = page.getByRole('complementary', { name: /带班领导 何绍钧/ })
  await expect(drawer.getByRole('option', { name: '谭立人（外出）' })).toBeAttached()
  await expect(drawer.getByRole('option', { name: /梁启衡（会连上两班）/ })).toBeAttached()
  await drawer.getByLabel('换成').selectOption({ label: '周懋林' })
  await expect(drawer.getByRole('button', { name: /改排班 · 请写原因/ })).toBeVisible()
  await drawer.getByLabel('原因').fill('临时出差')
  await drawer.getByRole('button', { name: /^改排班/ }).click()
  await expect(line(page, '9月17日')).toContainText('周懋林换')
  const changes = page.getByRole('region', { name: '发布后的改动' })
  await expect(changes).toContainText('何绍钧 → 周懋林')
  await expect(changes).toContainText('临时出差 · 梁启衡')
})

test('替班：有人同意以后领导批准，表里换了人；同意得晚的写明没有换', async ({ page, address }) => {
  const desk = rosterDesk({ published: true })
  const stream = 'swap/00000000-0000-7000-8000-00000000aaaa'
  const data = {
    ...{ day: '2026-09-17', n: 1, post: 'leader' as const, from: 'he-shaojun', kind: 'cover' as const },
    ...{ candidates: ['ye-zhiheng', 'zhou-maolin'], why: '家中有事', via: [] },
  }
  desk.say(stream, { type: 'swap.ask', data }, ROSTER_TIME - 9 * MINUTE, 'he-shaojun', 'leader')
  const yes = { type: 'swap.yes' as const, data: { give: null } }
  desk.say(stream, yes, ROSTER_TIME - 5 * MINUTE, 'zhou-maolin', 'leader')
  desk.say(stream, yes, ROSTER_TIME - 4 * MINUTE, 'ye-zhiheng', 'leader')
  await openRoster(page, address, desk)
  const request = page.getByRole('listitem').filter({ hasText: '何绍钧 9月17日' })
  await expect(request).toContainText('周懋林同意替班')
  await expect(request).toContainText('叶志恒 9月16日 周三 21:42 也同意了，晚了一步，没有换')
  await request.getByRole('button', { name: '批准', exact: true }).click()
  await expect(request).toContainText('已批准：梁启衡')
  await expect(line(page, '9月17日')).toContainText('周懋林换')
})

test('登录就看得到问自己的：当场答复，页签上的数字跟着少', async ({ page, address }) => {
  const desk = rosterDesk({ published: true })
  const data = {
    ...{ day: '2026-09-17', n: 1, post: 'leader' as const, from: 'he-shaojun', kind: 'cover' as const },
    ...{ candidates: ['ye-zhiheng', 'zhou-maolin'], why: '家中有事', via: [] },
  }
  const stream = 'swap/00000000-0000-7000-8000-00000000aaab'
  desk.say(stream, { type: 'swap.ask', data }, ROSTER_TIME - 9 * MINUTE, 'he-shaojun', 'leader')
  const yes = { type: 'swap.yes' as const, data: { give: null } }
  desk.say(stream, yes, ROSTER_TIME - 5 * MINUTE, 'zhou-maolin', 'leader')
  await standAt(page, ROSTER_TIME)
  await desk.install(page)
  await page.goto(`${address}real.html`)
  const sheet = page.getByRole('complementary', { name: '问您的' })
  await expect(sheet).toContainText('何绍钧 9月17日')
  const tab = page.getByRole('button', { name: /^排班/ })
  const before = Number((await tab.textContent())?.match(/\d+/)?.[0])
  await shot(page, 'roster-asked')
  await sheet
    .getByRole('listitem')
    .filter({ hasText: '何绍钧 9月17日' })
    .getByRole('button', { name: '批准', exact: true })
    .click()
  await expect(sheet).not.toContainText('何绍钧 9月17日')
  await expect(tab).toHaveText(before === 1 ? '排班' : new RegExp(`^排班${before - 1}`))
  await sheet.getByRole('button', { name: /^收起/ }).click()
  await expect(sheet).toHaveCount(0)
})

test('外出报备：时间照平常写法，重要时段提醒；返回以后不再算外出', async ({ page, address }) => {
  await openRoster(page, address, rosterDesk({ published: true }))
  await page.getByRole('radio', { name: /^外出/ }).click()
  const away = page.getByRole('listitem').filter({ hasText: '谭立人' })
  await expect(away).toContainText('叶志恒代理')
  await away.getByRole('button', { name: '已返回' }).click()
  await expect(away).toContainText('9月16日 周三 21:46 返回')
  await page.getByRole('button', { name: '报备外出' }).click()
  const drawer = page.getByRole('complementary', { name: '报备外出' })
  await drawer.getByLabel('谁外出').selectOption({ label: '谭立人 · 区应急管理局 · 局长' })
  await drawer.getByRole('textbox', { name: '离开' }).fill('10-1 8:00')
  await drawer.getByRole('textbox', { name: '返回' }).fill('10-3 18:00')
  await expect(drawer).toContainText('主要负责人应在岗')
  await drawer.getByLabel('去哪里').fill('北京市')
  await drawer.getByLabel('事由').fill('开会')
  await drawer.getByLabel('谁代理').selectOption({ label: '叶志恒 · 区应急管理局 · 副局长' })
  await shot(page, 'roster-absence')
  await drawer.getByRole('button', { name: /^提交报备/ }).click()
  await expect(drawer).toHaveCount(0)
})
