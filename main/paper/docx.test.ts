import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { everyBlock, MARKUP, RARE, textsOf } from '../../test/story/every-block.ts'
import { docxOf } from './docx.ts'

async function part(bytes: Uint8Array, name: string): Promise<string> {
  const zip = await JSZip.loadAsync(bytes)
  const xml = await zip.file(name)?.async('string')
  if (xml === undefined) throw new Error(`no ${name}`)
  return xml
}
/** Words of a part as Word shows them. */
function words(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

describe('文书存为 Word', () => {
  test.each([null, '海珠区值班快报'])('每一句都在（红头：%s），十万字和生僻字不丢', async (redHead) => {
    const paper = everyBlock(redHead, true)
    const bytes = await docxOf(paper)
    const text = words(await part(bytes, 'word/document.xml')) + words(await part(bytes, 'word/footer1.xml'))
    for (const one of textsOf(paper)) expect(text).toContain(one)
    expect(text).toContain(RARE)
    expect(text).toContain('十万字到此为止')
  })

  test('尖括号只是文字，不成为标记', async () => {
    const xml = await part(await docxOf(everyBlock(null)), 'word/document.xml')
    expect(xml).not.toContain('<script')
    expect(words(xml)).toContain(MARKUP)
  })

  test('XML 容不下的控制字符和半个字去掉，文件照样能开', async () => {
    const paper = { ...everyBlock(null), title: '标题\u0000\u0008中\ud800间', blocks: [] }
    const xml = await part(await docxOf(paper), 'word/document.xml')
    expect(words(xml)).toContain('标题中�间')
  })

  test('字体用公文的字：仿宋、黑体、小标宋，表头每页重复，页脚有页码', async () => {
    const bytes = await docxOf(everyBlock('海珠区值班快报'))
    const xml = await part(bytes, 'word/document.xml')
    expect(await part(bytes, 'word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"')
    expect(xml).toContain('w:eastAsia="方正小标宋简体"')
    expect(xml).toContain('w:tblHeader')
    expect(await part(bytes, 'word/footer1.xml')).toContain('NUMPAGES')
  })
})
