import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { activationStream } from '../../domain/activation/activation.ts'
import { idOf } from '../../domain/envelope.ts'
import { categoryText, levelText } from '../../domain/incident/incident.ts'
import { contentShape } from '../../domain/plan/content.ts'
import { approvalWords } from '../../domain/plan/decide.ts'
import { digestOf } from '../../domain/plan/plan.ts'
import { responseLevelText, responseStepText } from '../../domain/response/response.ts'
import { clockTime, DAY, HOUR, MINUTE } from '../../domain/time.ts'
import { text as incidents } from '../../renderer/features/incident/text.ts'
import { text as plans } from '../../renderer/features/plan/text.ts'
import type { DeskProgram } from '../../tools/launch/desk-program.ts'
import { root } from '../../tools/launch/root.ts'
import { importStaff, setSecrets, sitDown, staffIds } from './duty-room.ts'
import { buildHouse, type House } from './house.ts'
import { toIncident } from './incident-acts.ts'
import {
  ask,
  COMMAND_STAFF,
  clocks,
  draft,
  expectPaper,
  nowAt,
  openCommandRoom,
  PAZHOU,
  propose,
  say,
  sendReport,
  signAs,
  signReport,
} from './incident-room.ts'

/** A typhoon like 山竹: the plan becomes orders to all streets, Ⅱ becomes Ⅰ, people moved grow, a flood hangs below it. */
test.describe.configure({ mode: 'serial' })

let house: House
let desk: DeskProgram
let other: DeskProgram
let street: DeskProgram
let storm = ''
let flood = ''
let occurredAt = 0
let receivedAt = 0
const written: string[] = []
const PLAN = 'plan/typhoon'
const PLAN_NAME = '海珠区防台风应急预案'

test.beforeAll(async () => {
  house = await buildHouse()
  ;[desk, other, street] = await openCommandRoom(house)
})
test.afterAll(async () => await house.end())

const open = (page: Page) => ask(page, 'incident.open', { limit: 10 })
const approveSheet = async (page: Page, proposal: string) => {
  await say(page, [{ stream: `factsheet/${idOf(storm)}`, type: 'factsheet.approve', data: { proposal } }])
}

test('预案写好并由领导签字批准，街道席位连上', async () => {
  const { page } = desk
  await importStaff(desk, house.folder, COMMAND_STAFF)
  await setSecrets(page, join(house.folder, 'centre'), ['梁启衡'])
  await sitDown(page, '梁启衡', 'leader')
  const file = join(root, 'resources', 'plan', 'typhoon.json')
  const read = contentShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  const content = { ...read, expiresAt: (await nowAt(page)) + 365 * DAY }
  await say(page, [{ stream: PLAN, type: 'plan.save', data: { ...content, base: 0, note: '按规则编写' } }])
  const person = (await staffIds(page)).get('梁启衡') ?? ''
  const digest = digestOf(content)
  const words = approvalWords({ plan: PLAN, version: 1, digest, person })
  const proof = await signAs(page, person, words)
  await say(page, [{ stream: PLAN, type: 'plan.approve', data: { version: 1, digest, words, ...proof } }])
  const list = async () => await ask(other.page, 'plan.list', { now: await nowAt(other.page) })
  await expect.poll(list).toMatchObject([{ status: 'approved', inForce: 1, approval: { doubt: null } }])
})

