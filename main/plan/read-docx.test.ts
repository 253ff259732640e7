import { Document, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { recognisePlan } from '../../domain/plan/recognise.ts'
import { readDocx } from './read-docx.ts'

const pack = async (children: (Paragraph | Table)[]) =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('读 Word 预案', () => {
  test('标题、编号、表格按原来的次序读出来，认得成预案', async () => {
    const bytes = await pack([
      new Paragraph('海珠区火灾事故应急预案'),
      new Paragraph({ text: '4 应急响应', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ text: '4.1 Ⅳ级响应', heading: HeadingLevel.HEADING_2 }),
      new Paragraph('（一）由区消防救援大队负责灭火，15分钟内到场。'),
      new Table({
        rows: [
          new TableRow({ children: [cell('单位'), cell('电话')] }),
          new TableRow({ children: [cell('区水务局'), cell('020-84410001')] }),
        ],
      }),
    ])
    const blocks = await readDocx(bytes)
    expect(blocks.slice(0, 3)).toEqual([
      { type: 'paragraph', text: '海珠区火灾事故应急预案', heading: null, list: false },
      { type: 'paragraph', text: '4 应急响应', heading: 1, list: false },
      { type: 'paragraph', text: '4.1 Ⅳ级响应', heading: 2, list: false },
    ])
    const plan = recognisePlan('火灾.docx', blocks)
    expect(plan.steps).toMatchObject([{ level: 4, minutes: 15, clause: '4 应急响应 4.1 Ⅳ级响应' }])
    expect(plan.roles).toMatchObject([{ name: '区消防救援大队' }])
    expect(plan.contacts).toMatchObject([{ unit: '区水务局', phone: '020-8441 0001' }])
  })

  const ole = (words: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(words, 'utf16le')])
  const zipped = async (files: Record<string, string>) => {
    const zip = new JSZip()
    for (const [name, content] of Object.entries(files)) zip.file(name, content)
    return zip.generateAsync({ type: 'uint8array' })
  }
  test.each<[string, () => Promise<Uint8Array>, string]>([
    ['空文件', async () => new Uint8Array(), '文件是空的'],
    ['不是 Word', async () => new TextEncoder().encode('%PDF-1.7 xxxxx'), '不是 Word 文件'],
    ['表格', () => zipped({ 'xl/workbook.xml': '<a/>' }), '不是 Word 文件'],
    ['旧版', async () => ole('WordDocument'), '另存为 .docx'],
    ['加密', async () => ole('EncryptedPackage'), '加了密码'],
    ['太大', async () => new Uint8Array(20 * 1024 * 1024 + 1).fill(0x50), '超过 20 MB'],
    ['坏的 XML', () => zipped({ 'word/document.xml': '<w:document><w:p>' }), '文件损坏'],
    ['截断', async () => (await pack([new Paragraph('预案')])).slice(0, 900), '文件损坏'],
    ['没有文字', () => pack([new Paragraph('')]), '没有文字'],
    [
      '扫描件',
      () =>
        pack([
          new Paragraph({
            children: [new ImageRun({ type: 'png', data: PIXEL, transformation: { width: 9, height: 9 } })],
          }),
        ]),
      '扫描件',
    ],
  ])('%s说得出是什么，怎么办', async (_, make, words) => {
    await expect(make().then(readDocx)).rejects.toThrow(words)
  })

  test('展开后极大的压缩文件不展开', async () => {
    const zip = new JSZip()
    zip.file('word/document.xml', 'a'.repeat(201 * 1024 * 1024))
    const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
    expect(bytes.length).toBeLessThan(1024 * 1024)
    await expect(readDocx(bytes)).rejects.toThrow('展开后太大')
  }, 30_000)
})
