import { execFileSync } from 'node:child_process'
import { expect, type Page } from '@playwright/test'
import { everyBlock, MARKUP, RARE, textsOf } from '../story/every-block.ts'
import { test } from './window.ts'

/** Pages of text in the order it was set, without the spaces and line ends the layout puts in. */
async function pagesOf(page: Page): Promise<string[]> {
  await page.locator('body[data-ready]').waitFor({ timeout: 60_000 })
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  await test.info().attach('paper', { body: pdf, contentType: 'application/pdf' })
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, maxBuffer: 64_000_000 })
  return text.toString('utf8').split('\f').slice(0, -1).map(bare)
}
const bare = (text: string) => text.replaceAll(/\s/gu, '')

for (const [name, head] of [
  ['登记表', null],
  ['红头公文', '海珠区值班快报'],
] as const) {
  test(`${name}：PDF 里每一句都在，每页有表头、页码和页边`, async ({ page, address }) => {
    await page.goto(`${address}print.html?${head === null ? '' : `head=${encodeURIComponent(head)}`}`)
    const pages = await pagesOf(page)
    const paper = everyBlock(head)
    for (const text of textsOf(paper)) expect(pages.join('')).toContain(bare(text))
    expect(pages.length).toBeGreaterThan(1)
    for (const [n, text] of pages.entries()) {
      expect(text).toContain(`第${n + 1}页共${pages.length}页`)
      expect(text).toContain(bare(paper.margin))
    }
    const tablePages = pages.filter((text) => text.includes('处积水点已核查'))
    expect(tablePages.length).toBeGreaterThan(1)
    for (const text of tablePages) expect(text).toContain('交班人接班人')
  })
}

test('十万字、生僻字、尖括号照印，不执行', async ({ page, address }) => {
  await page.goto(`${address}print.html?long`)
  const text = (await pagesOf(page)).join('').replaceAll(/第\d+页共\d+页/gu, '')
  const dry = text.replaceAll(bare(everyBlock(null).margin), '')
  expect(dry).toContain(RARE)
  expect(dry).toContain(bare(MARKUP))
  expect(dry.split('汛情平稳。').length - 1).toBe(20_000)
  expect(dry).toContain('十万字到此为止')
  expect(await page.locator('script', { hasText: 'alert' }).count()).toBe(0)
})