test('登记为自然灾害，重大：电话、书面、灾情初报的时限从各自的时刻起算', async () => {
  const { page } = desk
  const before = await nowAt(page)
  occurredAt = Math.floor(before / MINUTE) * MINUTE - 3 * HOUR
  await page.keyboard.press('F3')
  const form = page.getByRole('complementary', { name: incidents.form.title })
  await form.getByLabel(incidents.form.place, { exact: true }).fill('全区')
  await form.getByLabel(incidents.form.what).fill('台风山竹严重影响')
  await form.getByRole('radio', { name: categoryText.natural }).click()
  await form.getByRole('button', { name: incidents.form.isIt('台风') }).click()
  await form.getByRole('radio', { name: levelText[2], exact: true }).click()
  await form.getByLabel(incidents.form.occurred).fill(clockTime(occurredAt))
  await form.getByRole('button', { name: new RegExp(`^${incidents.form.submit}`) }).click()
  await expect.poll(async () => (await open(other.page)).length).toBe(1)
  const [made] = await open(page)
  storm = made?.key ?? ''
  receivedAt = made?.receivedAt ?? 0
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
  await page.keyboard.press('Alt+5')
  const offers = page.getByRole('list', { name: plans.panel.offers(1) })
  await expect(offers).toContainText(PLAN_NAME)
  await expect(offers).toContainText('类型为台风')
  await offers.getByRole('button', { name: plans.panel.start }).click()
  await page.getByRole('radio', { name: 'Ⅱ级' }).click()
  await page.getByRole('button', { name: new RegExp(`^${plans.panel.start}${PLAN_NAME}`) }).click()
  const board = page.getByRole('list', { name: PLAN_NAME })
  await board.getByRole('button', { name: /叫应各街道/ }).click()
  await board.getByRole('button', { name: new RegExp(`^${plans.step.give}`) }).click()
  const given = async () => await ask(other.page, 'order.list', { incident: storm, open: true, now: 0 })
  await expect.poll(async () => (await given()).map(({ counts }) => counts.recipients)).toEqual([22])
  await expect
    .poll(async () => await ask(other.page, 'activation.board', { incident: storm, now: await nowAt(page) }))
    .toContainEqual(expect.objectContaining({ step: 'call', state: 'given' }))
})

test('琶洲街道自己签收，其余十七个街道电话叫应并复述，全都签了', async () => {
  const { page: there } = street
  const [order] = await ask(other.page, 'order.list', { incident: storm, open: true, now: 0 })
  const stream = order?.key ?? ''
  await expect
    .poll(async () =>
      (await ask(there, 'order.inbox', { street: PAZHOU, person: null, now: 0 })).map((one) => one.stream),
    )
    .toEqual([stream])
  const own = `street:${PAZHOU}`
  const said = { recipient: own, byPhone: false, name: '', at: null, repeat: '人员到岗，30 分钟内回报' }
  await say(there, [{ stream, type: 'order.acknowledge', data: said }])
  const at = await nowAt(other.page)
  const [page] = await ask(other.page, 'order.one', { stream, now: at })
  const rest = (page?.recipients ?? []).filter((one) => one.type === 'street' && one.recipient !== own)
  expect(rest).toHaveLength(17)
  await say(
    other.page,
    rest.map(({ recipient, unit }) => ({
      ...{ stream, type: 'order.phone' as const },
      data: { recipient, person: `${unit}值班长`, at, readBack: true, text: '人员到岗，30 分钟内回报' },
    })),
  )
  const streets = async () => {
    const rows = await ask(desk.page, 'order.matrix', { incident: storm, now: at })
    return rows.filter(({ type }) => type === 'street')
  }
  await expect
    .poll(async () => (await streets()).filter((one) => one.steps.acknowledged !== null).length)
    .toBe(18)
  expect((await streets()).filter((one) => one.steps.acknowledged?.byPhone === false)).toHaveLength(1)
})

