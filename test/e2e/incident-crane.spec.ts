import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { MINUTE } from '../../domain/time.ts'
import type { DeskProgram } from '../../tools/launch/desk-program.ts'
import { openReceiver, type Receiver } from '../superior/receiver.ts'
import { importStaff, setSecrets, sitDown, takePost, writeLine } from './duty-room.ts'
import { approveSheet, proposeFigures } from './factsheet-acts.ts'
import { meetAndOrder, openHeadquarters } from './headquarters-acts.ts'
import { buildHouse, type House } from './house.ts'
import {
  assessByDeaths,
  boardOnWall,
  closeIncident,
  picture,
  proveTile,
  respond,
  takeCall,
  toIncident,
  verifyIncident,
} from './incident-acts.ts'
import * as facts from './incident-crane-facts.ts'
import { ask, COMMAND_STAFF, expectChain, nowAt, openCommandRoom, PAZHOU, passTime } from './incident-room.ts'
import {
  answer,
  expectUnsent,
  giveOrder,
  hearAndSign,
  listen,
  openUnit,
  tellByPhone,
  unitRow,
} from './order-acts.ts'
import {
  dispatch,
  expectNotDelivered,
  expectPaper,
  openReport,
  paperOf,
  receivedByPhone,
  reportByPhone,
  sendWritten,
  signReport,
  supplement,
  writeReport,
} from './report-acts.ts'
import { conclude, expectReviewPaper, review } from './review-acts.ts'

/** 海珠 7·22: a crane falls, from the first call to the signed review, on two desks and a street's. One story. */
test.describe.configure({ mode: 'serial' })

const PLATFORM = '市应急管理局'
const STATEMENT = '塔吊倾斜倒塌造成7人死亡、3人受伤，已疏散46户113人'
let house: House
let platform: Receiver
let desk: DeskProgram
let other: DeskProgram
let street: DeskProgram
let incident = ''
let occurredAt = 0
let receivedAt = 0
const AWAY = 20 * MINUTE
const SECOND = 1000

test.beforeAll(async () => {
  platform = await openReceiver()
  house = await buildHouse([{ name: PLATFORM, url: platform.url, timeout: 2000 }])
  ;[desk, other, street] = await openCommandRoom(house)
})
test.afterAll(async () => {
  await house.end()
  await platform.close()
})

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
  await facts.expectUngraded([page, other.page], incident, receivedAt)
})

test('定级较大，条文写明；时限按较大重排', async () => {
  const { page } = desk
  await toIncident(page, /塔吊/)
  await assessByDeaths(page, 7)
  await expect
    .poll(async () => (await ask(other.page, 'incident.one', { stream: incident }))[0])
    .toMatchObject({ level: 3, levelHistory: [{ level: 3, clause: expect.stringContaining('为较大') }] })
  await facts.expectGraveClocks([page, other.page], incident, { occurredAt, receivedAt })
})

test('启动三级响应：事项、级别、期限、措施，副区长批准', async () => {
  const { page } = desk
  await respond(page, 'start', {
    ...{ approver: '周懋林', notHim: '梁启衡', until: '12 小时后' },
    measures: '搜救被压人员，警戒，救治伤员',
  })
  await expect
    .poll(async () => (await ask(other.page, 'response.one', { incident }))[0])
    .toMatchObject({ status: 'on', level: 3, approverName: '周懋林', history: [{ doubt: null }] })
})

test('口径一版：值班员在甲席提，指挥长在乙席批，两席都引用它，上了大屏', async () => {
  const { page } = desk
  await proposeFigures(page, { dead: 7, injured: 2 }, '塔吊倾斜倒塌造成7人死亡、2人受伤')
  await toIncident(other.page, /塔吊/)
  await other.page.keyboard.press('Alt+3')
  await approveSheet(other.page, 1, '周懋林')
  await expect(page.getByRole('article', { name: '1 版', exact: true })).toContainText('周懋林批准')
  await boardOnWall(page, 1, '口径')
  const wall = (await desk.wall()).getByTestId('tile-1')
  await expect(wall).toContainText('口径 1 版')
  await expect(wall).toContainText('死亡7')
  await picture(await desk.wall(), 'crane-wall')
  await picture(page, 'crane-cockpit')
})

