import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { DEMO_SECRET } from '../../domain/credential/demo-secret.ts'
import type {} from '../../protocol/window.ts'
import { type DeskProgram, openDeskProgram } from '../../tools/launch/desk-program.ts'
import { root } from '../../tools/launch/root.ts'
import { everyBlock, textsOf } from '../story/every-block.ts'

/** Papers of the running desk: made in a window of its own, asked for through the shell like any page does. */
test.describe.configure({ mode: 'serial' })

const data = mkdtempSync(join(tmpdir(), 'paper-'))
const bare = (text: string) => text.replaceAll(/\s/gu, '')
let desk: DeskProgram

test.beforeAll(async () => {
  desk = await openDeskProgram([root, '--data', data, '--demo'], data)
  await desk.page.getByRole('navigation').first().waitFor()
})
test.afterAll(async () => {
  await desk.close()
  rmSync(data, { recursive: true, force: true })
})

/** What the person answers when asked where to save; null cancels. */
const saveAt = (path: string | null) =>
  desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)
const ask = (type: 'savePdf' | 'saveDocx' | 'print') =>
  desk.page.evaluate(
    async ([request, document]) => await window.desk.shell({ type: request, document, title: '交接班表' }),
    [type, everyBlock(null, true)] as const,
  )

test('存成的 PDF 里每一句都在，窗口用完就关', async () => {
  const path = join(data, '交接班表.pdf')
  await saveAt(path)
  const windows = await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(await ask('savePdf')).toEqual({ ok: true })
  const text = bare(
    execFileSync('pdftotext', ['-raw', path, '-'], { maxBuffer: 64_000_000 }).toString('utf8'),
  )
  // The long paragraph is cut by the feet of its pages; the rest stands as it was written.
  for (const one of textsOf(everyBlock(null))) expect(text).toContain(bare(one))
  expect(text).toContain('十万字到此为止')
  await expect
    .poll(() => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(windows)
})

test('存成 Word；没写后缀的补上', async () => {
  await saveAt(join(data, '交接班表'))
  expect(await ask('saveDocx')).toEqual({ ok: true })
  expect(readFileSync(join(data, '交接班表.docx')).subarray(0, 2).toString()).toBe('PK')
})

test('取消、写不进、没有打印机，各有一句话，什么也没写', async () => {
  await saveAt(null)
  expect(await ask('savePdf')).toEqual({ ok: false, words: '已取消，没有保存' })
  const nowhere = join(data, 'no', 'such', 'folder.pdf')
  await saveAt(nowhere)
  expect(await ask('savePdf')).toMatchObject({ ok: false, words: expect.stringContaining('换一个文件夹') })
  expect(existsSync(nowhere)).toBe(false)
  await desk.app.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.getPrintersAsync = async () => []
  })
  expect(await ask('print')).toMatchObject({ ok: false, words: expect.stringContaining('没有找到打印机') })
})

test('别的窗口问不到正在印的文书', async () => {
  expect(await desk.page.evaluate(async () => await window.desk.shell({ type: 'paper' }))).toBeNull()
})

test('统计图在内容安全策略下画得出来，没有一处违反', async () => {
  const { page } = desk
  await page.evaluate(() => {
    const broken: string[] = []
    Object.assign(window, { broken })
    document.addEventListener('securitypolicyviolation', (violation) =>
      broken.push(violation.violatedDirective),
    )
  })
  await page.getByRole('button', { name: /统计/ }).first().click()
  await expect(page.locator('section svg text').first()).toBeVisible()
  const words = page.locator('section svg').first().locator('text')
  const drawn = await words.count()
  // The words under the pointer are drawn too.
  await expect(async () => {
    await page.mouse.move(0, 0)
    await page.locator('section svg').first().hover()
    expect(await words.count()).toBeGreaterThan(drawn)
  }).toPass()
  // One violation made on purpose shows that any before it would have been told.
  await page.evaluate(() => {
    const place = document.body.appendChild(document.createElement('p'))
    place.innerHTML = '<b style="color: red"></b>'
  })
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { broken: string[] }).broken))
    .toEqual(['style-src-attr'])
  expect(await page.locator('section svg[style], section svg [style]').count()).toBe(0)
})

test('签发值班日志：中心给号，印在纸上；写明原因作废，号还在', async () => {
  const { page } = desk
  const secret = DEMO_SECRET
  const signedIn = await page.evaluate(
    async (word) =>
      await window.desk.shell({ type: 'signIn', person: 'chen-yanqiu', secret: word, post: 'chief' }),
    secret,
  )
  expect(signedIn).toEqual({ ok: true })
  await page.getByRole('navigation', { name: '值守台各屏' }).getByText('值守台').click()
  await page
    .getByRole('navigation', { name: '值守台', exact: true })
    .getByText('文书', { exact: true })
    .click()
  await expect(page.getByText('海珠区应急值班日志')).toBeVisible()
  await expect(page.getByText(/^待编号/).first()).toBeVisible()
  await test.info().attach('draft', { body: await page.screenshot(), contentType: 'image/png' })
  await page.getByRole('button', { name: '签发', exact: true }).click()
  await expect(page.getByRole('article').getByText(/值班日志〔\d{4}〕1 号/)).toBeVisible()
  await page.getByRole('button', { name: '作废', exact: true }).click()
  await page.getByLabel('为什么作废').fill('日期选错')
  await page.getByRole('button', { name: '作废', exact: true }).click()
  await expect(page.getByText('作废：日期选错')).toBeVisible()
  await expect(page.getByRole('article').getByText(/^待编号/)).toBeVisible()
  await test.info().attach('void', { body: await page.screenshot(), contentType: 'image/png' })
})

test('点纸上一句话，打开它在日志里的那一条', async () => {
  const { page } = desk
  const first = page.getByRole('article').getByTitle('打开出处').last()
  const words = (await first.textContent()) ?? ''
  await first.click()
  await expect(page.getByText(words.slice(0, 12)).first()).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(0)
})
