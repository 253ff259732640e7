import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { categoryText, levelText } from '../../domain/incident/incident.ts'
import { clockTime, HOUR, MINUTE } from '../../domain/time.ts'
import { text as incidents } from '../../renderer/features/incident/text.ts'
import type { DeskProgram } from '../../tools/launch/desk-program.ts'
import { openReceiver, type Receiver } from '../superior/receiver.ts'
import { importStaff, setSecrets, sitDown, writeLine } from './duty-room.ts'
import { approveSheet, proposeFigures } from './factsheet-acts.ts'
import { buildHouse, type House } from './house.ts'
import {
  closeIncident,
  declareNewest,
  keepCall,
  picture,
  respond,
  toIncident,
  verifyIncident,
} from './incident-acts.ts'
import {
  ask,
  COMMAND_STAFF,
  clocks,
  everythingOf,
  matrixRow,
  nowAt,
  openCommandRoom,
  passTime,
} from './incident-room.ts'
import { expectUnsent, giveOrder, ladder, openUnit, sign, tellByPhone, unitRow } from './order-acts.ts'
import { approvePlan, endPlan, giveStep, importPlan, startPlan, stepOf } from './plan-acts.ts'
import { dispatch, expectNotDelivered, expectPaper, sendWritten, writeReport } from './report-acts.ts'
import { conclude, expectReviewPaper, review } from './review-acts.ts'

/** A typhoon like 山竹: the plan becomes orders to all streets, Ⅱ becomes Ⅰ, people moved grow, a flood hangs below it. */
test.describe.configure({ mode: 'serial' })

let house: House
let platform: Receiver
let desk: DeskProgram
let other: DeskProgram
let street: DeskProgram
let storm = ''
let flood = ''
let occurredAt = 0
let receivedAt = 0
const AWAY = 20 * MINUTE
const SUPERIOR = '市局值班室伍工'

test.beforeAll(async () => {
  platform = await openReceiver()
  house = await buildHouse([{ name: '市应急管理局', url: platform.url, timeout: 500 }])
  ;[desk, other, street] = await openCommandRoom(house)
})
test.afterAll(async () => {
  await house.end()
  await platform.close()
})

const open = (page: Page) => ask(page, 'incident.open', { limit: 10 })

test('预案从 Word 导入、逐项核对、存下，由领导签字批准，另一席位也看得到', async () => {
  const { page } = desk
  await importStaff(desk, house.folder, COMMAND_STAFF)
  await setSecrets(page, join(house.folder, 'centre'), ['梁启衡'])
  await sitDown(page, '梁启衡', 'leader')
  await importPlan(desk, house.folder)
  await approvePlan(page, '梁启衡')
  await picture(page, 'typhoon-plan')
  const list = async () => await ask(other.page, 'plan.list', { now: await nowAt(other.page) })
  await expect.poll(list).toMatchObject([{ status: 'approved', inForce: 1, approval: { doubt: null } }])
})

test('第一个电话是气象台的；由这行日志登记为自然灾害，重大：各时限从各自的时刻起算', async () => {
  const { page } = desk
  const before = await nowAt(page)
  occurredAt = Math.floor(before / MINUTE) * MINUTE - 3 * HOUR
  await keepCall(page, {
    phone: '020-84001234',
    caller: '区气象台值班员',
    happened: '台风山竹严重影响',
    place: '全区',
  })
  const form = await declareNewest(page)
  await expect(form.getByLabel(incidents.form.what)).toHaveValue(/台风山竹严重影响/)
  await form.getByRole('radio', { name: categoryText.natural }).click()
  await form.getByRole('button', { name: incidents.form.isIt('台风') }).click()
  await form.getByRole('radio', { name: levelText[2], exact: true }).click()
  await form.getByLabel(incidents.form.occurred).fill(clockTime(occurredAt))
  await form.getByRole('button', { name: new RegExp(`^${incidents.form.submit}`) }).click()
  await expect.poll(async () => (await open(other.page)).length).toBe(1)
  const [made] = await open(page)
  storm = made?.key ?? ''
  receivedAt = made?.receivedAt ?? 0
  // 接报 is the call, and the line of the call is the incident's from now on.
  expect(Math.abs(receivedAt - before)).toBeLessThan(MINUTE)
  const lines = await ask(other.page, 'log.incident', { incident: storm, limit: 10 })
  expect(lines.map(({ key }) => key)).toContain(made?.from)
  expect(made).toMatchObject({ category: 'natural', level: 2, occurredAt, subtypeText: '台风' })
  for (const from of [page, other.page]) {
    await expect
      .poll(() => clocks(from, storm))
      .toMatchObject({
        电话报: { dueAt: receivedAt + 30 * MINUTE },
        书面初报: { dueAt: receivedAt + 60 * MINUTE },
        灾情初报: { dueAt: occurredAt + 2 * HOUR },
        首次权威发布: { dueAt: occurredAt + 5 * HOUR },
        新闻发布会: { dueAt: occurredAt + 24 * HOUR },
      })
  }
})

