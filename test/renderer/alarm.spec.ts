import { expect, type Page } from '@playwright/test'
import { MINUTE } from '../../domain/time.ts'
import { HANDOVER_TIME, handoverDesk, incoming, outgoing } from './handover-story.ts'
import { at, craneNight, ORDER_TIME, orderDesk, street, unit } from './order-story.ts'
import { tellWindow } from './real-desk.ts'
import { shot, test } from './window.ts'

async function open(page: Page, address: string, desk: ReturnType<typeof orderDesk>) {
  await page.clock.install({ time: ORDER_TIME })
  await desk.install(page)
  await page.goto(`${address}real.html`)
  await page.getByText('海珠区指挥台').waitFor()
}
const banner = (page: Page) => page.locator('[data-alarm]')
const sounding = (page: Page) => page.locator('html')
const list = (page: Page) => page.getByRole('complementary', { name: '告警' })
const told = (desk: ReturnType<typeof orderDesk>) =>
  desk.core.query('alarm.said', { from: 0 }).map(({ act, title, person, why }) => [act, title, person, why])

/** The night with a refusal, a missed report and a call to be made. */
function loudNight() {
  const desk = orderDesk()
  craneNight(desk)
  const silent = { recipient: street('凤阳街道').key, rung: 'phone' as const, to: null }
  desk.say('order/36', { type: 'order.escalate', data: silent }, at('21:45'), 'centre')
  return desk
}

test('在大屏、事件页上也看得见听得见：最急的一条压下屏面，其余写几项；只用键盘说知道了', async ({
  page,
  address,
}) => {
  const desk = loudNight()
  await open(page, address, desk)
  await page.keyboard.press('Control+2')
  await expect(banner(page)).toContainText('凤阳街道')
  await expect(sounding(page)).toHaveAttribute('data-sounding', 'urgent')
  await shot(page, 'alarm-call')
  await page.keyboard.press('Alt+y')
  await expect(banner(page)).toContainText('区城管局拒收：照明车在维修，请另派')
  await expect(banner(page)).toContainText(/责任人 .+ · .+后解除/)
  await shot(page, 'alarm-refused')
  await page.keyboard.press('Alt+o')
  await expect(page.getByText('组织照明车 2 台到振兴大街').first()).toBeVisible()
  await page.keyboard.press('Alt+y')
  await expect(banner(page)).toContainText('已超时：琶洲振兴大街 16 号塔吊倾覆')
  expect(told(desk).map(([act, title]) => [act, title])).toEqual([
    ['acknowledged', '区城管局拒收：照明车在维修，请另派'],
    ['acknowledged', '改打电话：凤阳街道没有签收'],
  ])
})

test('都知道了就不响，起因没完还在清单里，写着谁几点知道的', async ({ page, address }) => {
  const desk = loudNight()
  await open(page, address, desk)
  await expect(banner(page)).toBeVisible()
  // However slowly this goes, what comes meanwhile is said too.
  await expect(async () => {
    await page.keyboard.press('Alt+y')
    await expect(banner(page)).toBeHidden({ timeout: 1000 })
  }).toPass()
  await expect(sounding(page)).toHaveAttribute('data-sounding', '')
  await page.keyboard.press('Alt+v')
  await expect(list(page)).toContainText(/\d 项，按轻重排列/)
  await expect(list(page)).toContainText(/陈砚秋 21:4\d 知道了/)
  await shot(page, 'alarm-list')
  await page.keyboard.press('Alt+v')
  await expect(list(page)).toBeHidden()
})

test('静音要选多久、写原因；到点自己恢复', async ({ page, address }) => {
  const desk = loudNight()
  await open(page, address, desk)
  await expect(banner(page)).toContainText('凤阳街道')
  await page.keyboard.press('Alt+m')
  await expect(page.getByLabel('为什么静音')).toBeFocused()
  await page.getByRole('radio', { name: '30 分钟' }).click()
  await page.getByLabel('为什么静音').fill('值班员正在路上')
  await shot(page, 'alarm-silence')
  await page.keyboard.press('Control+Enter')
  await expect(banner(page)).toContainText('区城管局拒收')
  expect(told(desk)).toEqual([['silenced', '改打电话：凤阳街道没有签收', 'chen-yanqiu', '值班员正在路上']])
  await page.keyboard.press('Alt+v')
  await expect(list(page)).toContainText(/陈砚秋 静音到 22:1\d：值班员正在路上/)
  await page.keyboard.press('Alt+v')
  await page.clock.runFor(31 * 60_000)
  await page.keyboard.press('Alt+v')
  await expect(list(page).getByRole('button', { name: '恢复声响' })).toHaveCount(0)
})

