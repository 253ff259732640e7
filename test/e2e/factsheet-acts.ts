import { expect, type Page } from '@playwright/test'
import { type FigureKey, figureKinds, figureText } from '../../domain/factsheet/figures.ts'
import { text as sheet } from '../../renderer/features/factsheet/text.ts'
import { begins } from './incident-acts.ts'

/** What people do with 口径 on its page. */

export const SOURCE = '现场指挥部电话'
const plain: readonly string[] = ['casualty', 'moved', 'force']

/** Fills in the next version, each figure with who says so, and asks for its approval; what falls says why. */
export async function proposeFigures(
  page: Page,
  figures: Readonly<Partial<Record<FigureKey, number>>>,
  statement: string,
  reasons: Readonly<Partial<Record<FigureKey, string>>> = {},
): Promise<void> {
  await page.keyboard.press('Alt+3')
  const field = (key: FigureKey, column: string) =>
    page.getByRole('textbox', { name: sheet.field(figureText[key], column), exact: true })
  await expect(field('dead', sheet.columns.now)).toBeVisible()
  const keys = Object.keys(figures) as FigureKey[]
  const isTable = figureKinds.some(({ key, group }) => keys.includes(key) && !plain.includes(group))
  const more = page.getByRole('button', { name: sheet.more })
  if (isTable && (await more.isVisible())) await more.click()
  for (const key of keys) {
    await field(key, sheet.columns.now).fill(String(figures[key]))
    await field(key, sheet.columns.source).fill(SOURCE)
  }
  for (const key of Object.keys(reasons) as FigureKey[]) {
    await field(key, sheet.columns.reason).fill(reasons[key] ?? '')
  }
  await page.getByRole('textbox', { name: sheet.statement }).fill(statement)
  await page.getByRole('button', { name: begins(sheet.propose) }).click()
  await expect(page.getByRole('article', { name: sheet.proposal })).toContainText(statement)
}

/** Whoever may approves what waits: it is this version, with its sources and his name. */
export async function approveSheet(page: Page, version: number, approver: string): Promise<void> {
  const proposal = page.getByRole('article', { name: sheet.proposal })
  await proposal.getByRole('button', { name: begins(sheet.approve) }).click()
  const made = page.getByRole('article', { name: sheet.version(version), exact: true })
  await expect(made).toContainText(`${approver}批准`)
  await expect(made).toContainText(SOURCE)
}
