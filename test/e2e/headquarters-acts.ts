import { expect, type Page } from '@playwright/test'
import { meetingText as meeting } from '../../renderer/features/headquarters/meeting-text.ts'
import { text as room } from '../../renderer/features/headquarters/text.ts'
import { begins } from './incident-acts.ts'

/** What people do on 指挥部. */

/** Who came first commands, and the headquarters on the spot is opened. */
export async function openHeadquarters(page: Page, first: string, place: string): Promise<void> {
  await page.keyboard.press('Alt+6')
  const command = page.getByRole('region', { name: room.command.title })
  await expect(command.getByRole('button', { name: begins(room.command.take) })).toBeVisible()
  await page.keyboard.press('k')
  const take = page.getByRole('form', { name: room.command.takeNow })
  await take.getByRole('textbox', { name: room.person }).fill(first)
  await take.getByRole('textbox', { name: room.unit }).fill('琶洲消防救援站')
  await page.keyboard.press('Control+Enter')
  await expect(command).toContainText(first)
  const site = page.getByRole('region', { name: room.site.title })
  await site.getByRole('button', { name: room.site.open, exact: true }).click()
  await site.getByRole('textbox', { name: room.site.place }).fill(place)
  await page.keyboard.press('Control+Enter')
  await expect(site).toContainText(`${room.site.defaultName} · ${place}`)
}

/** A meeting is convened, its minutes are kept, and what it decided becomes an order. */
export async function meetAndOrder(
  page: Page,
  title: string,
  minutes: string,
  resolution: { readonly words: string; readonly unit: string; readonly due: string },
): Promise<void> {
  await page.keyboard.press('h')
  const convene = page.getByRole('form', { name: meeting.doConvene })
  await convene.getByRole('textbox', { name: meeting.name }).fill(title)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: new RegExp(title) }).click()
  const drawer = page.getByRole('complementary', { name: title })
  await drawer.getByRole('button', { name: begins(meeting.minute) }).click()
  const form = drawer.getByRole('form', { name: meeting.doMinute })
  await form.getByRole('textbox', { name: meeting.minutes }).fill(minutes)
  await form.getByRole('textbox', { name: meeting.resolution }).fill(resolution.words)
  await form.getByRole('textbox', { name: meeting.unit }).fill(resolution.unit)
  await form.getByRole('textbox', { name: meeting.due }).fill(resolution.due)
  await page.keyboard.press('Control+Enter')
  await expect(drawer.getByRole('region', { name: meeting.minutes })).toContainText(minutes)
  await drawer.getByRole('button', { name: meeting.order }).click()
  await expect(drawer.getByRole('button', { name: meeting.ordered(1) })).toBeVisible()
  await drawer.getByRole('button', { name: begins(meeting.end) }).click()
  await page.keyboard.press('Escape')
}
