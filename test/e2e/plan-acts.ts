import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { categoryText } from '../../domain/incident/incident.ts'
import { romanLevel } from '../../domain/plan/fits.ts'
import { text as desk } from '../../renderer/desk/text.ts'
import { text as plans } from '../../renderer/features/plan/text.ts'
import type { DeskProgram } from '../../tools/launch/desk-program.ts'
import { opens, SECRET } from './duty-room.ts'
import { begins, picture } from './incident-acts.ts'

/** What people do on 预案. */

export const PLAN_NAME = '海珠区防台风应急预案'
const STEPS = [
  ['区应急局', '会商研判：风雨潮时段、影响区域、薄弱点'],
  ['各街道', '叫应各街道责任人，逐个复述，30 分钟内回报人员到岗情况'],
  ['区住建局', '停工、停业、停产、停运，告知社会'],
] as const
const STOP = 3

/** The plan as the district keeps it in Word. */
async function wordFile(folder: string): Promise<string> {
  const cell = (words: string) => new TableCell({ children: [new Paragraph(words)] })
  const heading = (words: string) => new Paragraph({ text: words, heading: HeadingLevel.HEADING_1 })
  const children = [
    new Paragraph(PLAN_NAME),
    heading('Ⅱ级响应'),
    new Paragraph('台风橙色预警，或市三防指挥部启动Ⅱ级响应。'),
    heading('处置流程'),
    new Table({
      rows: [['责任单位', '任务'], ...STEPS].map((cells) => new TableRow({ children: cells.map(cell) })),
    }),
  ]
  const file = join(folder, `${PLAN_NAME}.docx`)
  writeFileSync(file, await Packer.toBuffer(new Document({ sections: [{ children }] })))
  return file
}

/** Brings the plan in from Word, checks everything that was recognised, says what it fits, and saves it. */
export async function importPlan(seat: DeskProgram, folder: string): Promise<void> {
  const { page } = seat
  await opens(seat, await wordFile(folder))
  await page.getByRole('navigation', { name: '值守台各屏' }).getByText(plans.title).click()
  await page.keyboard.press('Alt+i')
  const editor = page.getByRole('region', { name: begins('核对导入') })
  const part = (name: string) => editor.getByRole('radio', { name }).click()
  await checkAll(page)
  const steps = editor.getByRole('list', { name: plans.edit.parts.steps })
  const step = (n: number) => steps.getByRole('listitem').nth(n - 1)
  await step(STOP).getByRole('button', { name: plans.edit.more }).click()
  await step(STOP).getByRole('button', { name: plans.edit.addTest }).click()
  await step(STOP).getByRole('combobox', { name: plans.edit.columns.when }).first().selectOption('response')
  await step(STOP).getByRole('radio', { name: romanLevel[1], exact: true }).click()
  await picture(page, 'typhoon-plan-import')
  await part(plans.edit.parts.people)
  await checkAll(page)
  await part(plans.edit.parts.grades)
  await checkAll(page)
  await part(plans.edit.parts.facts)
  await editor.getByRole('button', { name: categoryText.natural }).click()
  await editor.getByRole('textbox', { name: plans.edit.subtypes }).fill('11B00.typhoon')
  await editor.getByRole('textbox', { name: plans.edit.words }).fill('台风、防风')
  await editor.getByRole('textbox', { name: plans.edit.expires }).fill('2099-12-31')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('region', { name: PLAN_NAME, exact: true })).toBeVisible()
}

/** 已核对, one thing after the other, as many as this part has. */
async function checkAll(page: Page): Promise<void> {
  const left = page.getByRole('button', { name: plans.edit.check, exact: true, pressed: false })
  await expect(left.first()).toBeVisible()
  for (let count = await left.count(); count > 0; count -= 1) await left.first().click()
}

/** A leader puts his name to the version that waits, with his own secret. */
export async function approvePlan(page: Page, leader: string): Promise<void> {
  const plan = page.getByRole('region', { name: PLAN_NAME, exact: true })
  await page.keyboard.press('Alt+a')
  const box = plan.getByRole('form')
  await box.getByRole('combobox').selectOption({ label: leader })
  const secret = box.getByRole('textbox', { name: desk.sign.own })
  await secret.fill(SECRET)
  await secret.press('Enter')
  await expect(box).toHaveCount(0)
  await expect(plan).toContainText(`${leader}批准`)
}

/** Starts the plan that fits this incident and says why it fits. */
export async function startPlan(page: Page, level: 1 | 2 | 3 | 4, because: string): Promise<void> {
  await page.keyboard.press('Alt+5')
  const offers = page.getByRole('list', { name: plans.panel.offers(1) })
  await expect(offers).toContainText(PLAN_NAME)
  await expect(offers).toContainText(because)
  await offers.getByRole('button', { name: plans.panel.start }).click()
  await page.getByRole('radio', { name: romanLevel[level], exact: true }).click()
  await page.getByRole('button', { name: begins(`${plans.panel.start}${PLAN_NAME}`) }).click()
  await expect(board(page)).toBeVisible()
}

/** The steps of the plan that runs. */
export const board = (page: Page) => page.getByRole('list', { name: PLAN_NAME, exact: true })
export const stepOf = (page: Page, words: RegExp) => board(page).getByRole('button', { name: words })

/** One press makes the step of calling all streets an order. */
export async function giveStep(page: Page): Promise<void> {
  await stepOf(page, /叫应各街道/).click()
  await board(page)
    .getByRole('listitem')
    .filter({ hasText: '叫应各街道' })
    .first()
    .getByRole('button', { name: begins(plans.step.give) })
    .click()
  await expect(stepOf(page, /叫应各街道/)).toContainText(plans.step.states.given)
}

/** 结束执行 with its reason. */
export async function endPlan(page: Page, why: string): Promise<void> {
  await page.keyboard.press('Alt+5')
  const run = page.getByRole('region', { name: PLAN_NAME, exact: true })
  await run.getByRole('button', { name: plans.panel.end }).click()
  await run.getByRole('textbox', { name: plans.panel.endWhy }).fill(why)
  await run.getByRole('button', { name: plans.panel.end }).click()
  await expect(run).toContainText(`结束：${why}`)
}
