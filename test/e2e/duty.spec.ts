import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type {} from '../../protocol/window.ts'
import { text as common } from '../../renderer/desk/text.ts'
import { text as call } from '../../renderer/features/call/text.ts'
import { text as handover } from '../../renderer/features/handover/text.ts'
import { text as roster } from '../../renderer/features/roster/text.ts'
import { text as standing } from '../../renderer/features/standing/text.ts'
import type { DeskProgram } from '../../tools/launch/desk-program.ts'
import {
  asks,
  card,
  importStaff,
  STAFF,
  savesAt,
  selfCheck,
  setSecrets,
  showHimself,
  sign,
  sitDown,
  takePost,
  tickAll,
  toPage,
  wordsOf,
} from './duty-room.ts'
import { buildHouse, type House } from './house.ts'

/** A whole day in a real duty room: a centre, two desks, two shifts and their leaders. The tests tell one story. */
test.describe.configure({ mode: 'serial' })

let house: House
let desk: DeskProgram
let other: DeskProgram
let titles: string[] = []

test.beforeAll(async () => {
  house = await buildHouse()
  await house.startCentre()
  desk = await house.openDesk('甲席')
  other = await house.openDesk('乙席')
})
test.afterAll(async () => await house.end())

const quickLine = (page: Page) => page.getByRole('textbox', { name: '快速记事' })
/** Lines people wrote or took down; what other records say of the same thing stands beside them. */
const lines = (page: Page, words: string) =>
  page
    .getByRole('list', { name: '值班日志' })
    .getByRole('listitem')
    .filter({ hasText: words, hasNotText: /登记|提问|回答/ })
const sheets = (page: Page) => page.evaluate(() => window.desk.query('handover.list', { limit: 30 }))

test('通讯录从表格导入，先预览再导入，另一席位也有了', async () => {
  await importStaff(desk, house.folder)
  await expect
    .poll(() => other.page.evaluate(async () => (await window.desk.query('person.names', {})).length))
    .toBe(STAFF.length)
  await setSecrets(desk.page, join(house.folder, 'centre'), [
    '梁启衡',
    '陈砚秋',
    '黄子骞',
    '罗静娴',
    '何绍钧',
  ])
})

test('生成并发布这个月的值班表，两个席位一样', async () => {
  const { page } = desk
  await sitDown(page, '梁启衡', 'leader')
  await toPage(page, roster.title)
  await page.getByRole('button', { name: roster.generate }).click()
  await page.getByRole('button', { name: roster.wizard.publish }).click()
  const days = (from: Page) =>
    from.evaluate(async () => {
      const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
      const rows = await window.desk.query('roster.days', { from: day, to: day })
      return rows.map(({ post, name }) => `${post} ${name}`).sort()
    })
  await expect.poll(() => days(page)).toHaveLength(4)
  await expect.poll(() => days(other.page)).toEqual(await days(page))
})

test('带班领导、值班长、值班员签到，上方看得到谁在岗', async () => {
  const { page } = desk
  await takePost(page, '梁启衡', 'leader')
  await takePost(page, '陈砚秋', 'chief')
  await takePost(page, '黄子骞', 'officer')
  await expect(page.getByRole('banner')).toContainText('陈砚秋')
  await expect(other.page.getByRole('banner')).toContainText('黄子骞')
})

test('来电按要素接报，存入日志并建事件', async () => {
  const { page } = desk
  await toPage(page, '日志')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: call.hints.phone }).fill('13800006185')
  await page.getByRole('textbox', { name: call.hints.caller, exact: true }).fill('麦秀珍')
  await page.getByRole('textbox', { name: call.hints.happened }).fill('边坡掉土石，堵住村道')
  await page.getByRole('textbox', { name: call.hints.place }).fill('官洲街道北山村北山岗南侧')
  await page.getByRole('button', { name: call.declare }).click()
  await toPage(page, '日志')
  await expect(lines(page, '边坡掉土石')).toHaveCount(1)
  await expect(lines(other.page, '边坡掉土石')).toHaveCount(1)
  const open = () => page.evaluate(() => window.desk.query('incident.open', { limit: 10 }))
  await expect.poll(async () => (await open()).length).toBe(1)
})

test('长时间的故障登记为持续异常', async () => {
  const { page } = desk
  await toPage(page, standing.title)
  await page.getByRole('button', { name: standing.raise }).click()
  await page.getByPlaceholder(standing.whatHint).fill('磨碟沙隧道 2 号泵故障')
  await page.getByPlaceholder(standing.ownerHint).fill('水务局简志鹏')
  await page.getByRole('button', { name: standing.save, exact: false }).last().click()
  await expect(page.getByText('磨碟沙隧道 2 号泵故障').first()).toBeVisible()
})

