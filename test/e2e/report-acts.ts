import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { reportNumber } from '../../domain/report/report-document.ts'
import { deliveryStateText, reportName } from '../../domain/report/words.ts'
import { text as desk } from '../../renderer/desk/text.ts'
import { text as reports } from '../../renderer/features/report/text.ts'
import type { DeskProgram } from '../../tools/launch/desk-program.ts'
import { SECRET, savesAt, wordsOf } from './duty-room.ts'
import { begins } from './incident-acts.ts'
import { ask } from './incident-room.ts'

/** What people do with reports on 报送. */

const papers = desk.paper
const bare = (text: string) => text.replaceAll(/\s/gu, '')

/** The report of this name, opened. */
export const paperOf = (page: Page, name: string) => page.getByRole('article', { name, exact: true })

/** 电话报告 from its check-list; he read it back. */
export async function reportByPhone(page: Page, person: string): Promise<void> {
  await page.keyboard.press('Alt+2')
  await page.getByRole('button', { name: begins(reports.phone) }).click()
  const form = page.getByRole('region', { name: reports.phoneForm.title })
  await expect(form.getByRole('textbox', { name: reports.phoneForm.words })).not.toHaveValue('')
  await form.getByRole('textbox', { name: reports.phoneForm.person }).fill(person)
  await form.getByRole('button', { name: begins(reports.phoneForm.readBack) }).click()
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
}

/** Begins the report of this name from what is known, hands it in, and a leader signs it with his own secret. */
export async function writeReport(page: Page, name: string, leader: string): Promise<void> {
  await page.keyboard.press('Alt+2')
  if (/^(初报|续报)/.test(name)) {
    await page.getByRole('button', { name: begins(reports.newOf(name)) }).click()
  } else {
    await page.getByRole('combobox', { name: reports.others }).selectOption({ label: name })
  }
  await signReport(page, name, leader)
}

/** 送审 as it stands, and 签发 by a leader with his own secret. */
export async function signReport(page: Page, name: string, leader: string): Promise<void> {
  const paper = paperOf(page, name)
  await paper.getByRole('button', { name: begins(reports.edit.submit) }).click()
  await paper.getByRole('button', { name: begins(reports.review.sign) }).click()
  const box = page.getByRole('form', { name: reports.review.signOf(name) })
  await box.getByRole('combobox').selectOption({ label: leader })
  const secret = box.getByRole('textbox', { name: desk.sign.own })
  await secret.fill(SECRET)
  await secret.press('Enter')
  await expect(box).toHaveCount(0)
  await expect(paper.getByRole('button', { name: begins(reports.send.title) })).toBeVisible()
}

/** It leaves by fax, late with its reason, and the superior says on the phone that he has it. */
export async function sendWritten(page: Page, name: string, person: string, late?: string): Promise<void> {
  const paper = paperOf(page, name)
  await paper.getByRole('button', { name: begins(reports.send.title) }).click()
  const form = paper.getByRole('region', { name: reports.send.title })
  await form.getByRole('textbox', { name: reports.send.person }).fill(person)
  if (late !== undefined) await form.getByRole('textbox', { name: reports.send.late }).fill(late)
  await form.getByRole('button', { name: begins(reports.send.act) }).click()
  await receivedByPhone(page, name, person)
}

/** 上级已收, as he said on the phone. */
export async function receivedByPhone(page: Page, name: string, person: string): Promise<void> {
  const paper = paperOf(page, name)
  await paper.getByRole('button', { name: begins(reports.send.receive) }).click()
  const taken = paper.getByRole('region', { name: reports.send.receive })
  await taken.getByRole('textbox', { name: reports.send.by }).fill(person)
  await taken.getByRole('button', { name: begins(reports.send.actReceive) }).click()
  await expect(taken).toHaveCount(0)
  await expect(paper).toContainText(`${person}电话确认收到`)
}

/** 系统报送 to the superior's platform. */
export const dispatch = (page: Page, name: string) =>
  paperOf(page, name)
    .getByRole('button', { name: begins(reports.send.dispatch) })
    .click()

/** The platform did not take it: how it stands and why, in words. */
export async function expectNotDelivered(
  page: Page,
  name: string,
  state: 'retrying' | 'refused',
  why: string,
): Promise<void> {
  const paper = paperOf(page, name)
  await expect(paper).toContainText(deliveryStateText[state])
  await expect(paper.getByRole('list', { name: reports.acts })).toContainText(why)
}

/** 起草补报 for a report that was returned: the next follow-up stands there. */
export async function supplement(page: Page, name: string, next: string): Promise<void> {
  await paperOf(page, name).getByRole('button', { name: reports.send.supplement }).click()
  await expect(paperOf(page, next)).toBeVisible()
}

/** Opens a report of the list. */
export async function openReport(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Alt+2')
  await page
    .getByRole('list', { name: reports.list })
    .getByRole('button', { name: begins(name) })
    .click()
  await expect(paperOf(page, name)).toBeVisible()
}

/** What is on the PDF this desk saves of a report: every sentence, its number, who signed, the version of the sheet. */
export async function expectPaper(seat: DeskProgram, folder: string, stream: string): Promise<void> {
  const { page } = seat
  const [row] = await ask(page, 'report.one', { stream })
  if (row === undefined) throw new Error(`${stream} is not known here`)
  const name = reportName(row.type, row.ordinal)
  await openReport(page, name)
  const file = join(folder, `${name}.pdf`)
  await savesAt(seat, file)
  const paper = paperOf(page, name)
  await paper.getByRole('button', { name: papers.pdf, exact: true }).click()
  await expect(paper.getByRole('status').filter({ hasText: papers.done.savePdf })).toBeVisible()
  expect(existsSync(file)).toBe(true)
  const words = wordsOf(file)
  const who = await page.evaluate(async () => await window.desk.shell({ type: 'who' }))
  const sentences = row.content.sections.flatMap((section) => section.sentences)
  expect(sentences.length).toBeGreaterThan(0)
  for (const { text } of sentences) expect(words).toContain(bare(text))
  expect(row.number).not.toBeNull()
  expect(words).toContain(bare(reportNumber(row.number, who.district, who.alias ?? '')))
  expect(words).toContain(bare(row.title))
  expect(words).toContain(row.signerName ?? 'nobody signed')
  if (row.factsheet !== null) expect(words).toContain(`口径${row.factsheet}版`)
}
