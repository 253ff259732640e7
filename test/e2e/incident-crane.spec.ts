import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { idOf } from '../../domain/envelope.ts'
import { HOUR, MINUTE } from '../../domain/time.ts'
import { text as sheet } from '../../renderer/features/factsheet/text.ts'
import { text as orders } from '../../renderer/features/order/text.ts'
import type { DeskProgram } from '../../tools/launch/desk-program.ts'
import { importStaff, setSecrets, sitDown, staffIds, takePost } from './duty-room.ts'
import { buildHouse, type House } from './house.ts'
import {
  acknowledge,
  assessByDeaths,
  closeIncident,
  conclude,
  giveOrder,
  proposeFigures,
  proveTile,
  reportByPhone,
  review,
  sendWritten,
  startResponse,
  takeCall,
  toIncident,
  verifyIncident,
  writeReport,
} from './incident-acts.ts'
import {
  ask,
  COMMAND_STAFF,
  clocks,
  draft,
  everythingOf,
  expectChain,
  expectPaper,
  matrixRow,
  nowAt,
  openCommandRoom,
  PAZHOU,
  passTime,
  propose,
  say,
  sendReport,
  signReport,
} from './incident-room.ts'

/** 海珠 7·22: a crane falls, from the first call to the signed review, on two desks and a street's. One story. */
test.describe.configure({ mode: 'serial' })

let house: House
let desk: DeskProgram
let other: DeskProgram
let street: DeskProgram
let incident = ''
let occurredAt = 0
let receivedAt = 0
const written: string[] = []
const AWAY = 20 * MINUTE
const SECOND = 1000

test.beforeAll(async () => {
  house = await buildHouse()
  ;[desk, other, street] = await openCommandRoom(house)
})
test.afterAll(async () => await house.end())

const matrix = (page: Page, unit: string) => matrixRow(page, incident, unit)

test('通讯录、口令、岗位：两个区席位有人，街道席位也连上了', async () => {
  const { page } = desk
  await importStaff(desk, house.folder, COMMAND_STAFF)
  await expect.poll(() => ask(other.page, 'person.names', {})).toHaveLength(COMMAND_STAFF.length)
  await setSecrets(page, join(house.folder, 'centre'), ['梁启衡', '陈砚秋', '黄子骞', '周懋林'])
  await takePost(page, '梁启衡', 'leader')
  await takePost(page, '陈砚秋', 'chief')
  await takePost(page, '黄子骞', 'officer')
  await sitDown(other.page, '周懋林', 'commander')
})

test('来电接报并建事件：时限起算，四个一是红的', async () => {
  const { page } = desk
  const before = await nowAt(page)
  occurredAt = Math.floor(before / MINUTE) * MINUTE - 12 * MINUTE
  await takeCall(page, PAZHOU, occurredAt)
  await expect.poll(() => ask(other.page, 'incident.open', { limit: 10 })).toHaveLength(1)
  const [made] = await ask(page, 'incident.open', { limit: 10 })
  incident = made?.key ?? ''
  receivedAt = made?.receivedAt ?? 0
  expect(made).toMatchObject({ category: 'accident', street: PAZHOU, occurredAt, level: null })
  // 接报 is the moment the sheet was opened, by the centre's clock.
  expect(Math.abs(receivedAt - before)).toBeLessThan(MINUTE)
  for (const from of [page, other.page]) {
    // 未定级: only the 2 hours of 国务院令第493号 第十一条 run, counted from 接报.
    await expect
      .poll(async () => (await clocks(from, incident)).书面初报)
      .toEqual({ dueAt: receivedAt + 2 * HOUR, doneAt: null, late: false })
    const tiles = await ask(from, 'fourone.one', { incident })
    expect(tiles.map(({ met }) => met)).toEqual([false, false, false, false])
  }
})

test('定级较大，条文写明；时限按较大重排', async () => {
  const { page } = desk
  await toIncident(page, /塔吊/)
  await assessByDeaths(page, 7)
  await expect
    .poll(async () => (await ask(other.page, 'incident.one', { stream: incident }))[0])
    .toMatchObject({ level: 3, levelHistory: [{ level: 3, clause: expect.stringContaining('为较大') }] })
  const wanted = {
    电话报: { dueAt: receivedAt + 30 * MINUTE, doneAt: null, late: false },
    书面初报: { dueAt: receivedAt + 60 * MINUTE, doneAt: null, late: false },
    首次权威发布: { dueAt: occurredAt + 5 * HOUR, doneAt: null, late: false },
    新闻发布会: { dueAt: occurredAt + 24 * HOUR, doneAt: null, late: false },
  }
  for (const from of [page, other.page]) {
    await expect.poll(() => clocks(from, incident)).toMatchObject(wanted)
  }
})

test('启动三级响应：事项、级别、期限、措施，副区长批准', async () => {
  const { page } = desk
  await startResponse(page, '搜救被压人员，警戒，救治伤员', '周懋林')
  await expect
    .poll(async () => (await ask(other.page, 'response.one', { incident }))[0])
    .toMatchObject({ status: 'on', level: 3, approverName: '周懋林', history: [{ doubt: null }] })
})

