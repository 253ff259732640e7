import { expect, type Locator, type Page } from '@playwright/test'
import { categoryText } from '../../domain/incident/incident.ts'
import { type ResponseStep, responseLevelText, responseStepText } from '../../domain/response/response.ts'
import { clockTime } from '../../domain/time.ts'
import { text as call } from '../../renderer/features/call/text.ts'
import { text as fourone } from '../../renderer/features/fourone/text.ts'
import { text as incidents } from '../../renderer/features/incident/text.ts'
import { text as scenes } from '../../renderer/features/scene/text.ts'
import { toPage } from './duty-room.ts'

/** What people do with an incident on its screens; its orders, numbers, reports and plans have files of their own. */

/** A button by its words; the keys printed on it come after them. */
export const begins = (label: string) => new RegExp(`^${label}`)

/** Saves what the desk shows where the environment asks for pictures. */
export const picture = async (page: Page, name: string) => {
  const folder = process.env.PICTURES
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
}

/** Opens the cockpit of the incident whose title says so. */
export const toIncident = async (page: Page, words: RegExp) => {
  await page.keyboard.press('Control+2')
  const list = page.getByRole('list', { name: incidents.list })
  await list.getByRole('button', { name: words }).first().click()
  await expect(page.getByRole('heading', { name: words }).first()).toBeVisible()
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

/** A call asked and kept as a line of the log, no incident yet. */
export async function keepCall(
  page: Page,
  said: {
    readonly phone: string
    readonly caller: string
    readonly happened: string
    readonly place: string
  },
): Promise<void> {
  await toPage(page, '日志')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: call.hints.phone }).fill(said.phone)
  await page.getByRole('textbox', { name: call.hints.caller, exact: true }).fill(said.caller)
  await page.getByRole('textbox', { name: call.hints.happened }).fill(said.happened)
  await page.getByRole('textbox', { name: call.hints.place }).fill(said.place)
  await page.getByRole('button', { name: begins(call.save) }).click()
  await expect(page.getByRole('list', { name: '值班日志' })).toContainText(said.happened)
}

/** Opens the form of an incident from the newest line of the log; the form, filled with what the line says. */
export async function declareNewest(page: Page): Promise<Locator> {
  await page.getByRole('list', { name: '值班日志' }).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('!')
  const form = page.getByRole('complementary', { name: incidents.form.title })
  await expect(form).toBeVisible()
  return form
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

export interface Approval {
  readonly approver: string
  /** Who may not approve this level and is tried first. */
  readonly notHim?: string
  readonly until?: string
  readonly level?: 1 | 2 | 3 | 4
  readonly measures?: string
  readonly why?: string
}

/** Starts, adjusts or ends the response as its approver said; whoever may not approve is told so on the form. */
export async function respond(
  page: Page,
  step: ResponseStep,
  { approver, notHim, until, level, measures, why }: Approval,
): Promise<void> {
  await page.getByRole('button', { name: begins(incidents.respond) }).click()
  const words = incidents.response
  if (step !== 'start') await page.getByRole('radio', { name: responseStepText[step] }).click()
  const form = page.getByRole('form', { name: responseStepText[step] })
  if (level !== undefined) await form.getByRole('radio', { name: responseLevelText[level] }).click()
  if (until !== undefined) await form.getByLabel(words.until, { exact: true }).fill(until)
  if (measures !== undefined) await form.getByLabel(words.measures).fill(measures)
  if (notHim !== undefined) {
    await pickApprover(page, notHim)
    await expect(form).toContainText(words.notHisLevel)
    await form.getByRole('button', { name: '换人' }).click()
  }
  await pickApprover(page, approver)
  await expect(form).not.toContainText(words.notHisLevel)
  if (why !== undefined) await form.getByLabel(incidents.reason).fill(why)
  await form.getByRole('button', { name: begins(responseStepText[step]) }).click()
  await expect(form).toBeHidden()
}

async function pickApprover(page: Page, name: string): Promise<void> {
  const words = incidents.response
  await page.getByLabel(words.approver, { exact: true }).fill(name)
  await expect(page.getByRole('form').getByRole('list')).toContainText(name)
  await page.keyboard.press('Enter')
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
  const act = close.getByRole('button', { name: begins(incidents.doClose) })
  // What is still open is left with a reason of its own; the list grows as the answers come.
  await expect(async () => {
    for (const one of await close.getByRole('list').getByRole('textbox').all())
      await one.fill('移交主管部门跟进')
    await expect(act).toBeEnabled({ timeout: 1000 })
  }).toPass()
  await act.click()
  await expect(page.getByRole('button', { name: begins(incidents.reopen) })).toBeVisible()
}

/** Puts a list of people as the proof to one of the four ones. */
export async function proveTile(
  page: Page,
  title: string,
  people: readonly string[],
  words: string,
): Promise<void> {
  await page.getByRole('button', { name: `${title}：${fourone.unmet}` }).click()
  const drawer = page.getByRole('complementary', { name: title })
  for (const name of people) {
    await drawer.getByLabel(fourone.people, { exact: true }).fill(name)
    await drawer.getByRole('button', { name: begins(name) }).click()
  }
  await drawer.getByLabel(fourone.done, { exact: true }).fill(words)
  await drawer.getByRole('button', { name: begins(fourone.doProve) }).click()
  await expect(page.getByRole('button', { name: begins(`${title}：已落实`) })).toBeVisible()
  await page.keyboard.press('Escape')
}

/** Puts a board of this incident on a window of the wall from the foot of its page. */
export async function boardOnWall(page: Page, tile: number, board: string): Promise<void> {
  await page.keyboard.press('Alt+1')
  const strip = page.getByRole('region', { name: scenes.strip })
  await expect(strip).toBeVisible()
  await page.keyboard.press('w')
  const entry = page.getByRole('textbox', { name: scenes.entry })
  await entry.fill(`${tile} ${board}`)
  await entry.press('Enter')
  await expect(strip).toContainText(scenes.alsoOn(`${tile} ${board}`))
}
