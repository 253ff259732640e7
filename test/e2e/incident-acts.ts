import { expect, type Page } from '@playwright/test'
import { categoryText } from '../../domain/incident/incident.ts'
import { responseStepText } from '../../domain/response/response.ts'
import { clockTime } from '../../domain/time.ts'
import { text as desk } from '../../renderer/desk/text.ts'
import { text as call } from '../../renderer/features/call/text.ts'
import { text as sheet } from '../../renderer/features/factsheet/text.ts'
import { text as fourone } from '../../renderer/features/fourone/text.ts'
import { text as incidents } from '../../renderer/features/incident/text.ts'
import { text as orders } from '../../renderer/features/order/text.ts'
import { text as reports } from '../../renderer/features/report/text.ts'
import { text as reviews } from '../../renderer/features/review/text.ts'
import { SECRET, toPage } from './duty-room.ts'

/** What people do on the screens of an incident. */

/** Opens the cockpit of the incident whose title says so. */
export const toIncident = async (page: Page, words: RegExp) => {
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: words }).first().click()
  await expect(page.getByRole('heading', { name: words }).first()).toBeVisible()
}
const begins = (label: string) => new RegExp(`^${label}`)

/** At the orders of an incident `@` opens another one of it. */
export const giveOrder = async (page: Page, units: readonly string[], words: string) => {
  await page.keyboard.press('Alt+4')
  await page.keyboard.press('@')
  const whom = page.getByRole('textbox', { name: orders.form.whom })
  for (const unit of units) {
    await whom.fill(unit)
    await whom.press('Enter')
    await expect(page.getByRole('button', { name: orders.form.remove(unit) })).toBeVisible()
  }
  await page.getByLabel(orders.form.words).fill(words)
  await page.getByRole('button', { name: orders.form.arrive, exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: orders.form.title })).toBeHidden()
}

/** A call asked and kept as line and incident. */
export async function takeCall(page: Page, street: string, occurredAt: number): Promise<void> {
  await toPage(page, '日志')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: call.hints.phone }).fill('13800006185')
  await page.getByRole('textbox', { name: call.hints.caller, exact: true }).fill('蔡锦标')
  await page.getByRole('textbox', { name: call.hints.happened }).fill('塔吊倾斜倒塌，压住工人')
  await page.getByRole('textbox', { name: call.hints.place }).fill('振兴大街16号基地B区')
  await page.getByRole('combobox', { name: call.street }).selectOption(street)
  await page.getByRole('textbox', { name: call.hints.occurred }).fill(clockTime(occurredAt))
  await page.getByRole('radio', { name: categoryText.accident }).click()
  await page.getByRole('button', { name: call.declare }).click()
}

/** 定级 as the clause says for so many deaths. */
export async function assessByDeaths(page: Page, dead: number): Promise<void> {
  await page
    .getByRole('button', { name: begins(incidents.assess) })
    .first()
    .click()
  const form = page.getByRole('form', { name: incidents.doAssess })
  await form.getByLabel('死亡（人）').fill(String(dead))
  await form.getByRole('button', { name: incidents.follow }).click()
  await form.getByRole('button', { name: begins(incidents.doAssess) }).click()
  await expect(form).toBeHidden()
}

/** Starts the response at the level of the incident for twelve hours. */
export async function startResponse(page: Page, measures: string, approver: string): Promise<void> {
  await page.getByRole('button', { name: begins(incidents.respond) }).click()
  const form = page.getByRole('form', { name: responseStepText.start })
  await form.getByLabel(incidents.response.until, { exact: true }).fill('12 小时后')
  await form.getByLabel(incidents.response.measures).fill(measures)
  await form.getByLabel(incidents.response.approver, { exact: true }).fill(approver)
  await expect(form.getByRole('list')).toContainText(approver)
  await page.keyboard.press('Enter')
  await form.getByRole('button', { name: begins(responseStepText.start) }).click()
  await expect(form).toBeHidden()
}

/** Fills in the fact sheet and asks for its approval; figures by their labels. */
export async function proposeFigures(
  page: Page,
  figures: Readonly<Record<string, string>>,
  statement: string,
): Promise<void> {
  const figure = (label: string, column: string) =>
    page.getByRole('textbox', { name: sheet.field(label, column), exact: true })
  for (const [label, value] of Object.entries(figures)) {
    await figure(label, sheet.columns.now).fill(value)
    await figure(label, sheet.columns.source).fill('现场指挥部电话')
  }
  await page.getByRole('textbox', { name: sheet.statement }).fill(statement)
  await page.getByRole('button', { name: begins(sheet.propose) }).click()
}

