import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { readDocx } from '../../main/plan/read-docx.ts'
import { text as desk } from '../../renderer/desk/text.ts'
import { text as reviews } from '../../renderer/features/review/text.ts'
import type { DeskProgram } from '../../tools/launch/desk-program.ts'
import { SECRET, savesAt, wordsOf } from './duty-room.ts'
import { begins } from './incident-acts.ts'
import { ask } from './incident-room.ts'

/** What people do on 复盘. */

const papers = desk.paper

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
  await page.getByRole('button', { name: reviews.verify }).click()
  await page.getByRole('textbox', { name: reviews.seen }).fill('三处工地均有旁站记录')
  await page.getByRole('button', { name: begins(reviews.doVerify) }).click()
  await expect(page.getByText('三处工地均有旁站记录')).toBeVisible()
  await page.getByRole('button', { name: begins(reviews.conclude) }).click()
  const box = page.getByRole('form', { name: reviews.conclude })
  await box.getByRole('textbox', { name: reviews.summary, exact: true }).fill(summary)
  await box.getByRole('combobox').selectOption({ label: leader })
  const secret = box.getByRole('textbox', { name: desk.sign.own })
  await secret.fill(SECRET)
  await secret.press('Enter')
  await expect(box).toHaveCount(0)
  await expect(page.getByRole('region', { name: reviews.summary })).toContainText(`${leader} `)
  // Recorded by the centre: from now on every desk reads the same.
  await expect.poll(() => ask(page, 'outbox.waiting', { limit: 500 })).toEqual([])
}

/** The report on paper: every claim leads to its record, and the PDF and the Word file say the same words. */
export async function expectReviewPaper(
  seat: DeskProgram,
  folder: string,
  claims: readonly string[],
): Promise<void> {
  const { page } = seat
  await page.keyboard.press('Alt+q')
  const paper = page.getByRole('region', { name: reviews.paper })
  for (const claim of claims) {
    await expect(paper.getByRole('link', { name: claim }).first()).toBeVisible()
  }
  const said = paper.getByRole('status')
  const pdf = join(folder, '复盘报告.pdf')
  await savesAt(seat, pdf)
  await paper.getByRole('button', { name: papers.pdf, exact: true }).click()
  await expect(said).toHaveText(papers.done.savePdf)
  const docx = join(folder, '复盘报告.docx')
  await savesAt(seat, docx)
  await paper.getByRole('button', { name: papers.docx, exact: true }).click()
  await expect(said).toHaveText(papers.done.saveDocx)
  const blocks = await readDocx(readFileSync(docx))
  const inWord = blocks
    .flatMap((one) => (one.type === 'table' ? one.rows.flat() : [one.text]))
    .join('')
    .replaceAll(/\s/gu, '')
  for (const claim of claims) {
    expect(wordsOf(pdf)).toContain(claim.replaceAll(/\s/gu, ''))
    expect(inWord).toContain(claim.replaceAll(/\s/gu, ''))
  }
}
