import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type {} from '../../protocol/window.ts'
import { type DeskProgram, openDeskProgram } from '../../tools/launch/desk-program.ts'
import { root } from '../../tools/launch/root.ts'

/** The address book of the running demo desk: files through the dialogs of the machine, commands through the centre. */
test.describe.configure({ mode: 'serial' })

const data = mkdtempSync(join(tmpdir(), 'book-'))
const SHOTS = process.env.SHOTS
let desk: DeskProgram

test.beforeAll(async () => {
  desk = await openDeskProgram([root, '--data', data, '--demo'], data)
  await desk.page.getByRole('navigation').first().waitFor()
})
test.afterAll(async () => {
  await desk.close()
  rmSync(data, { recursive: true, force: true })
})

/** What the person answers when asked for a file to open, and where to save. */
const opens = (path: string) =>
  desk.app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
  }, path)
const savesAt = (path: string) =>
  desk.app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file })
  }, path)
const allSent = () =>
  expect
    .poll(() => desk.page.evaluate(() => window.desk.query('outbox.waiting', { limit: 9 })), {
      timeout: 60_000,
    })
    .toEqual([])

test('日志的每一行都是人名或“自动”，没有编号', async () => {
  await allSent()
  const log = desk.page.getByRole('list', { name: '值班日志' })
  await expect(log.getByText('黄子骞', { exact: true }).first()).toBeVisible()
  await expect(log.getByText('自动', { exact: true }).first()).toBeVisible()
  await expect(log.getByText(/^[a-z]+-[a-z]+$/)).toHaveCount(0)
  if (SHOTS) await desk.page.screenshot({ path: `${SHOTS}/demo-log.png` })
})

test('导出的工作簿再导入，一人不改；存不下的位置说清楚', async () => {
  const { page } = desk
  const file = join(data, '通讯录.xlsx')
  await page.getByRole('button', { name: '通讯录' }).click()
  await savesAt(join(data, '没有的文件夹', '通讯录.xlsx'))
  await page.getByRole('button', { name: '导出' }).click()
  // Beside what rings in this night, the word about the file.
  const said = page.getByRole('status').filter({ hasText: /写不进|已导出/ })
  await expect(said).toContainText('写不进所选的位置')
  await savesAt(file)
  await page.getByRole('button', { name: '导出' }).click()
  await expect(said).toHaveText('已导出')
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')

  await opens(file)
  await page.getByRole('button', { name: '导入' }).click()
  await page.getByRole('button', { name: '选择表格' }).click()
  await expect(page.getByRole('button', { name: /没有要改的/ })).toBeVisible()
  await page.keyboard.press('Escape')
})

test('GBK 的 CSV 导入一人，中心收下，拼音查得到', async () => {
  const { page } = desk
  const file = join(data, '新人.csv')
  // 姓名,手机⏎陈某,13800009009 as GBK writes it.
  writeFileSync(
    file,
    Buffer.from('d0d5c3fb2cCAD6BBFA0ab3c2c4b32c3133383030303039303039'.toLowerCase(), 'hex'),
  )
  await opens(file)
  await page.getByRole('button', { name: '导入' }).click()
  await page.getByRole('button', { name: '选择表格' }).click()
  await expect(page.getByText('文字编码是 GB 18030，已转换')).toBeVisible()
  await page.getByRole('button', { name: '导入 1 处' }).click()
  await expect(page.getByText('已导入，共改 1 处。')).toBeVisible()
  await allSent()
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: '查人' }).fill('chenmou')
  const found = page.getByRole('list', { name: '人员' }).getByRole('listitem')
  await expect(found).toHaveCount(1)
  await expect(found).toContainText('138 0000 9009')
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/demo-book.png` })
})
