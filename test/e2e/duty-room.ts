import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type Post, postText } from '../../domain/post.ts'
import type {} from '../../protocol/window.ts'
import { text as desk } from '../../renderer/desk/text.ts'
import { text as handover } from '../../renderer/features/handover/text.ts'
import { text as people } from '../../renderer/features/people/text.ts'
import { importText } from '../../renderer/features/person/import-text.ts'
import { text as book } from '../../renderer/features/person/text.ts'
import type { DeskProgram } from '../../tools/launch/desk-program.ts'
import { root } from '../../tools/launch/root.ts'

/** The people of the story. Names and numbers are invented. */
export const STAFF: readonly (readonly [name: string, title: string, posts: string])[] = [
  ['梁启衡', '副局长', '带班领导'],
  ['何绍钧', '副局长', '带班领导'],
  ['叶志恒', '副局长', '带班领导'],
  ['陈砚秋', '值班长', '值班长'],
  ['罗静娴', '值班长', '值班长'],
  ['黄子骞', '值班员', '值班员'],
  ['苏婉仪', '值班员', '值班员'],
  ['邓嘉树', '值班员', '值班员'],
  ['冯慧妍', '值班员', '值班员'],
]
export const SECRET = 'Haizhu-2026'

/** What the person answers when asked for a file to open. */
export const opens = (desk: DeskProgram, path: string) =>
  desk.app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
  }, path)
/** What the person answers when asked where to save. */
export const savesAt = (desk: DeskProgram, path: string) =>
  desk.app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file })
  }, path)

/** A page of 值守台. */
export const toPage = async (page: Page, name: string) => {
  await page.getByRole('navigation', { name: '值守台各屏' }).getByText('值守台').click()
  await page.getByRole('navigation', { name: '值守台', exact: true }).getByText(name, { exact: true }).click()
}

/** One line of the quick entry, which stays for the next. */
export async function writeLine(page: Page, words: string): Promise<void> {
  const line = page.getByRole('textbox', { name: '快速记事' })
  await line.fill(words)
  await line.press('Enter')
  await expect(line).toHaveValue('')
}

/** Brings the people into the address book from a spreadsheet, through the preview. */
export async function importStaff(desk: DeskProgram, folder: string, staff = STAFF): Promise<void> {
  const { page } = desk
  const file = join(folder, '通讯录.csv')
  const lines = staff.map(
    ([name, title, posts], n) =>
      `${name},区应急管理局,${title},138000000${String(n + 1).padStart(2, '0')},${posts}`,
  )
  writeFileSync(file, ['姓名,单位,职务,手机,岗位', ...lines].join('\r\n'))
  await opens(desk, file)
  await toPage(page, book.title)
  await page.getByRole('button', { name: book.import }).click()
  await page.getByRole('button', { name: importText.open }).click()
  await page.getByRole('button', { name: importText.run(staff.length) }).click()
  await expect(page.getByText(importText.done(staff.length))).toBeVisible()
}

/** Ids by name, as the desk's address book has them. */
export async function staffIds(page: Page): Promise<Map<string, string>> {
  const rows = await page.evaluate(async () => await window.desk.query('person.names', {}))
  return new Map(rows.map(({ key, name }) => [name, key]))
}

/** The administrator gives everybody a code; each sets his own secret at this seat. */
export async function setSecrets(page: Page, centreDir: string, names: readonly string[]): Promise<void> {
  const ids = await staffIds(page)
  for (const name of names) {
    const person = ids.get(name) ?? ''
    const code = execFileSync(process.execPath, [
      ...[join(root, 'server', 'index.ts'), '--person-code', person, '--dir', centreDir],
    ])
      .toString()
      .trim()
      .split(/\s+/)
      .at(-1)
    const answer = await page.evaluate(
      async ([who, old, next]) => await window.desk.shell({ type: 'changeSecret', person: who, old, next }),
      [person, code ?? '', SECRET] as const,
    )
    expect(answer).toEqual({ ok: true })
  }
}

/** Somebody sits down at the desk, whoever sat there before. */
export async function sitDown(page: Page, name: string, post: Post): Promise<void> {
  const menu = page.getByRole('button', { name: people.menu })
  await menu.click()
  const other = page.getByRole('button', { name: people.switchUser })
  const field = page.getByRole('textbox', { name: people.person.label })
  await expect(other.or(field).first()).toBeVisible()
  if (await other.isVisible()) await other.click()
  await field.fill(name)
  await page.getByRole('list', { name: people.person.label }).getByRole('button').first().click()
  await page.getByLabel(people.form.secret, { exact: true }).fill(SECRET)
  await page.getByRole('radio', { name: postText[post] }).click()
  await page.getByRole('button', { name: people.form.act, exact: true }).click()
  await expect(menu).toContainText(name)
}

/** He takes his post in the shift. */
export async function takePost(page: Page, name: string, post: Post): Promise<void> {
  await sitDown(page, name, post)
  await toPage(page, handover.title)
  await page.getByRole('button', { name: handover.start.signIn(postText[post]) }).click()
  await expect(page.getByRole('listitem').filter({ hasText: name }).first()).toBeVisible()
}