/** On a street's desk: goes to what rings and signs for it in his own words. */
export async function acknowledge(there: Page, words: string): Promise<void> {
  await there
    .getByRole('button', { name: orders.alarm.go })
    .or(there.getByPlaceholder(orders.answer.repeatHint))
    .first()
    .waitFor()
  const go = there.getByRole('button', { name: orders.alarm.go })
  if (await go.isVisible()) await go.click()
  await there.getByPlaceholder(orders.answer.repeatHint).fill(words)
  await there.keyboard.press('Control+Enter')
}

/** 核实 as found. */
export async function verifyIncident(page: Page, note: string): Promise<void> {
  await page
    .getByRole('button', { name: begins(incidents.verify) })
    .first()
    .click()
  const verify = page.getByRole('form', { name: incidents.doVerify })
  await verify.getByLabel(incidents.note).fill(note)
  await verify.getByRole('button', { name: begins(incidents.doVerify) }).click()
  await expect(verify).toBeHidden()
}

/** 办结 with what is left to say. */
export async function closeIncident(page: Page, why: string): Promise<void> {
  await page
    .getByRole('button', { name: begins(incidents.close) })
    .first()
    .click()
  const close = page.getByRole('form', { name: incidents.doClose })
  await close.getByRole('textbox').first().fill(why)
  await close.getByRole('button', { name: begins(incidents.doClose) }).click()
}

/** Puts the proof to one of the four ones. */
export async function proveTile(page: Page, title: string, words: string): Promise<void> {
  await page.getByRole('button', { name: `${title}：${fourone.unmet}` }).click()
  const drawer = page.getByRole('complementary', { name: title })
  await drawer.getByLabel(fourone.done, { exact: true }).fill(words)
  await drawer.getByRole('button', { name: begins(fourone.doProve) }).click()
  await expect(page.getByRole('button', { name: begins(`${title}：已落实`) })).toBeVisible()
  await page.keyboard.press('Escape')
}

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
  await page.getByRole('button', { name: begins(reports.newOf(name)) }).click()
  const paper = page.getByRole('article', { name, exact: true })
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

/** It leaves by fax and the superior says on the phone that he has it. */
export async function sendWritten(page: Page, name: string, person: string): Promise<void> {
  const paper = page.getByRole('article', { name, exact: true })
  await paper.getByRole('button', { name: begins(reports.send.title) }).click()
  const form = paper.getByRole('region', { name: reports.send.title })
  await form.getByRole('textbox', { name: reports.send.person }).fill(person)
  await form.getByRole('button', { name: begins(reports.send.act) }).click()
  await paper.getByRole('button', { name: begins(reports.send.receive) }).click()
  const taken = paper.getByRole('region', { name: reports.send.receive })
  await taken.getByRole('textbox', { name: reports.send.by }).fill(person)
  await taken.getByRole('button', { name: begins(reports.send.actReceive) }).click()
  await expect(taken).toHaveCount(0)
}

/** Opens the review, writes one finding and one improvement with who, until when and how it will be seen. */
export async function review(page: Page, finding: string, improvement: string): Promise<void> {
  await page.keyboard.press('Alt+7')
  await page.getByRole('button', { name: begins(reviews.open) }).click()
  await page.getByRole('button', { name: begins(reviews.find) }).click()
  const find = page.getByRole('form', { name: reviews.find })
  await find.getByRole('textbox', { name: reviews.finding }).fill(finding)
  await find.getByRole('combobox', { name: reviews.sources }).selectOption({ index: 1 })
  await find.getByRole('button', { name: begins(reviews.doFind) }).click()
  await page.getByRole('button', { name: begins(reviews.improve) }).click()
  const improve = page.getByRole('form', { name: reviews.improve })
  await improve.getByRole('textbox', { name: reviews.improvement }).fill(improvement)
  await improve.getByRole('textbox', { name: reviews.unit }).fill('区住房和建设局')
  await improve.getByRole('textbox', { name: reviews.due }).fill('24 小时后')
  await improve.getByRole('textbox', { name: reviews.check }).fill('抽查三处工地')
  await improve.getByRole('button', { name: begins(reviews.doImprove) }).click()
  await expect(page.getByText(improvement).first()).toBeVisible()
}

/** The improvement is seen to be done, and a leader signs the conclusion with his own secret. */
export async function conclude(page: Page, summary: string, leader: string): Promise<void> {
  await page.getByRole('button', { name: begins(reviews.verify) }).click()
  await expect(page.getByText(new RegExp(reviews.verify)).first()).toBeVisible()
  await page.getByRole('button', { name: begins(reviews.conclude) }).click()
  const box = page.getByRole('form', { name: reviews.conclude })
  await box.getByRole('textbox', { name: reviews.summary, exact: true }).fill(summary)
  await box.getByRole('combobox').selectOption({ label: leader })
  const secret = box.getByRole('textbox', { name: desk.sign.own })
  await secret.fill(SECRET)
  await secret.press('Enter')
  await expect(box).toHaveCount(0)
}
