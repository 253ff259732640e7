import { expect, type Page } from '@playwright/test'
import { orderWaitingText } from '../../domain/order/steps.ts'
import { text as orders } from '../../renderer/features/order/text.ts'
import { begins } from './incident-acts.ts'

/** What people do with orders: at the desk that gives them, by telephone, and at the street that is told. */

/** At the orders of an incident `@` opens another one of it. */
export async function giveOrder(
  page: Page,
  units: readonly string[],
  words: string,
  needs: readonly ('arrive' | 'complete')[] = ['arrive'],
): Promise<void> {
  await page.keyboard.press('Alt+4')
  await page.keyboard.press('@')
  const whom = page.getByRole('textbox', { name: orders.form.whom })
  for (const unit of units) {
    await whom.fill(unit)
    await whom.press('Enter')
    await expect(page.getByRole('button', { name: orders.form.remove(unit) })).toBeVisible()
  }
  await page.getByLabel(orders.form.words).fill(words)
  for (const need of needs) await page.getByRole('button', { name: orders.form[need], exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: orders.form.title })).toBeHidden()
}

/** The row of a unit in 指令矩阵. */
export const unitRow = (page: Page, unit: string) =>
  page.getByRole('table', { name: orders.matrix }).getByRole('row', { name: begins(unit) })

/** From the matrix to the page of the order a unit has. */
export async function openUnit(page: Page, unit: string): Promise<void> {
  await unitRow(page, unit).getByRole('button', { name: unit }).click()
  await expect(page.getByRole('button', { name: begins(orders.act.phone) })).toBeVisible()
}

/** 电话下达: the order's page keeps who took it, that he read it back, and in which words. */
export async function tellByPhone(page: Page, unit: string, person: string, words: string): Promise<void> {
  await page.getByRole('button', { name: begins(unit) }).click()
  await page.keyboard.press('Alt+4')
  await expect(page.getByText(orders.act.chosen(unit))).toBeVisible()
  await page.getByRole('textbox', { name: orders.phone.whoTook }).fill(person)
  await page.getByRole('textbox', { name: orders.phone.words.phone }).fill(words)
  await page.keyboard.press('Alt+r')
  await page.keyboard.press('Control+Enter')
  await expect(ladder(page, unit)).toContainText(`${person}：${words}`)
  await expect(ladder(page, unit)).toContainText(orders.page.readBack)
}

/** Every step of a receiver, on the page of the order. */
export const ladder = (page: Page, unit: string) =>
  page.getByRole('list', { name: `${unit} ${orders.page.ladder}` })

/** 待发送 stands in the cell of 下达 while the centre is away. */
export const expectUnsent = (page: Page, unit: string) =>
  expect(unitRow(page, unit)).toContainText(orderWaitingText.pending)

/** A street's desk on another screen than that of its orders; whether its sound runs can be seen from now on. */
export async function listen(there: Page): Promise<void> {
  await there.evaluate(() => {
    const Real = window.AudioContext
    window.AudioContext = class extends Real {
      constructor() {
        super()
        this.addEventListener('statechange', () => {
          document.documentElement.dataset.heard = this.state
        })
      }
    }
  })
  await there.keyboard.press('Control+1')
  await expect(there.getByRole('navigation', { name: '值守台', exact: true })).toBeVisible()
}

/** It rings with a sound that can be heard, whatever its screen shows; he goes there and signs. */
export async function hearAndSign(there: Page, words: string): Promise<void> {
  await expect(there.getByRole('alert').filter({ hasText: orders.alarm.title(1) })).toBeVisible()
  await expect(there.locator('html[data-heard="running"]')).toBeAttached()
  await there.keyboard.press('Alt+a')
  await sign(there, words)
}

/** 签收 in his own words on the street's page of what it is told. */
export async function sign(there: Page, words: string): Promise<void> {
  await there.getByPlaceholder(orders.answer.repeatHint).fill(words)
  await there.keyboard.press('Control+Enter')
  await expect(there.getByRole('radio', { name: orders.answer.feedback })).toBeVisible()
}

/** 到场, 反馈 or 完成 by the street itself. */
export async function answer(
  there: Page,
  what: 'arrive' | 'feedback' | 'complete',
  words = '',
): Promise<void> {
  await there.getByRole('radio', { name: orders.answer[what], exact: true }).click()
  if (what !== 'arrive') await there.getByPlaceholder(orders.answer[`${what}Hint`]).fill(words)
  await there.keyboard.press('Control+Enter')
  await expect(there.getByRole('list').filter({ hasText: orders.answer[what] }).last()).toContainText(
    what === 'arrive' ? orders.answer.arrive : words,
  )
}
