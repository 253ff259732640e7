import { expect, type Page } from '@playwright/test'
import type { ArgsOf, QueryName, RowOf } from '../../domain/index.ts'
import { MINUTE } from '../../domain/time.ts'
import type {} from '../../protocol/window.ts'
import type { DeskProgram } from '../../tools/launch/desk-program.ts'
import { STAFF } from './duty-room.ts'
import type { House } from './house.ts'

/** Who commands besides the duty room. Names are invented. */
export const COMMAND_STAFF = [
  ...STAFF,
  ['周懋林', '副区长', '指挥长'],
  ['谭立人', '区长', '指挥长'],
  ['骆文舟', '区委书记', '指挥长'],
] as const
export const PAZHOU = '440105015'

/** The centre, two desks of the duty room and the street's in a house that was built. */
export async function openCommandRoom(house: House): Promise<[DeskProgram, DeskProgram, DeskProgram]> {
  await house.startCentre()
  return [
    await house.openDesk('甲席'),
    await house.openDesk('乙席'),
    await house.openDesk('琶洲值班室', `street/${PAZHOU}`),
  ]
}

/** Rows of the desk's own memory. */
export async function ask<Q extends QueryName>(page: Page, name: Q, args: ArgsOf<Q>): Promise<RowOf<Q>[]> {
  const rows = await page.evaluate(
    async ([query, about]) => await window.desk.query(query as 'incident.open', about as { limit: number }),
    [name, args] as const,
  )
  return rows as unknown as RowOf<Q>[]
}

/** What this seat takes for now: its own clock, set by the centre's; UTC ms. */
export const nowAt = (page: Page) =>
  page.evaluate(async () => {
    const { offset } = await window.desk.shell({ type: 'who' })
    return Date.now() + Math.round(offset?.offset ?? 0)
  })

/** The same minutes pass on the clocks of these seats: of their machine and of their page. */
export async function passTime(desks: readonly DeskProgram[], ms: number): Promise<void> {
  for (const { app, page } of desks) {
    await app.evaluate((_, by) => {
      const before = Date.now
      Date.now = () => before() + by
    }, ms)
    await page.evaluate((by) => {
      const before = Date.now
      Date.now = () => before() + by
    }, ms)
  }
}

/** The clocks of an incident as this desk computes them, by their label; a repeated one with its number. */
export async function clocks(page: Page, incident: string) {
  const rows = await ask(page, 'deadline.clocks', { incident, now: await nowAt(page) })
  return Object.fromEntries(rows.map(({ label, dueAt, doneAt, late }) => [label, { dueAt, doneAt, late }]))
}

/** How an order stands with one receiver. */
export async function matrixRow(page: Page, incident: string, unit: string) {
  const rows = await ask(page, 'order.matrix', { incident, now: await nowAt(page) })
  return rows.find((one) => one.unit === unit)
}

/** What two desks must agree on to the letter. */
export async function everythingOf(page: Page, incident: string) {
  return {
    incident: await ask(page, 'incident.one', { stream: incident }),
    response: await ask(page, 'response.one', { incident }),
    fourone: await ask(page, 'fourone.one', { incident }),
    sheets: await ask(page, 'factsheet.history', { incident }),
    orders: await ask(page, 'order.matrix', { incident, now: 0 }),
    reports: await ask(page, 'report.list', { incident }),
    lines: await ask(page, 'log.incident', { incident, limit: 1000 }),
  }
}

/** The measured chain says what happened and when, and shows a gap where nobody did anything. */
export async function expectChain(
  page: Page,
  incident: string,
  { occurredAt, receivedAt }: { readonly occurredAt: number; readonly receivedAt: number },
): Promise<void> {
  const chain = await ask(page, 'review.chain', { incident, now: await nowAt(page) })
  const at = new Map(chain.map((step) => [step.key, step]))
  expect(at.get('found')?.at).toBe(occurredAt)
  expect(at.get('received')).toMatchObject({ at: receivedAt, gap: receivedAt - occurredAt, missing: false })
  for (const key of ['verified', 'assessed', 'responded', 'arrived', 'phoned', 'written'] as const) {
    expect(at.get(key), key).toMatchObject({ missing: false })
  }
  expect(at.get('phoned')).toMatchObject({ dueAt: receivedAt + 30 * MINUTE, late: 0 })
  expect(at.get('written')).toMatchObject({ dueAt: receivedAt + 60 * MINUTE, late: 0 })
  // Nobody released anything: a gap is shown as one.
  expect(at.get('released')).toMatchObject({ at: null, missing: true })
}
