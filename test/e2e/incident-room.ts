import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { idOf } from '../../domain/envelope.ts'
import type { Figures } from '../../domain/factsheet/shapes.ts'
import type { ArgsOf, QueryName, RowOf } from '../../domain/index.ts'
import { draftOf } from '../../domain/report/draft-of.ts'
import { reportDocument, reportNumber } from '../../domain/report/report-document.ts'
import { signedWords } from '../../domain/report/signed-words.ts'
import type { WrittenType } from '../../domain/report/words.ts'
import { MINUTE } from '../../domain/time.ts'
import type {} from '../../protocol/window.ts'
import { buildCommand, type Draft, newStream, type Speaker } from '../../renderer/desk/build-command.ts'
import type { DeskProgram } from '../../tools/launch/desk-program.ts'
import { SECRET, STAFF, savesAt, staffIds, wordsOf } from './duty-room.ts'
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

/** Says at this desk what its screens would say; all of it is kept or none. */
export async function say(page: Page, drafts: readonly Draft[], as?: Speaker): Promise<string[]> {
  const who = await page.evaluate(async () => await window.desk.shell({ type: 'who' }))
  const here = await page.evaluate(() => Date.now())
  const commands = drafts.map((draft) => buildCommand(draft, who, here, as))
  const known = commands.filter((one) => one !== null)
  expect(known).toHaveLength(drafts.length)
  const answer = await page.evaluate(async (all) => await window.desk.submitAll(all), known)
  expect(answer).toMatchObject({ ok: true })
  return known.map(({ id }) => id)
}

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

/** Proposes the next version of the sheet at this desk; the id names it when it is approved. */
export async function propose(
  page: Page,
  incident: string,
  values: Readonly<Record<string, number>>,
  statement: string,
  reasons: Readonly<Record<string, string>> = {},
): Promise<string> {
  const [sheet] = await ask(page, 'factsheet.current', { incident })
  const asOf = await nowAt(page)
  const figures = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      { value, source: '现场指挥部电话', from: null, asOf },
    ]),
  ) as Figures
  const data = { base: sheet?.version ?? 0, figures, statement, reasons }
  const [id] = await say(page, [{ stream: `factsheet/${idOf(incident)}`, type: 'factsheet.propose', data }])
  return id ?? ''
}

/** A report of this type from what the desk knows now. */
export async function draft(page: Page, incident: string, type: WrittenType): Promise<string> {
  const now = await nowAt(page)
  const [one] = await ask(page, 'incident.one', { stream: incident })
  if (one === undefined) throw new Error(`${incident} is not known here`)
  const reports = await ask(page, 'report.list', { incident })
  const last = reports.filter((row) => row.type !== 'phone' && row.status !== 'void').at(-1)
  const [previous] = last === undefined ? [] : await ask(page, 'report.one', { stream: last.key })
  const history = await ask(page, 'factsheet.history', { incident })
  const quoted = history.find(({ version }) => version !== null && version === previous?.factsheet)
  const figures = Object.fromEntries(quoted?.figures.map(({ key, value }) => [key, value]) ?? [])
  const content = draftOf(type, {
    incident: one,
    lines: await ask(page, 'log.incident', { incident, limit: 1000 }),
    factsheet: (await ask(page, 'factsheet.current', { incident }))[0] ?? null,
    orders: await ask(page, 'order.list', { incident, open: false, now, limit: 1000 }),
    response: (await ask(page, 'response.one', { incident }))[0] ?? null,
    reports,
    previous: previous === undefined ? null : { page: previous, figures },
    now,
    ...{ district: '', street: '', holders: [] },
    chain: (await ask(page, 'headquarters.one', { incident }))[0]?.chain ?? [],
    arrivals: await ask(page, 'headquarters.people', { incident }),
  })
  const stream = newStream('report')
  await say(page, [{ stream, type: 'report.draft', data: { incident, type, ...content, contact: null } }])
  return stream
}