test('四个一：工作专班一落实就变绿，另一席位也是', async () => {
  await proveTile(desk.page, '一个工作专班', ['叶志恒', '周懋林'], '18 人、5 组，组长叶志恒')
  await other.page.keyboard.press('Alt+1')
  await expect(other.page.getByRole('button', { name: /^一个工作专班：已落实/ })).toBeVisible()
})

test('先到先指挥，开设现场指挥部；首次会议的议定事项成为指令', async () => {
  const { page } = desk
  await openHeadquarters(page, '杨立冬', '琶洲街道办事处 3 楼会议室')
  const resolution = { words: '切断 B 区外电', unit: '区供电局', due: '60 分钟后' }
  await meetAndOrder(page, '首次会议：明确分工和救援方案', '供电局先断电，消防再进场。', resolution)
  await picture(page, 'crane-headquarters')
  await other.page.keyboard.press('Alt+4')
  await expect(unitRow(other.page, '区供电局')).toContainText('切断 B 区外电')
})

test('电话报在 30 分钟内：对方复述，时钟停住', async () => {
  const { page } = desk
  const from = await nowAt(page)
  await reportByPhone(page, '市局值班员伍工')
  await facts.expectPhoned(other.page, incident, { from, receivedAt })
})

test('指令下到街道和队伍：街道席位响铃、复述签收、到场、反馈、完成，另一席位的矩阵里看得见', async () => {
  const { page } = desk
  const { page: there } = street
  const units = ['琶洲街道', '区消防救援大队']
  await listen(there)
  await giveOrder(page, units, '疏散周边 200 米内人员，确认人数后反馈', ['arrive', 'complete'])
  await hearAndSign(there, '疏散 200 米，报人数')
  await answer(there, 'arrive')
  await answer(there, 'feedback', '已疏散 46 户 113 人')
  await picture(there, 'crane-street')
  await answer(there, 'complete', '疏散完毕，警戒线外无人滞留')
  const row = unitRow(other.page, '琶洲街道')
  await expect(row).toContainText('疏散完毕')
  await facts.expectByItself(other.page, incident, '琶洲街道')
  await expect(unitRow(other.page, '区消防救援大队')).toContainText('未')
  await picture(other.page, 'crane-matrix')
})

test('初报：送审、签发，平台先拒后收，上级电话说已收，在 60 分钟内', async () => {
  const { page } = desk
  const from = await nowAt(page)
  await writeReport(page, '初报', '梁启衡')
  platform.mood = 'refuses'
  await dispatch(page, '初报')
  await expectNotDelivered(page, '初报', 'refused', '对方不收（422）：缺少事发地点')
  await picture(page, 'crane-refused')
  platform.mood = 'takes'
  platform.delay = SECOND
  await dispatch(page, '初报')
  await expect(paperOf(page, '初报')).toContainText('待报送')
  await expect(paperOf(page, '初报')).toContainText('平台已收，回执 R-')
  await receivedByPhone(page, '初报', '市局值班室伍工')
  expect(platform.held.size).toBe(1)
  await picture(page, 'crane-first')
  await facts.expectFirstReport([page, other.page], incident, { from, receivedAt })
})

test('中心停 20 分钟：指令待发送、电话下达并复述；口径、续报照办；另一席位也在写', async () => {
  const { page } = desk
  await house.killCentre()
  const [key = ''] = platform.held.keys()
  platform.return(key, '缺施工单位资质', await nowAt(page))
  platform.return(key, '伤亡与公安通报不一致', (await nowAt(page)) + MINUTE)
  // The minutes pass on the clocks of the seats, and on the centre's when it comes back: nobody sits and waits.
  await passTime([desk, other, street], AWAY / 2)
  await giveOrder(page, ['琶洲街道'], '调两台照明车到振兴大街')
  await expectUnsent(page, '琶洲街道')
  await picture(page, 'crane-unsent')
  await openUnit(page, '琶洲街道')
  await tellByPhone(page, '琶洲街道', '值班员老何', '两台照明车')
  await picture(page, 'crane-phoned')
  await sitDown(page, '梁启衡', 'leader')
  await toIncident(page, /塔吊/)
  await proposeFigures(page, { dead: 7, injured: 3, movedHouseholds: 46, movedPeople: 113 }, STATEMENT)
  await approveSheet(page, 2, '梁启衡')
  await picture(page, 'crane-factsheet')
  await writeReport(page, '续报一', '梁启衡')
  await writeLine(other.page, '乙席断网时写的一行')
  await passTime([desk, other, street], AWAY / 2)
  await sendWritten(page, '续报一', '市局值班室伍工')
  await picture(page, 'crane-offline-report')
  await facts.expectOffline(page, other.page, incident)
})