test('别的席位下的令先由它打，一分钟后这里也响', async ({ page, address }) => {
  const desk = orderDesk()
  craneNight(desk)
  const power = { recipient: unit('供电局').key, rung: 'phone' as const, to: null }
  desk.say('order/37', { type: 'order.escalate', data: power }, ORDER_TIME, 'centre')
  desk.me.seat = 'seat-5'
  await open(page, address, desk)
  await expect(banner(page)).not.toContainText('供电局')
  await page.clock.runFor(61_000)
  await expect(banner(page)).toContainText('改打电话')
  await expect(banner(page)).toContainText('供电局')
})

test('锁着也看得见听得见最急的，不解锁不能替人说知道了', async ({ page, address }) => {
  const desk = orderDesk({
    person: { person: 'chen-yanqiu', name: '陈砚秋', post: 'chief', since: 0, locked: true },
  })
  craneNight(desk)
  await open(page, address, desk)
  const cover = page.getByRole('region', { name: '已锁定' })
  await expect(cover).toContainText('区城管局拒收：照明车在维修，请另派')
  await expect(cover).toContainText('解锁后处理')
  await expect(cover.getByRole('button', { name: '知道了' })).toHaveCount(0)
  await expect(sounding(page)).toHaveAttribute('data-sounding', 'urgent')
  await page.keyboard.press('Alt+y')
  expect(told(desk)).toEqual([])
  await shot(page, 'alarm-locked')
})

test('小屏幕上一行说得完，不盖住什么', async ({ page, address }) => {
  const desk = loudNight()
  await page.setViewportSize({ width: 1366, height: 768 })
  await open(page, address, desk)
  await expect(banner(page)).toContainText('凤阳街道')
  await shot(page, 'alarm-call-1366')
  await page.keyboard.press('Alt+y')
  await expect(banner(page)).toContainText('区城管局拒收')
  await shot(page, 'alarm-refused-1366')
  await page.keyboard.press('Alt+v')
  await shot(page, 'alarm-list-1366')
})

/** What of the strip is cut or stands over its edge. */
function cutOff(page: Page) {
  return page
    .getByRole('banner')
    .evaluate((header) =>
      [...header.children]
        .filter(
          (child) => child.scrollWidth > child.clientWidth + 1 || child.getBoundingClientRect().right > 1367,
        )
        .map(({ textContent }) => textContent),
    )
}

test('交接时小屏幕的顶栏也放得下', async ({ page, address }) => {
  const desk = handoverDesk()
  await page.setViewportSize({ width: 1366, height: 768 })
  desk.say(`handover/${outgoing}`, 'chen-yanqiu', 'chief', HANDOVER_TIME, {
    type: 'handover.open',
    data: { incoming, items: [], head: desk.head, saw: 0 },
  })
  await page.clock.install({ time: HANDOVER_TIME })
  await desk.install(page)
  await page.goto(`${address}real.html`)
  await expect(page.getByRole('banner')).toContainText('交接班')
  await tellWindow(page, { type: 'presence', idleSince: HANDOVER_TIME - 11 * MINUTE })
  await expect(banner(page)).toContainText('值班席位无人操作')
  await shot(page, 'strip-handover-1366')
  expect(await cutOff(page)).toEqual([])
})

test('顶栏先写红的超时和几项告警，点开是清单；小屏幕上什么也不出边', async ({ open: openWorld }) => {
  const page = await openWorld('demo')
  const strip = page.getByRole('banner')
  await expect(strip.getByRole('button', { name: /^告警 \d+ 项/ })).toBeVisible()
  await shot(page, 'strip')
  await page.setViewportSize({ width: 1366, height: 768 })
  await shot(page, 'strip-1366')
  expect(await cutOff(page)).toEqual([])
  await strip.getByRole('button', { name: /^告警 \d+ 项/ }).click()
  await expect(list(page)).toBeVisible()
})