/** 送审 and 签发 by a leader's own secret at this seat. */
export async function signReport(page: Page, stream: string, name: string): Promise<void> {
  await say(page, [{ stream, type: 'report.submit', data: {} }])
  const person = (await staffIds(page)).get(name) ?? ''
  const [row] = await ask(page, 'report.one', { stream })
  const digest = row?.digest ?? ''
  const words = signedWords(stream, digest, person)
  const proof = await signAs(page, person, words)
  await say(page, [{ stream, type: 'report.sign', data: { digest, reasons: {}, words, ...proof } }], {
    ...{ person, post: 'leader' },
  })
}

/** A person's signature under these words, with his own secret at this seat. */
export async function signAs(
  page: Page,
  person: string,
  words: string,
): Promise<{ signature: string; key: string }> {
  const answer = await page.evaluate(
    async ([who, secret, what]) =>
      await window.desk.shell({ type: 'sign', person: who, secret, words: what }),
    [person, SECRET, words] as const,
  )
  if (!('signature' in answer)) throw new Error(JSON.stringify(answer))
  return { signature: answer.signature, key: answer.key }
}

/** Reported by fax, late with its reason; the superior takes it and says so by phone. Returns when it left. */
export async function sendReport(page: Page, stream: string, late: string | null = null): Promise<number> {
  const at = await nowAt(page)
  const to = '市应急管理局'
  const data = { channel: 'fax' as const, to, person: '市局值班室伍工', at, readBack: false, late }
  await say(page, [
    { stream, type: 'report.send', data },
    { stream, type: 'report.receive', data: { by: '市局值班室伍工', at, byPhone: true } },
  ])
  return at
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

/** Saves the report's PDF at this desk and reads back what is on the paper. */
export async function readPaper(desk: DeskProgram, folder: string, stream: string) {
  const { page } = desk
  const [row] = await ask(page, 'report.one', { stream })
  if (row === undefined) throw new Error(`${stream} is not known here`)
  const [incident] = await ask(page, 'incident.one', { stream: row.incident })
  const history = await ask(page, 'factsheet.history', { incident: row.incident })
  const sheet = history.find(({ version }) => version !== null && version === row.factsheet)
  const who = await page.evaluate(async () => await window.desk.shell({ type: 'who' }))
  const document = reportDocument(row, {
    ...{
      district: who.district,
      alias: who.alias ?? '',
      margin: '',
      receivedAt: incident?.receivedAt ?? null,
    },
    sheet:
      sheet === undefined
        ? null
        : { version: row.factsheet ?? 0, approvedAt: sheet.decidedAt, approverName: sheet.deciderName },
  })
  const file = join(folder, `${idOf(stream)}.pdf`)
  await savesAt(desk, file)
  const answer = await page.evaluate(
    async ([paper, title]) => await window.desk.shell({ type: 'savePdf', document: paper, title }),
    [document, row.title] as const,
  )
  expect(answer).toMatchObject({ ok: true })
  await expect.poll(() => existsSync(file)).toBe(true)
  return { row, words: wordsOf(file), number: reportNumber(row.number, who.district, who.alias ?? '') }
}

/** Every sentence, the number, who signed and the version of the sheet stand on the paper. */
export async function expectPaper(desk: DeskProgram, folder: string, stream: string): Promise<void> {
  const { row, words, number } = await readPaper(desk, folder, stream)
  const bare = (text: string) => text.replaceAll(/\s/gu, '')
  const sentences = row.content.sections.flatMap((section) => section.sentences)
  expect(sentences.length).toBeGreaterThan(0)
  for (const { text } of sentences) expect(words).toContain(bare(text))
  expect(row.number).not.toBeNull()
  expect(words).toContain(bare(number))
  expect(words).toContain(bare(row.title))
  expect(words).toContain(row.signerName ?? 'nobody signed')
  if (row.factsheet !== null) expect(words).toContain(`口径${row.factsheet}版`)
}
