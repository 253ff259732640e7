import type { Page } from '@playwright/test'
import type {} from '../protocol/window.ts'

/** Pictures of the manual page 事件, taken from the running demo: the crane of its typhoon night. */
export async function takeIncidentPictures(
  page: Page,
  take: (name: string) => Promise<unknown>,
): Promise<void> {
  await page.getByRole('navigation', { name: '值守台各屏' }).getByText('事件').click()
  await page.getByRole('list', { name: '事件列表' }).getByRole('button').filter({ hasText: '塔吊' }).click()
  await page.getByRole('heading', { name: /塔吊倾覆/ }).waitFor()
  await page.getByRole('region', { name: '口径' }).first().waitFor()
  await page.getByText('窗 7 在播', { exact: true }).waitFor()
  await take('incident')
  await page.keyboard.press('Alt+2')
  await page.getByRole('button', { name: /^起草续报/ }).click()
  await page.getByRole('article', { name: /^续报/ }).getByRole('textbox').first().waitFor()
  await take('incident-report')
  await page.keyboard.press('Alt+3')
  await page.getByRole('textbox', { name: '死亡 现在', exact: true }).waitFor()
  await take('incident-factsheet')
  await page.keyboard.press('Alt+6')
  await page.getByRole('heading').first().waitFor()
  await take('incident-headquarters')
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('l')
  await page.getByRole('button', { name: /定级/ }).first().waitFor()
  await take('incident-level')
  await page.keyboard.press('Escape')
  await page.getByRole('navigation', { name: '值守台各屏' }).getByText('指令').click()
  await page.keyboard.press('Alt+n')
  await page.getByRole('textbox', { name: '收令对象' }).fill('琶洲')
  await page.getByRole('list', { name: '可选的收令对象' }).getByText('琶洲街道').first().waitFor()
  await take('incident-order')
  await page.keyboard.press('Escape')
}