test('交接：差一项也签不了；都打开、自检、答完，三方签字，封存', async () => {
  const { page } = desk
  await toPage(page, handover.title)
  await page.getByRole('button', { name: handover.running.open }).click()
  await showHimself(page, handover.arrive, '罗静娴', 'chief')
  titles = await tickAll(page, '交班人')
  await asks(page, '边坡掉土石', '转移的人在哪里过夜？', '北山小学，已联系校长')
  expect(titles.join('\n')).toContain('边坡掉土石')
  expect(titles.join('\n')).toContain('磨碟沙隧道 2 号泵故障')
  await tickAll(page, '接班人', 1)
  await selfCheck(page)
  await expect(card(page, 'in')).toContainText('还差 1 项未打开')
  await expect(page.getByRole('button', { name: handover.sign.in })).toHaveCount(0)
  await tickAll(page, '接班人')
  await sign(page, 'out', '陈砚秋')
  await sign(page, 'in', '罗静娴')
  await sign(page, 'leader', '梁启衡')
  await expect(page.getByRole('status').filter({ hasText: '交接完成' })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('罗静娴')
  await expect.poll(async () => (await sheets(other.page))[0]?.done?.inName).toBe('罗静娴')
})

test('交接班表存成 PDF，每一项都在上面', async () => {
  const { page } = desk
  const file = join(house.folder, '交接班表.pdf')
  await savesAt(desk, file)
  await page.getByRole('button', { name: common.paper.pdf }).click()
  await expect.poll(() => existsSync(file)).toBe(true)
  const words = wordsOf(file)
  for (const title of titles) {
    const [, , name = ''] = /^(\S+) (.*)$/.exec(title) ?? []
    expect(words).toContain(name.replaceAll(/\s/gu, ''))
  }
  for (const name of ['陈砚秋', '罗静娴', '梁启衡']) expect(words).toContain(name)
  expect(words).toContain('转移的人在哪里过夜？')
  expect(words).toContain('北山小学，已联系校长')
  // Each item with the time the relief opened it.
  expect(words.match(/\d\d:\d\d打开/gu)?.length).toBe(titles.length)
  expect(words).toMatch(/交〔\d{4}〕1号/)
})

test('中心停着，从来电到签字照样办完；恢复后恰好合并一次', async () => {
  const { page } = desk
  await house.killCentre()
  const written = ['断网时接的来电：路面塌陷', '断网时写的一行']
  await toPage(page, '日志')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: call.hints.happened }).fill('断网时接的来电：路面塌陷')
  await page.getByRole('textbox', { name: call.hints.place }).fill('新港西路 135 号门前')
  await page.getByRole('button', { name: call.declare }).click()
  await toPage(page, '日志')
  await quickLine(page).fill('断网时写的一行')
  await quickLine(page).press('Enter')
  for (const words of written) await expect(lines(page, words)).toHaveCount(1)
  await toPage(page, standing.title)
  await page.getByRole('button', { name: standing.raise }).click()
  await page.getByPlaceholder(standing.whatHint).fill('断网时报的路灯故障')
  await page.getByPlaceholder(standing.ownerHint).fill('照明所值班员')
  await page.getByRole('button', { name: standing.save, exact: false }).last().click()
  await expect(page.getByText('断网时报的路灯故障').first()).toBeVisible()
  // Neither signing in nor showing oneself needs the centre where one has signed in before.
  await sitDown(page, '陈砚秋', 'chief')
  await toPage(page, handover.title)
  await page.getByRole('button', { name: handover.running.open }).click()
  await showHimself(page, handover.join, '罗静娴')
  const offline = await tickAll(page, '交班人')
  for (const what of ['路面塌陷', '断网时报的路灯故障', '边坡掉土石']) {
    expect(offline.join('\n')).toContain(what)
  }
  await asks(page, '断网时报的路灯故障', '备用灯车叫了吗？', '叫了，半小时到')
  await tickAll(page, '接班人')
  await selfCheck(page)
  await sign(page, 'out', '罗静娴')
  await sign(page, 'in', '陈砚秋')
  await sign(page, 'leader', '何绍钧')
  await expect(page.getByRole('status').filter({ hasText: '交接完成' })).toBeVisible()
  expect(await sheets(other.page)).toHaveLength(1)
  const file = join(house.folder, '断网时的交接班表.pdf')
  await savesAt(desk, file)
  await page.getByRole('button', { name: common.paper.pdf }).click()
  await expect.poll(() => existsSync(file)).toBe(true)
  const words = wordsOf(file)
  for (const title of offline) expect(words).toContain(title.replace(/^\S+ /, '').replaceAll(/\s/gu, ''))
  for (const said of ['备用灯车叫了吗？', '叫了，半小时到', '待编号', '陈砚秋', '何绍钧'])
    expect(words).toContain(said)

  await house.startCentre()
  await expect.poll(async () => (await sheets(other.page)).length).toBe(2)
  for (const from of [page, other.page]) {
    await expect
      .poll(async () => (await sheets(from)).map(({ number, done }) => [number, done?.inName]))
      .toEqual([
        [expect.stringMatching(/-0002$/), '陈砚秋'],
        [expect.stringMatching(/-0001$/), '罗静娴'],
      ])
  }
  const waiting = () => page.evaluate(() => window.desk.query('outbox.waiting', { limit: 50 }))
  await expect.poll(async () => (await waiting()).length).toBe(0)
  await toPage(other.page, '日志')
  for (const words of written) await expect(lines(other.page, words)).toHaveCount(1)
  const open = (name: 'incident.open' | 'standing.open') =>
    other.page.evaluate((query) => window.desk.query(query, { limit: 10 }), name)
  await expect.poll(() => open('incident.open')).toHaveLength(2)
  await expect.poll(() => open('standing.open')).toHaveLength(2)
})