test('预案按类型推荐，启动成看板；叫应一步一键成令，发给全部街道', async () => {
  const { page } = desk
  await toIncident(page, /山竹/)
  await startPlan(page, 2, '类型为台风')
  await giveStep(page)
  await picture(page, 'typhoon-board')
  await toIncident(other.page, /山竹/)
  await other.page.keyboard.press('Alt+4')
  await expect(unitRow(other.page, '赤岗街道')).toContainText('叫应各街道')
  const [given] = await ask(other.page, 'order.list', { incident: storm, open: true, now: 0 })
  expect(given?.counts.recipients).toBe(18)
})

test('琶洲街道自己签收，其余十七个街道电话叫应并复述，全都签了', async () => {
  const { page } = other
  await sign(street.page, '人员到岗，30 分钟内回报')
  const [order] = await ask(page, 'order.list', { incident: storm, open: true, now: 0 })
  const [given] = await ask(page, 'order.one', { stream: order?.key ?? '', now: await nowAt(page) })
  const others = (given?.recipients ?? []).flatMap(({ unit }) => (unit === '琶洲街道' ? [] : [unit]))
  expect(others).toHaveLength(17)
  await openUnit(page, '琶洲街道')
  for (const unit of others) await tellByPhone(page, unit, '值班长', '人员到岗，30 分钟内回报')
  await picture(page, 'typhoon-phoned')
  await page.getByRole('button', { name: /^琶洲街道/ }).click()
  await expect(ladder(page, '琶洲街道')).toContainText('人员到岗，30 分钟内回报')
  await toIncident(desk.page, /山竹/)
  await desk.page.keyboard.press('Alt+5')
  await expect(stepOf(desk.page, /叫应各街道/)).toContainText('签收 18 / 18')
})

test('二级响应升为一级：区委书记批准，预案里一级的步骤打开', async () => {
  const { page } = desk
  await expect(stepOf(page, /停工、停业/)).toHaveCount(0)
  await respond(page, 'start', {
    ...{ approver: '谭立人', notHim: '周懋林', level: 2, until: '24 小时后', measures: '三停、转移' },
  })
  await respond(page, 'adjust', {
    ...{ approver: '骆文舟', notHim: '周懋林', level: 1, until: '24 小时后' },
    why: '红色预警，全区三停',
  })
  await expect(stepOf(page, /停工、停业/)).toBeVisible()
  await expect
    .poll(async () => (await ask(other.page, 'response.one', { incident: storm }))[0])
    .toMatchObject({
      ...{ status: 'on', level: 1, approverName: '骆文舟' },
      history: [
        { step: 'start', level: 2, doubt: null },
        { step: 'adjust', level: 1, doubt: null },
      ],
    })
})

/** What became of the written report of this name, and when it left. */
async function leftAt(name: string): Promise<number> {
  const rows = await ask(desk.page, 'report.list', { incident: storm })
  return rows.find((row) => row.title.endsWith(name))?.sentAt ?? 0
}

test('转移人数随续报增长，数字先口径后报告；平台出错、不应答都看得见；灾情快报带表', async () => {
  const { page } = desk
  const table = { affected: 120_000, resettledTotal: 1200, centralTotal: 900, scatteredTotal: 300 }
  const sheets = [
    { movedHouseholds: 420, movedPeople: 1200, ...table },
    { movedHouseholds: 9300, movedPeople: 28_400, ...table, resettledTotal: 9000, centralTotal: 8700 },
    { movedHouseholds: 20_100, movedPeople: 60_873, ...table, resettledTotal: 20_000, centralTotal: 19_700 },
  ]
  const names = ['初报', '续报一', '续报二']
  const troubles = [
    ['broken', '对方出错（500）'],
    ['silent', '对方没有应答'],
  ] as const
  for (const [n, values] of sheets.entries()) {
    const name = names[n] ?? ''
    await proposeFigures(page, values, '全区防御台风山竹')
    await approveSheet(page, n + 1, '梁启衡')
    await writeReport(page, name, '梁启衡')
    const trouble = troubles[n]
    if (trouble !== undefined) {
      platform.mood = trouble[0]
      await dispatch(page, name)
      await expectNotDelivered(page, name, 'retrying', trouble[1])
    }
    await sendWritten(page, name, SUPERIOR)
    const sentAt = await leftAt(name)
    await expect
      .poll(async () => (await clocks(other.page, storm))[n === 0 ? '书面初报' : `续报 ${n}`])
      .toMatchObject({ doneAt: sentAt, late: false })
    const next = `续报 ${n + 1}`
    expect((await clocks(page, storm))[next]).toEqual({ dueAt: sentAt + 2 * HOUR, doneAt: null, late: false })
  }
  await expect(page.getByRole('article', { name: '续报二' })).toContainText('疏散转移由28400人增至60873人')
  await picture(page, 'typhoon-followup')

  await writeReport(page, '灾情快报', '梁启衡')
  // The wind has been here for three hours and the table was due after two.
  await sendWritten(page, '灾情快报', SUPERIOR, '断电断网，街道数字报来得晚')
  await picture(page, 'typhoon-disaster')
  await expect
    .poll(async () => (await clocks(other.page, storm)).灾情初报)
    .toEqual({ dueAt: occurredAt + 2 * HOUR, doneAt: await leftAt('灾情快报'), late: true })
  const rows = await ask(other.page, 'report.list', { incident: storm })
  const disaster = rows.find(({ type }) => type === 'disaster')
  const [row] = await ask(other.page, 'report.one', { stream: disaster?.key ?? '' })
  expect(row?.content.table).toMatchObject({ movedPeople: 60_873, resettledTotal: 20_000, affected: 120_000 })
})

