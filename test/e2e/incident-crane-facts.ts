import { expect, type Page } from '@playwright/test'
import { HOUR, MINUTE } from '../../domain/time.ts'
import { ask, clocks, everythingOf, matrixRow } from './incident-room.ts'

/** What the fallen crane must look like on every desk, to the minute and the number. */

interface Times {
  readonly occurredAt: number
  readonly receivedAt: number
}

/** 定级较大 puts the clocks of a grave accident on every desk. */
export async function expectGraveClocks(
  pages: readonly Page[],
  incident: string,
  { occurredAt, receivedAt }: Times,
): Promise<void> {
  const wanted = {
    '电话报（市应急局）': { dueAt: receivedAt + 30 * MINUTE, doneAt: null, late: false },
    '电话报（省应急管理厅）': { dueAt: receivedAt + 60 * MINUTE, doneAt: null, late: false },
    书面初报: { dueAt: receivedAt + 60 * MINUTE, doneAt: null, late: false },
    首次权威发布: { dueAt: occurredAt + 5 * HOUR, doneAt: null, late: false },
    新闻发布会: { dueAt: occurredAt + 24 * HOUR, doneAt: null, late: false },
  }
  for (const page of pages) await expect.poll(() => clocks(page, incident)).toMatchObject(wanted)
}

/** The written 初报 was received in time; the next 续报 runs from when it left. `from`: when its writing began. */
export async function expectFirstReport(
  pages: readonly [Page, ...Page[]],
  incident: string,
  { from, receivedAt }: { readonly from: number; readonly receivedAt: number },
): Promise<void> {
  const [, first] = await ask(pages[0], 'report.list', { incident })
  const stream = first?.key ?? ''
  const sentAt = first?.sentAt ?? 0
  // The form tells the time by the second.
  expect(sentAt).toBeGreaterThan(from - 1000)
  for (const page of pages) {
    await expect
      .poll(async () => (await ask(page, 'report.one', { stream }))[0])
      .toMatchObject({ status: 'received', factsheet: 1, doubtful: false, number: expect.any(String) })
    await expect
      .poll(() => clocks(page, incident))
      .toMatchObject({
        书面初报: { dueAt: receivedAt + 60 * MINUTE, doneAt: sentAt, late: false },
        '续报 1': { dueAt: sentAt + 120 * MINUTE, doneAt: null, late: false },
      })
  }
}

/** After the centre was away both desks say the same to the letter: nothing lost, nothing twice, numbers without gaps. */
export async function expectNothingLost(here: Page, there: Page, incident: string): Promise<void> {
  await expect(async () => {
    expect(await everythingOf(there, incident)).toEqual(await everythingOf(here, incident))
  }).toPass({ timeout: 20_000 })
  const all = await everythingOf(here, incident)
  expect(all.reports.map(({ type }) => type)).toEqual(['phone', 'first', 'followup'])
  expect(all.reports.slice(1).map(({ number }) => number?.slice(-4))).toEqual(['0001', '0002'])
  expect(all.sheets.filter(({ version }) => version !== null)).toHaveLength(2)
  expect(all.lines.filter(({ text }) => text.includes('乙席断网'))).toHaveLength(1)
  const given = await ask(here, 'order.list', { incident, open: false, now: 0 })
  expect(given.map(({ number }) => number?.slice(-4)).sort()).toEqual(['0001', '0002', '0003'])
  // Given by phone while it waited, delivered by the line once it was back.
  await expect
    .poll(async () => (await matrixRow(there, incident, '琶洲街道'))?.steps)
    .toMatchObject({ acknowledged: { byPhone: true } })
}

/** 未定级: the clocks of 较大 run for the time being, counted from 接报; the four ones are red. */
export async function expectUngraded(
  pages: readonly Page[],
  incident: string,
  receivedAt: number,
): Promise<void> {
  for (const page of pages) {
    await expect
      .poll(async () => (await clocks(page, incident)).书面初报)
      .toEqual({ dueAt: receivedAt + HOUR, doneAt: null, late: false })
    const tiles = await ask(page, 'fourone.one', { incident })
    expect(tiles.map(({ met }) => met)).toEqual([false, false, false, false])
  }
}

/** The phone report stopped its clock in time on another desk. `from`: when the call began. */
export async function expectPhoned(
  page: Page,
  incident: string,
  { from, receivedAt }: { readonly from: number; readonly receivedAt: number },
): Promise<void> {
  const told = async () => (await ask(page, 'report.list', { incident })).find(({ type }) => type === 'phone')
  await expect.poll(async () => (await told())?.sentAt ?? 0).toBeGreaterThan(from - 1000)
  const wanted = { dueAt: receivedAt + 30 * MINUTE, doneAt: (await told())?.sentAt, late: false }
  await expect.poll(async () => (await clocks(page, incident))['电话报（市应急局）']).toEqual(wanted)
}

/** Without the centre the 续报 is out and in time where it was written, without a number; nobody else knows of it. */
export async function expectOffline(here: Page, there: Page, incident: string): Promise<void> {
  const followup = (await ask(here, 'report.list', { incident })).at(-1)
  expect(followup).toMatchObject({ type: 'followup', status: 'received', number: null })
  expect((await clocks(here, incident))['续报 1']).toMatchObject({ doneAt: followup?.sentAt, late: false })
  expect(await ask(there, 'report.one', { stream: followup?.key ?? '' })).toEqual([])
}

/** Every step was said by the receiver's own desk. */
export async function expectByItself(page: Page, incident: string, unit: string): Promise<void> {
  const done = await matrixRow(page, incident, unit)
  expect(done?.steps).toMatchObject({
    ...{ delivered: { byPhone: false }, read: { byPhone: false }, acknowledged: { byPhone: false } },
    ...{ arrived: { byPhone: false }, feedback: { byPhone: false }, completed: { byPhone: false } },
  })
}

/** What is over owes nothing: neither another 续报 nor a release. */
export async function expectOver(page: Page, incident: string): Promise<void> {
  await expect
    .poll(async () => (await ask(page, 'incident.one', { stream: incident }))[0]?.status)
    .toBe('closed')
  const left = Object.values(await clocks(page, incident)).filter(({ doneAt }) => doneAt === null)
  expect(left).toEqual([])
}
