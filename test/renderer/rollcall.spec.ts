import { expect, type Page } from '@playwright/test'
import { MINUTE } from '../../domain/time.ts'
import { realDesk } from './real-desk.ts'
import { moveOn, shot, standAt, test } from './window.ts'

const NIGHT = new Date('2026-09-16T21:46:18+08:00')
const streets = [
  { code: '440105009', name: '海幢街道' },
  { code: '440105016', name: '南洲街道' },
]
const LUO = { person: 'luo-xiuwen', name: '罗秀文', posts: [] }

/** The window on a real memory where 罗秀文 sits; `before` is what was said before. */
async function open(
  page: Page,
  address: string,
  before: (desk: ReturnType<typeof realDesk>) => void = () => {},
) {
  const desk = realDesk({ person: LUO as never, streets })
  before(desk)
  await standAt(page, NIGHT)
  await desk.install(page)
  await page.goto(`${address}real.html`)
  await page.getByText('海珠区指挥台').waitFor()
  return desk
}
const ofTwoStreets = {
  way: 'all' as const,
  pool: streets,
  count: null,
  seed: null,
  limit: 30,
  note: '汛期抽查',
}

test('到时的点名在安排的席位上响，一个键开始', async ({ page, address }) => {
  const at = Math.floor(NIGHT.getTime() / MINUTE + 2) * MINUTE
  const by = { seat: 'seat-1', person: 'luo-xiuwen', post: null }
  await open(page, address, ({ record }) => {
    record(
      'rollcall/1',
      { type: 'rollcall.plan', data: { ...ofTwoStreets, at } },
      NIGHT.getTime() - MINUTE,
      by,
    )
  })
  const alarm = page.getByRole('alert').filter({ hasText: '点名' })
  await expect(alarm).toHaveCount(0)
  await moveOn(page, 2 * MINUTE)
  await expect(alarm).toContainText('21:48 的点名到时了')
  await shot(page, 'rollcall-due')
  await page.keyboard.press('Alt+b')
  await expect(alarm).toHaveCount(0)
  await expect(page.getByText(/点名中/).first()).toBeVisible()
})

test('没有人开始：过了时限写明还没有开始；别的席位安排的，过时才问到这里', async ({ page, address }) => {
  const by = { seat: 'seat-2', person: 'su-wanyi', post: null }
  const at = Math.floor(NIGHT.getTime() / MINUTE - 1) * MINUTE
  await open(page, address, ({ record }) => {
    record('rollcall/1', { type: 'rollcall.plan', data: { ...ofTwoStreets, at } }, at - MINUTE, by)
  })
  const alarm = page.getByRole('alert').filter({ hasText: '点名' })
  await expect(page.getByRole('region', { name: '其他未了事项' })).toContainText('还没有开始')
  await expect(alarm).toHaveCount(0)
  await moveOn(page, 5 * MINUTE)
  await expect(alarm).toContainText('21:45 的点名还没有开始')
})

test('时段内随机：安排后只看得到时段，看不到时刻', async ({ page, address }) => {
  await open(page, address, ({ record }) => {
    const line = { kind: 'note', text: '接班', occurredAt: null, incident: null } as const
    const by = { seat: 'seat-1', person: null, post: null }
    record('log/1', { type: 'log.write', data: line }, NIGHT.getTime() - MINUTE, by)
  })
  await page
    .getByRole('link', { name: '点名' })
    .or(page.getByRole('button', { name: '点名' }))
    .first()
    .click()
  await page.getByRole('radio', { name: '时段内随机' }).click()
  await expect(page.getByText(/22:00 至 .*06:00 之间/)).toBeVisible()
  await shot(page, 'rollcall-window')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: /时刻到时才知道/ })).toBeVisible()
  await shot(page, 'rollcall-hidden')
})