const items = (page: Page) => page.getByRole('region', { name: handover.itemsName }).getByRole('article')
const pane = (page: Page) => page.getByRole('complementary', { name: handover.pane.name })
const panel = (page: Page) => page.getByRole('complementary', { name: handover.signName })

/** Whoever relieves, or is relieved, shows himself at this seat with his own secret. */
export async function showHimself(page: Page, act: string, name: string, post?: Post): Promise<void> {
  await page.getByRole('button', { name: act }).click()
  await fillIn(page, name, post)
}

async function fillIn(page: Page, name: string, post?: Post): Promise<void> {
  const form = page.getByRole('form')
  await form.getByRole('combobox').first().selectOption({ label: name })
  if (post !== undefined) await form.getByRole('radio', { name: postText[post] }).click()
  await form.getByLabel(desk.sign.own).fill(SECRET)
  await form.getByLabel(desk.sign.own).press('Enter')
  await expect(form).toHaveCount(0)
}

/** Ticks every item for a side; the last stays open where `leave` says so. Returns the titles of all items. */
export async function tickAll(page: Page, side: '交班人' | '接班人', leave = 0): Promise<string[]> {
  await page.getByRole('radio', { name: new RegExp(`^${side}`) }).click()
  const box = new RegExp(`^(${handover.open}|${handover.tickIt}) `)
  const list = items(page).filter({ has: page.getByRole('button', { name: box }) })
  const mark = side === '交班人' ? handover.tickOut : handover.tickIn
  const read = () =>
    list.evaluateAll((all, word) => {
      const isTick = new RegExp(`^${word} \\d\\d:\\d\\d`)
      return all.map((one) => ({
        title: one.getAttribute('aria-label') ?? '',
        ticked: [...one.querySelectorAll('span')].some(({ textContent }) => isTick.test(textContent.trim())),
      }))
    }, mark)
  await expect(list.first()).toBeVisible()
  // Read anew after each: a line from elsewhere may push itself between the items.
  for (;;) {
    const all = await read()
    const next = all.slice(0, all.length - leave).find(({ ticked }) => !ticked)
    if (next === undefined) {
      if (side === '接班人') await page.keyboard.press('Escape')
      await expect(pane(page)).toHaveCount(0)
      return all.map(({ title }) => title)
    }
    const done = all.filter(({ ticked }) => ticked).length
    const item = page.getByRole('article', { name: next.title, exact: true })
    if (side === '接班人') {
      // The relief opens each beside the list before he may tick it.
      await item.getByRole('button', { name: new RegExp(`^${handover.open} `) }).click()
      await expect(pane(page)).toContainText(next.title.replace(/^\S+ /, ''))
    }
    await item.getByRole('button', { name: new RegExp(`^${handover.tickIt} `) }).click()
    await expect.poll(async () => (await read()).filter(({ ticked }) => ticked).length).toBeGreaterThan(done)
  }
}

/** The relief asks on an item, and whoever hands over answers in place. */
export async function asks(page: Page, title: string, question: string, answer: string): Promise<void> {
  const item = items(page).filter({ hasText: title }).first()
  await page.getByRole('radio', { name: /^接班人/ }).click()
  await item.click()
  await page.keyboard.press('q')
  await item.getByRole('textbox', { name: handover.askLabel }).fill(question)
  await page.keyboard.press('Enter')
  await expect(item.getByText(question)).toBeVisible()
  await page.getByRole('radio', { name: /^交班人/ }).click()
  await item.getByRole('textbox', { name: handover.answerLabel }).fill(answer)
  await page.keyboard.press('Enter')
  await expect(item.getByText(answer)).toBeVisible()
}

/** Tries the four things that must ring. */
export async function selfCheck(page: Page): Promise<void> {
  const checks = page.getByRole('article', { name: handover.selfCheck })
  for (let place = 0; place < 4; place += 1) {
    await checks.getByRole('button', { name: handover.checkOk, exact: false }).nth(place).click()
  }
  await expect(checks.getByText(new RegExp(`${handover.checkOk} \\d\\d:\\d\\d`))).toHaveCount(4)
}

/** A signature at this seat by somebody's own secret. */
export async function sign(page: Page, side: 'out' | 'in' | 'leader', name: string): Promise<void> {
  await panel(page).getByRole('button', { name: handover.sign[side] }).click()
  await fillIn(page, name)
  // His name may stand there again, with what has to be looked at.
  await expect(card(page, side).getByText(name).first()).toBeVisible()
}

/** One of the three cards. */
export const card = (page: Page, side: 'out' | 'in' | 'leader') =>
  panel(page).getByRole('region', { name: handover.card[side] })

/** Text of a PDF without white space. */
export function wordsOf(pdf: string): string {
  return execFileSync('pdftotext', ['-raw', pdf, '-'], { maxBuffer: 64_000_000 })
    .toString('utf8')
    .replaceAll(/\s/gu, '')
}