test('二级响应升为一级：区委书记批准，预案里一级的步骤打开', async () => {
  const { page } = desk
  const ids = await staffIds(page)
  const start = {
    ...{
      level: 2 as const,
      matters: '防台风',
      until: (await nowAt(page)) + 24 * HOUR,
      measures: '三停、转移',
    },
    ...{
      approver: ids.get('谭立人') ?? '',
      authority: '区长（总指挥）批准',
      byPhone: false,
      readBack: false,
    },
  }
  await say(page, [{ stream: `response/${idOf(storm)}`, type: 'response.start', data: start }])
  await page.getByRole('button', { name: new RegExp(`^${incidents.respond}`) }).click()
  await page.getByRole('radio', { name: responseStepText.adjust }).click()
  const form = page.getByRole('form', { name: responseStepText.adjust })
  await form.getByRole('radio', { name: responseLevelText[1] }).click()
  await form.getByLabel(incidents.response.until, { exact: true }).fill('24 小时后')
  await form.getByLabel(incidents.response.approver, { exact: true }).fill('骆文舟')
  await expect(form.getByRole('list')).toContainText('骆文舟')
  await page.keyboard.press('Enter')
  await form.getByLabel(incidents.reason).fill('红色预警，全区三停')
  await form.getByRole('button', { name: new RegExp(`^${responseStepText.adjust}`) }).click()
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

test('转移人数随续报增长，数字先口径后报告；灾情快报带表', async () => {
  const { page } = desk
  const table = { affected: 120_000, resettledTotal: 1200, centralTotal: 900, scatteredTotal: 300 }
  const sheets = [
    { movedHouseholds: 420, movedPeople: 1200, ...table },
    { movedHouseholds: 9300, movedPeople: 28_400, ...table, resettledTotal: 9000, centralTotal: 8700 },
    { movedHouseholds: 20_100, movedPeople: 60_873, ...table, resettledTotal: 20_000, centralTotal: 19_700 },
  ]
  const types = ['first', 'followup', 'followup'] as const
  for (const [n, values] of sheets.entries()) {
    await approveSheet(page, await propose(page, storm, values, '全区防御台风山竹'))
    const stream = await draft(page, storm, types[n] ?? 'followup')
    await signReport(page, stream, '梁启衡')
    const sentAt = await sendReport(page, stream)
    written.push(stream)
    const label = n === 0 ? '书面初报' : `续报 ${n}`
    await expect
      .poll(async () => (await clocks(other.page, storm))[label])
      .toMatchObject({ doneAt: sentAt, late: false })
    const next = `续报 ${n + 1}`
    expect((await clocks(page, storm))[next]).toEqual({ dueAt: sentAt + 2 * HOUR, doneAt: null, late: false })
  }
  const [last] = await ask(other.page, 'report.one', { stream: written[2] ?? '' })
  const said = last?.content.sections.flatMap((section) => section.sentences) ?? []
  expect(said.find(({ text }) => text.includes('疏散转移由28400人增至60873人'))).toMatchObject({
    changed: true,
  })

  const disaster = await draft(page, storm, 'disaster')
  await signReport(page, disaster, '梁启衡')
  // The wind has been here for three hours and the table was due after two.
  const sentAt = await sendReport(page, disaster, '断电断网，街道数字报来得晚')
  written.push(disaster)
  await expect
    .poll(async () => (await clocks(other.page, storm)).灾情初报)
    .toEqual({ dueAt: occurredAt + 2 * HOUR, doneAt: sentAt, late: true })
  const [row] = await ask(other.page, 'report.one', { stream: disaster })
  expect(row?.content.table).toMatchObject({ movedPeople: 60_873, resettledTotal: 20_000, affected: 120_000 })
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

test('响应结束，预案结束，终报；每份报告的 PDF 读回来与口径一致', async () => {
  const { page } = desk
  const ids = await staffIds(page)
  const end = {
    ...{ approver: ids.get('骆文舟') ?? '', authority: '区委书记批准', byPhone: false, readBack: false },
    why: '台风远离，风雨减弱',
  }
  await say(page, [
    { stream: `response/${idOf(storm)}`, type: 'response.end', data: end },
    { stream: activationStream(storm, PLAN), type: 'activation.end', data: { why: '台风远离' } },
    { stream: storm, type: 'incident.verify', data: { outcome: 'confirmed', note: '', level: 2 } },
  ])
  const final = await draft(page, storm, 'final')
  await signReport(page, final, '梁启衡')
  await sendReport(page, final)
  written.push(final)
  await say(page, [{ stream: storm, type: 'incident.close', data: { why: '恢复生产生活秩序' } }])
  await expect
    .poll(async () => (await ask(other.page, 'incident.one', { stream: storm }))[0]?.status)
    .toBe('closed')
  await expect.poll(() => ask(page, 'outbox.waiting', { limit: 500 })).toEqual([])
  const [first, ...more] = await ask(other.page, 'report.list', { incident: storm })
  expect([first, ...more].map((one) => one?.number !== null)).toEqual([true, true, true, true, true])
  for (const stream of written) await expectPaper(desk, house.folder, stream)
})