test('口径一版：值班员在甲席提，指挥长在乙席批，两席都引用它', async () => {
  const { page } = desk
  await page.keyboard.press('Alt+3')
  await proposeFigures(page, { 死亡: '7', 受伤: '2' }, '塔吊倾斜倒塌造成7人死亡、2人受伤')
  await toIncident(other.page, /塔吊/)
  await other.page.keyboard.press('Alt+3')
  const proposal = other.page.getByRole('article', { name: sheet.proposal })
  await proposal.getByRole('button', { name: new RegExp(`^${sheet.approve}`) }).click()
  for (const from of [page, other.page]) {
    await expect
      .poll(async () => (await ask(from, 'factsheet.current', { incident }))[0])
      .toMatchObject({ version: 1, approverName: '周懋林' })
  }
})

test('四个一：工作专班一落实就变绿，另一席位也是', async () => {
  const { page } = desk
  await page.keyboard.press('Alt+1')
  await proveTile(page, '一个工作专班', '18 人、5 组，组长叶志恒')
  const tiles = async () => (await ask(other.page, 'fourone.one', { incident })).filter(({ met }) => met)
  await expect.poll(tiles).toHaveLength(1)
})

test('电话报在 30 分钟内：对方复述，时钟停住', async () => {
  const { page } = desk
  const from = await nowAt(page)
  await reportByPhone(page, '市局值班员伍工')
  const told = async () =>
    (await ask(other.page, 'report.list', { incident })).find(({ type }) => type === 'phone')
  await expect.poll(async () => (await told())?.sentAt ?? 0).toBeGreaterThan(from - SECOND)
  const wanted = { dueAt: receivedAt + 30 * MINUTE, doneAt: (await told())?.sentAt, late: false }
  await expect.poll(async () => (await clocks(other.page, incident)).电话报).toEqual(wanted)
})

test('指令下到街道和队伍：送达、已读、签收、到场、反馈，在另一席位的矩阵里看得见', async () => {
  const { page } = desk
  await giveOrder(page, ['琶洲街道', '区消防救援大队'], '疏散周边 200 米内人员，确认人数后反馈')
  const { page: there } = street
  await acknowledge(there, '疏散 200 米，报人数')
  await expect.poll(async () => (await matrix(other.page, '琶洲街道'))?.steps.acknowledged).not.toBeNull()
  await there.getByRole('radio', { name: orders.answer.arrive }).click()
  await there.keyboard.press('Control+Enter')
  await expect.poll(async () => (await matrix(other.page, '琶洲街道'))?.steps.arrived).not.toBeNull()
  await there.getByRole('radio', { name: orders.answer.feedback }).click()
  await there.getByPlaceholder(orders.answer.feedbackHint).fill('已疏散 46 户 113 人')
  await there.keyboard.press('Control+Enter')
  await expect.poll(async () => (await matrix(other.page, '琶洲街道'))?.last).toContain('46 户 113 人')
  const done = await matrix(other.page, '琶洲街道')
  expect(done?.steps).toMatchObject({
    ...{ delivered: { byPhone: false }, read: { byPhone: false }, acknowledged: { byPhone: false } },
    ...{ arrived: { byPhone: false }, feedback: { byPhone: false } },
  })
  await other.page.keyboard.press('Alt+4')
  await expect(other.page.getByRole('row', { name: /琶洲街道/ }).first()).toContainText('46 户 113 人')
  await expect(other.page.getByRole('row', { name: /区消防救援大队/ }).first()).toContainText('未')
})

test('初报从已知的取字，送审、签发、报出、上级已收，在 60 分钟内', async () => {
  const { page } = desk
  const from = await nowAt(page)
  await writeReport(page, '初报', '梁启衡')
  await sendWritten(page, '初报', '市局值班室伍工')
  const [, first] = await ask(page, 'report.list', { incident })
  const stream = first?.key ?? ''
  const sentAt = first?.sentAt ?? 0
  written.push(stream)
  // The form tells the time by the second.
  expect(sentAt).toBeGreaterThan(from - SECOND)
  for (const from of [page, other.page]) {
    await expect
      .poll(async () => (await ask(from, 'report.one', { stream }))[0])
      .toMatchObject({ status: 'received', factsheet: 1, doubtful: false, number: expect.any(String) })
    await expect
      .poll(() => clocks(from, incident))
      .toMatchObject({
        书面初报: { dueAt: receivedAt + 60 * MINUTE, doneAt: sentAt, late: false },
        '续报 1': { dueAt: sentAt + 120 * MINUTE, doneAt: null, late: false },
      })
  }
})

