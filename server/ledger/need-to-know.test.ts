import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import type { Command } from '../../domain/envelope.ts'
import { incidentReport, logLine, say } from '../test/commands.ts'
import { itemsOf } from '../test/items-of.ts'
import { district, ledgerForTest } from '../test/open-ledger.ts'
import { viewerOf } from '../test/viewer-of.ts'
import type { BatchNotice } from './batch.ts'
import type { Ledger } from './ledger.ts'

const folder = mkdtempSync(join(tmpdir(), 'need-to-know-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const outsider = viewerOf('district', '甲-02')
const wall = viewerOf('wall', '丙-01')
const leader = { by: { seat: '甲-01', person: 'liang-qiheng', post: 'leader' } }
const restrict = (stream: string, seats: string[] | null = ['甲-01']) =>
  say('incident.restrict', stream, { seats, why: '涉及未成年人' }, leader)
const lift = (stream: string) => say('incident.amend', stream, { restricted: false, why: '已公开' }, leader)
const lineOf = (incident: string): Command => {
  const line = logLine('已派员到场')
  return { ...line, data: { ...line.data, incident } }
}
const reminderOf = (source: string) =>
  say('reminder.set', `reminder/${source.slice(4)}`, {
    ...{ use: 'reminder', title: '回访', text: '', person: null, source },
    rule: { every: 'once', at: Date.UTC(2030, 0) },
  })

const bodies = (notices: readonly BatchNotice[]) =>
  notices.flatMap(itemsOf).flatMap((item) => ('stream' in item ? [item.seq] : []))
const concealed = (notices: readonly BatchNotice[]) =>
  notices.flatMap((notice) => (notice.type === 'concealed' ? notice.streams : []))

async function accepted(ledger: Ledger, ...commands: Command[]): Promise<void> {
  const receipts = await ledger.submit(commands, district)
  expect(receipts.filter(({ ok }) => !ok)).toEqual([])
  expect(receipts).toHaveLength(commands.length)
}

test('登记时就限知：范围外的区级席位只得摘要，属于它的日志和由此设的提醒也是；别的席位照旧', async () => {
  const { ledger } = await ledgerForTest()
  const report = incidentReport('校园伤人', null)
  const secret = { ...report, data: { ...report.data, restricted: true, seats: ['甲-01'] } }
  const line = lineOf(report.stream)
  await accepted(ledger, secret, line, reminderOf(line.stream), logLine('交接正常'))
  expect(bodies(await ledger.batchFor(district, 0))).toEqual([1, 2, 3, 4])
  expect(bodies(await ledger.batchFor(outsider, 0))).toEqual([4])
  expect(bodies([...(await ledger.batchFor(wall, 0))])).toEqual([])
  expect(await ledger.keysFor(outsider, [report.stream])).toEqual([])
})

test('大家都看过以后才限知：告诉范围外的席位收回哪些；以后的只给摘要；解除后按原序号补齐', async () => {
  const { ledger } = await ledgerForTest()
  const report = incidentReport('校园伤人', null)
  const line = lineOf(report.stream)
  await accepted(ledger, report, line, logLine('交接正常'))
  expect(bodies(await ledger.batchFor(outsider, 0))).toEqual([1, 2, 3])
  expect(bodies(await ledger.batchFor(wall, 0))).toEqual([1])

  await accepted(ledger, restrict(report.stream), lineOf(report.stream))
  const told = await ledger.batchFor(outsider, 3)
  expect(concealed(told).sort()).toEqual([report.stream, line.stream].sort())
  expect(bodies(told)).toEqual([])
  expect(concealed(await ledger.batchFor(wall, 3))).toEqual([report.stream])
  expect(concealed(await ledger.batchFor(district, 3))).toEqual([])

  await accepted(ledger, lift(report.stream))
  const [revealed, events] = await ledger.batchFor(outsider, 5)
  expect([revealed?.type, events?.type]).toEqual(['revealed', 'events'])
  expect(bodies(revealed ? [revealed] : [])).toEqual([1, 2, 4, 5])
  expect(bodies(events ? [events] : [])).toEqual([6])
})

test('由一条日志登记的限知事件，那条日志也收回；移出以后补回来', async () => {
  const { ledger } = await ledgerForTest()
  const line = logLine('学校来电：有学生受伤')
  const report = incidentReport('校园伤人', null)
  const secret = {
    ...report,
    data: { ...report.data, from: line.stream, restricted: true, seats: ['甲-01'] },
  }
  await accepted(ledger, line)
  expect(bodies(await ledger.batchFor(outsider, 0))).toEqual([1])
  await accepted(ledger, secret, say('log.join', line.stream, { incident: report.stream }))
  const told = await ledger.batchFor(outsider, 1)
  expect(concealed(told)).toEqual([line.stream])
  expect(bodies(told)).toEqual([])
  expect(await ledger.keysFor(outsider, [line.stream])).toEqual([])
  await accepted(ledger, say('log.join', line.stream, { incident: null }))
  expect(bodies(await ledger.batchFor(outsider, 3))).toEqual([1, 3, 4])
})

test('现成的一批不给范围外的席位：限知以后重新做，各席位各得各的', async () => {
  const { ledger } = await ledgerForTest()
  const report = incidentReport('校园伤人', null)
  await accepted(ledger, report)
  expect((await ledger.nextBatch(outsider, 0))?.events).toContain('校园伤人')
  await accepted(ledger, restrict(report.stream))
  expect((await ledger.nextBatch(district, 0))?.events).toContain('校园伤人')
  expect((await ledger.nextBatch(outsider, 0))?.events).not.toContain('校园伤人')
  expect((await ledger.nextBatch(district, 0))?.events).toContain('校园伤人')
})

test('中心重启以后仍按限知，以前开的、以后开的都是', async () => {
  const path = join(folder, 'restart.sqlite')
  const before = await ledgerForTest({ path })
  const report = incidentReport('校园伤人', null)
  await accepted(before.ledger, report, lineOf(report.stream), restrict(report.stream))
  await before.ledger.close()
  const { ledger } = await ledgerForTest({ path })
  await accepted(ledger, lineOf(report.stream))
  expect(bodies(await ledger.batchFor(outsider, 0))).toEqual([])
  await accepted(ledger, lift(report.stream))
  expect(bodies(await ledger.batchFor(outsider, 4))).toEqual([1, 2, 3, 4, 5])
  await ledger.close()
})

test('旧版本写的记录：先弄清哪些属于事件，再限知也收得回', async () => {
  const path = join(folder, 'older.sqlite')
  const before = await ledgerForTest({ path })
  const report = incidentReport('校园伤人', null)
  const line = lineOf(report.stream)
  await accepted(before.ledger, report, line, reminderOf(line.stream))
  await before.ledger.close()
  const db = new Database(path)
  db.exec(`DROP INDEX audience_follows; ALTER TABLE audience DROP COLUMN follows;
    ALTER TABLE audience DROP COLUMN own; ALTER TABLE meta DROP COLUMN knowsFollowed; PRAGMA user_version = 1`)
  db.close()
  const { ledger } = await ledgerForTest({ path })
  await accepted(ledger, restrict(report.stream))
  expect(concealed(await ledger.batchFor(outsider, 3))).toHaveLength(3)
  await ledger.close()
})

test('范围外的席位不能再办这起事件，已经发生的事照样记下', async () => {
  const { ledger } = await ledgerForTest()
  const report = incidentReport('校园伤人', null)
  const line = lineOf(report.stream)
  await accepted(ledger, report, line, restrict(report.stream))
  const verify = say('incident.verify', report.stream, { outcome: 'confirmed', note: '', level: null })
  const correct = say('log.correct', line.stream, { text: '两名民警到场', why: '补充' })
  const [refused, kept] = await ledger.submit(
    [verify, correct].map((one) => ({ ...one, by: { ...one.by, seat: '甲-02' } })),
    outsider,
  )
  expect(refused).toMatchObject({ ok: false, reason: expect.stringContaining('不在知悉范围') })
  expect(kept).toMatchObject({ ok: true })
})

test('提醒先于它的那一行日志到达：那一行属于限知的事件，提醒跟着收回', async () => {
  const { ledger } = await ledgerForTest()
  const report = incidentReport('校园伤人', null)
  const line = lineOf(report.stream)
  await accepted(ledger, report, restrict(report.stream), reminderOf(line.stream))
  expect(bodies(await ledger.batchFor(outsider, 0))).toEqual([3])
  await accepted(ledger, line)
  expect(concealed(await ledger.batchFor(outsider, 3))).toEqual([reminderOf(line.stream).stream])
  await accepted(ledger, lift(report.stream))
  expect(bodies(await ledger.batchFor(outsider, 4))).toEqual([1, 2, 3, 4, 5])
})

test('说自己属于一个没有的种类，或者绕成一圈，照样受理', async () => {
  const { ledger } = await ledgerForTest()
  const own = reminderOf('log/own')
  await accepted(ledger, lineOf('tea/1'), reminderOf('log/none'), {
    ...own,
    data: { ...own.data, source: own.stream },
  })
  expect(bodies(await ledger.batchFor(outsider, 0))).toEqual([1, 2, 3])
})