test('中心恢复：一条不丢、一条不重、没有退回，两个席位一字不差；大屏换上新口径', async () => {
  await house.startCentre(AWAY)
  for (const { page } of [desk, other, street]) {
    await expect.poll(() => ask(page, 'outbox.waiting', { limit: 500 })).toEqual([])
  }
  await expect((await desk.wall()).getByTestId('tile-1')).toContainText('口径 2 版')
  await facts.expectNothingLost(desk.page, other.page, incident)
})

test('上级平台两次退回初报：看得见理由，补报，退回的一份记为已补报', async () => {
  const { page } = desk
  await openReport(page, '初报')
  for (const why of ['缺施工单位资质', '伤亡与公安通报不一致']) {
    await expect(paperOf(page, '初报')).toContainText(`市应急局退回：${why}`)
  }
  await expect(paperOf(page, '初报')).toContainText('上级退回 2 次')
  await picture(page, 'crane-returned')
  await supplement(page, '初报', '续报二')
  await signReport(page, '续报二', '梁启衡')
  await sendWritten(page, '续报二', '市局值班室伍工')
  await openReport(page, '初报')
  await expect(paperOf(page, '初报')).toContainText('已补报')
})

test('核实、终报、结束响应、办结', async () => {
  const { page } = desk
  await page.keyboard.press('Alt+1')
  await verifyIncident(page, '7人死亡、3人受伤，搜救结束')
  await writeReport(page, '终报', '梁启衡')
  await sendWritten(page, '终报', '市局值班室伍工')
  await respond(page, 'end', { approver: '周懋林', notHim: '梁启衡', why: '搜救结束，现场移交' })
  await closeIncident(page, '搜救结束，善后由属地跟进')
  await picture(page, 'crane-closed')
  await facts.expectOver(other.page, incident)
})

test('复盘：处置链量出来，改进核验，领导签字作结论，另一席位一样；每一条连着出处', async () => {
  const { page } = desk
  const found = '初报后口径更新一次，数字一致'
  await review(page, found, '起重机械顶升作业全过程旁站')
  await conclude(page, '处置及时，落实整改', '梁启衡')
  await picture(page, 'crane-review')
  const [done] = await ask(page, 'review.one', { incident })
  expect(done).toMatchObject({
    ...{ status: 'concluded', concluded: { byName: '梁启衡', doubt: null } },
    improvements: [{ lacks: [], done: true }],
  })
  await expect.poll(() => ask(other.page, 'review.one', { incident })).toEqual([done])
  await expectChain(other.page, incident, { occurredAt, receivedAt })
  const claims = [found, '起重机械顶升作业全过程旁站', '处置及时，落实整改', '琶洲街道', '2 版', '书面初报']
  await expectReviewPaper(desk, house.folder, claims)
  await picture(page, 'crane-review-paper')
  await page.getByRole('link', { name: '2 版' }).click()
  await expect(page.getByRole('article', { name: '2 版', exact: true })).toBeVisible()
})

test('四份书面报告的 PDF 读回来：每一句、编号、签发人、口径版本都在', async () => {
  const { page } = desk
  const reports = await ask(page, 'report.list', { incident })
  const written = reports.filter(({ type }) => type !== 'phone')
  expect(written).toHaveLength(4)
  for (const { key } of written) await expectPaper(desk, house.folder, key)
})