test('中心停 20 分钟：转移令待发送、电话下达并复述；恢复后一条不丢、一条不重、没有退回', async () => {
  const { page } = desk
  await house.killCentre()
  await passTime([desk, other, street], AWAY)
  await giveOrder(page, ['琶洲街道'], '低洼处人员再清一遍')
  await expectUnsent(page, '琶洲街道')
  await openUnit(page, '琶洲街道')
  await tellByPhone(page, '琶洲街道', '值班员老何', '低洼处再清一遍')
  await writeLine(other.page, '乙席断网时写的一行')
  await picture(page, 'typhoon-away')
  await house.startCentre(AWAY)
  for (const one of [desk, other, street]) {
    await expect.poll(() => ask(one.page, 'outbox.waiting', { limit: 500 })).toEqual([])
  }
  await expect(async () => {
    expect(await everythingOf(other.page, storm)).toEqual(await everythingOf(page, storm))
  }).toPass({ timeout: 20_000 })
  const given = await ask(page, 'order.list', { incident: storm, open: false, now: 0 })
  expect(given.map(({ number }) => number?.slice(-4)).sort()).toEqual(['0001', '0002'])
  const { steps } = (await matrixRow(other.page, storm, '琶洲街道')) ?? {}
  expect(steps).toMatchObject({ acknowledged: { byPhone: true } })
})

test('次生内涝登记在台风之下，两件互相看得见', async () => {
  const { page } = desk
  await page.keyboard.press('F3')
  const form = page.getByRole('complementary', { name: incidents.form.title })
  await form.getByLabel(incidents.form.place, { exact: true }).fill('江南大道中')
  await form.getByLabel(incidents.form.what).fill('内涝积水半米，车辆被困')
  await form.getByRole('radio', { name: categoryText.natural }).click()
  await form.getByRole('combobox').filter({ hasText: incidents.form.noParent }).selectOption(storm)
  await form.getByRole('button', { name: new RegExp(`^${incidents.form.submit}`) }).click()
  const child = async () => (await open(other.page)).find(({ title }) => title.includes('内涝'))
  await expect.poll(async () => (await child())?.key).toBeDefined()
  flood = (await child())?.key ?? ''
  expect((await child())?.relations).toMatchObject([{ to: storm, how: 'parent' }])
  const [above] = await ask(other.page, 'incident.one', { stream: storm })
  expect(above?.relations).toMatchObject([{ to: flood, how: 'child' }])
})

test('响应结束，预案结束，终报，办结；每份报告的 PDF 读回来与口径一致', async () => {
  const { page } = desk
  await toIncident(page, /山竹/)
  await respond(page, 'end', { approver: '骆文舟', notHim: '周懋林', why: '台风远离，风雨减弱' })
  await endPlan(page, '台风远离')
  await verifyIncident(page, '')
  await writeReport(page, '终报', '梁启衡')
  await sendWritten(page, '终报', SUPERIOR)
  await closeIncident(page, '恢复生产生活秩序')
  await expect
    .poll(async () => (await ask(other.page, 'incident.one', { stream: storm }))[0]?.status)
    .toBe('closed')
  await expect.poll(() => ask(page, 'outbox.waiting', { limit: 500 })).toEqual([])
  const reports = await ask(other.page, 'report.list', { incident: storm })
  expect(reports.map((one) => one.number !== null)).toEqual([true, true, true, true, true])
  for (const { key } of reports) await expectPaper(desk, house.folder, key)
})

test('复盘：整改核验，领导签字作结论，另一席位一样；每一条连着出处', async () => {
  const { page } = desk
  const found = '初报以后三版口径，数字先口径后报告'
  await review(page, found, '低洼点抽排设备前置')
  await conclude(page, '叫应到位，转移有序', '梁启衡')
  await picture(page, 'typhoon-review')
  const [done] = await ask(page, 'review.one', { incident: storm })
  expect(done).toMatchObject({
    status: 'concluded',
    concluded: { byName: '梁启衡', doubt: null },
    improvements: [{ lacks: [], done: true }],
  })
  await expect.poll(() => ask(other.page, 'review.one', { incident: storm })).toEqual([done])
  await expectReviewPaper(desk, house.folder, [found, '低洼点抽排设备前置', '叫应到位，转移有序', '3 版'])
})
