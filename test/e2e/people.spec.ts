import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { DEMO_SECRET } from '../../domain/credential/demo-secret.ts'
import type {} from '../../protocol/window.ts'
import { type DeskProgram, openDeskProgram } from '../../tools/launch/desk-program.ts'
import { root } from '../../tools/launch/root.ts'

/** A person at a real desk with its embedded centre: signs in, locks, comes back after a restart. */
test.describe.configure({ mode: 'serial' })

const data = mkdtempSync(join(tmpdir(), 'people-'))
const SECRET = DEMO_SECRET
let desk: DeskProgram

async function open(...more: string[]): Promise<Page> {
  desk = await openDeskProgram([root, '--data', data, ...more], data)
  await desk.page.getByRole('timer').first().waitFor()
  return desk.page
}
test.afterAll(async () => {
  // Unset where one test is run alone.
  await (desk as DeskProgram | undefined)?.close()
  rmSync(data, { recursive: true, force: true })
})
const foot = (page: Page) => page.getByRole('button', { name: '本席位的人' })
const cover = (page: Page) => page.getByRole('region', { name: '已锁定' })

test('用拼音首字母找到自己，用演示口令登录', async () => {
  const page = await open('--demo')
  await foot(page).click()
  await page.keyboard.type('cyq')
  // All are listed until the letters are read: Enter takes the first.
  const found = page.getByRole('list', { name: '姓名', exact: true }).getByRole('button')
  await expect(found.first()).toContainText('陈砚秋')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: '口令', exact: true })).toBeFocused()
  await page.keyboard.type(SECRET)
  await page.keyboard.press('Enter')
  await expect(foot(page)).toContainText('陈砚秋')
  await expect(foot(page)).toContainText('值班长')
})

test('记下的一行署他的名；别人的名义送不出去', async () => {
  const { page } = desk
  await page.getByLabel('快速记事').click()
  await page.keyboard.type('接班后第一行')
  await page.keyboard.press('Enter')
  await expect(page.getByText('接班后第一行').first()).toBeVisible()
  const refused = await page.evaluate(async () => {
    const who = await window.desk.shell({ type: 'who' })
    const by = { seat: who.seat ?? '', person: 'luo-jingxian', post: null }
    const data = { kind: 'note', text: '冒名', occurredAt: null, incident: null }
    const id = crypto.randomUUID()
    const stream = `log/${id}`
    const rest = { type: 'log.write', v: 1, data, at: Date.now(), clock: null, after: [] }
    return await window.desk.submit({ id, stream, by, ...rest })
  })
  expect(refused).toEqual({ ok: false, reason: expect.stringContaining('没有在本席位登录') })
})

test('锁定，重启后仍锁着，用口令解锁', async () => {
  await desk.page.keyboard.press('Control+L')
  await expect(cover(desk.page)).toContainText('陈砚秋')
  await desk.close()
  const page = await open()
  await expect(cover(page)).toContainText('陈砚秋（值班长）')
  await page.getByLabel('陈砚秋的口令').click()
  await page.keyboard.type('不对')
  await page.keyboard.press('Enter')
  await expect(cover(page).getByRole('alert')).toContainText('还可以再试 4 次')
  await page.keyboard.type(SECRET)
  await page.keyboard.press('Enter')
  await expect(cover(page)).toBeHidden()
  await expect(foot(page)).toContainText('陈砚秋')
})

test('全新的中心：第一个人用系统页上的首个口令码设口令，登录', async () => {
  const fresh = mkdtempSync(join(tmpdir(), 'people-new-'))
  const other = await openDeskProgram([root, '--data', fresh], fresh)
  const { page } = other
  await page.getByRole('region', { name: '本机新建' }).getByRole('textbox').fill('试点区')
  await page.keyboard.press('Enter')
  await foot(page).waitFor()
  await page.evaluate(async () => {
    const { seat } = await window.desk.shell({ type: 'who' })
    const by = { seat: seat ?? '', person: null, post: null }
    const card = {
      name: '顾文博',
      unit: '',
      title: '',
      street: null,
      phones: [],
      groups: [],
      email: null,
      note: '',
    }
    const data = { ...card, posts: ['system-admin'] }
    const rest = { type: 'person.put', v: 1, data, by, at: Date.now(), clock: null, after: [] }
    await window.desk.submit({ id: crypto.randomUUID(), stream: 'person/gu-wenbo', ...rest })
  })
  await page.getByRole('navigation').getByRole('button', { name: '系统' }).click()
  const warning = page.getByText(/首个口令码 \S{4}-\S{4}/)
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec((await warning.textContent()) ?? '')?.[0] ?? ''
  await foot(page).click()
  await page.getByRole('button', { name: '设口令' }).click()
  await page.getByRole('textbox', { name: '姓名', exact: true }).fill('顾文')
  await expect(page.getByRole('button', { name: /顾文博/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByLabel('口令码', { exact: true }).fill(code)
  await page.getByLabel('新口令', { exact: true }).fill('Haizhu-2026')
  await page.getByLabel('再输一遍', { exact: true }).fill('Haizhu-2026')
  await page.keyboard.press('Enter')
  await expect(page.getByText('顾文博的口令已设好')).toBeVisible()
  await page.getByRole('complementary').getByRole('button', { name: '登录' }).click()
  await page.getByRole('textbox', { name: '姓名', exact: true }).fill('顾文')
  await expect(page.getByRole('button', { name: /顾文博/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: '口令', exact: true })).toBeFocused()
  await page.keyboard.type('Haizhu-2026')
  await page.keyboard.press('Enter')
  await expect(foot(page)).toContainText('系统管理员')
  await expect(warning).toBeHidden()
  await other.close()
  rmSync(fresh, { recursive: true, force: true })
})