test('中心停 20 分钟：指令待发送、电话下达并复述；口径、续报照办；另一席位也在写', async () => {
  const { page } = desk
  await house.killCentre()
  // The minutes pass on the clocks of the seats, and on the centre's when it comes back: nobody sits and waits.
  await passTime([desk, other, street], AWAY / 2)
  await giveOrder(page, ['琶洲街道'], '调两台照明车到振兴大街')
  await expect.poll(async () => (await matrix(page, '琶洲街道'))?.waiting).toBe('pending')
  const waiting = await matrix(page, '琶洲街道')
  const at = await nowAt(page)
  const told = { person: '值班员老何', at, readBack: true, text: '两台照明车' }
  const { stream: order = '', recipient = '' } = waiting ?? {}
  await say(page, [{ stream: order, type: 'order.phone', data: { recipient, ...told } }])
  await sitDown(page, '梁启衡', 'leader')
  const words = '塔吊倾斜倒塌造成7人死亡、3人受伤，已疏散46户113人'
  const values = { dead: 7, injured: 3, movedHouseholds: 46, movedPeople: 113 }
  const proposal = await propose(page, incident, values, words)
  await say(page, [{ stream: `factsheet/${idOf(incident)}`, type: 'factsheet.approve', data: { proposal } }])
  const stream = await draft(page, incident, 'followup')
  written.push(stream)
  await signReport(page, stream, '梁启衡')
  const line = { kind: 'note' as const, text: '乙席断网时写的一行', occurredAt: null, incident }
  await say(other.page, [{ stream: `log/other-${idOf(incident)}`, type: 'log.write', data: line }])
  await passTime([desk, other, street], AWAY / 2)
  const sentAt = await sendReport(page, stream)
  expect((await ask(page, 'report.one', { stream }))[0]).toMatchObject({ status: 'received', number: null })
  expect((await clocks(page, incident))['续报 1']).toMatchObject({ doneAt: sentAt, late: false })
  expect((await ask(page, 'factsheet.current', { incident }))[0]).toMatchObject({ version: 2 })
  expect(await ask(other.page, 'report.one', { stream })).toEqual([])
})

test('中心恢复：一条不丢、一条不重、没有退回，两个席位一字不差', async () => {
  await house.startCentre(AWAY)
  for (const { page } of [desk, other, street]) {
    await expect.poll(() => ask(page, 'outbox.waiting', { limit: 500 })).toEqual([])
  }
  await expect(async () => {
    expect(await everythingOf(other.page, incident)).toEqual(await everythingOf(desk.page, incident))
  }).toPass({ timeout: 20_000 })
  const all = await everythingOf(desk.page, incident)
  expect(all.reports.map(({ type }) => type)).toEqual(['phone', 'first', 'followup'])
  expect(all.reports.slice(1).map(({ number }) => number?.slice(-4))).toEqual(['0001', '0002'])
  expect(all.sheets.filter(({ version }) => version !== null)).toHaveLength(2)
  expect(all.lines.filter(({ text }) => text.includes('乙席断网'))).toHaveLength(1)
  const given = await ask(desk.page, 'order.list', { incident, open: false, now: 0 })
  expect(given.map(({ number }) => number?.slice(-4)).sort()).toEqual(['0001', '0002'])
  // Given by phone while it waited, delivered by the line once it was back.
  await expect
    .poll(async () => (await matrix(other.page, '琶洲街道'))?.steps)
    .toMatchObject({ acknowledged: { byPhone: true } })
})

test('核实、终报、结束响应、办结', async () => {
  const { page } = desk
  await toIncident(page, /塔吊/)
  await verifyIncident(page, '7人死亡、3人受伤，搜救结束')
  const stream = await draft(page, incident, 'final')
  written.push(stream)
  await signReport(page, stream, '梁启衡')
  await sendReport(page, stream)
  const ids = await staffIds(page)
  const end = {
    ...{ approver: ids.get('周懋林') ?? '', authority: '分管副区长批准', byPhone: false, readBack: false },
    why: '搜救结束，现场移交',
  }
  await say(page, [{ stream: `response/${idOf(incident)}`, type: 'response.end', data: end }])
  await closeIncident(page, '搜救结束，善后由属地跟进')
  await expect
    .poll(async () => (await ask(other.page, 'incident.one', { stream: incident }))[0]?.status)
    .toBe('closed')
  // What is over owes nothing: neither another 续报 nor a release.
  const left = Object.values(await clocks(other.page, incident)).filter(({ doneAt }) => doneAt === null)
  expect(left).toEqual([])
})

test('复盘：处置链量出来，改进核验，领导签字作结论，另一席位一样', async () => {
  const { page } = desk
  await review(page, '初报后口径更新一次，数字一致', '起重机械顶升作业全过程旁站')
  await conclude(page, '处置及时，落实整改', '梁启衡')
  const [done] = await ask(page, 'review.one', { incident })
  expect(done).toMatchObject({
    ...{ status: 'concluded', concluded: { byName: '梁启衡', doubt: null } },
    improvements: [{ lacks: [], done: true }],
  })
  await expect.poll(() => ask(other.page, 'review.one', { incident })).toEqual([done])
  await expectChain(other.page, incident, { occurredAt, receivedAt })
})

test('三份书面报告的 PDF 读回来：每一句、编号、签发人、口径版本都在', async () => {
  expect(written).toHaveLength(3)
  for (const stream of written) await expectPaper(desk, house.folder, stream)
})
