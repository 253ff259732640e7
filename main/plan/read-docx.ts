import JSZip from 'jszip'
import { SaxesParser } from 'saxes'
import type { WordBlock } from '../../domain/plan/recognise.ts'
import { unpackedSize } from '../tables/unpacked-size.ts'

export const MAX_DOCX_BYTES = 20 * 1024 * 1024
const MAX_UNPACKED = 200 * 1024 * 1024
const MAX_BLOCKS = 6000

/** A file that cannot be read as a Word plan; the message is the sentence for the person who chose it. */
export class DocxRefused extends Error {}

/** Paragraphs and tables of a DOCX in their order. Throws `DocxRefused`, in words with what to do; nothing is half read. */
export async function readDocx(bytes: Uint8Array): Promise<WordBlock[]> {
  refuseOther(bytes)
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new DocxRefused('文件损坏，读不出来，请在 Word 里打开另存后再试')
  })
  const body = zip.file('word/document.xml')
  if (body === null) throw new DocxRefused('这不是 Word 文件，请选 .docx 的预案')
  try {
    const styles = headingStyles((await zip.file('word/styles.xml')?.async('string')) ?? '')
    const { blocks, pictures } = bodyOf(await body.async('string'), styles)
    if (blocks.length > MAX_BLOCKS) throw new DocxRefused('文件太长，请只留预案正文再导入')
    const hasWords = blocks.some((one) => one.type === 'table' || one.text.trim() !== '')
    if (!hasWords && pictures > 0) {
      throw new DocxRefused('文件里只有图片（扫描件），认不出文字，请用文字版导入')
    }
    if (!hasWords) throw new DocxRefused('文件里没有文字，请重新选择')
    return blocks
  } catch (cause) {
    if (cause instanceof DocxRefused) throw cause
    throw new DocxRefused('文件损坏，读不出来，请在 Word 里打开另存后再试')
  }
}

function refuseOther(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new DocxRefused('文件是空的，请重新选择')
  if (bytes.length > MAX_DOCX_BYTES) throw new DocxRefused('文件超过 20 MB，请删去图片再导入')
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  if (start === 'd0cf11e0a1b11ae1') {
    // A locked DOCX is kept in the container of the old format, under this name.
    const locked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new DocxRefused(
      locked
        ? '这个文件加了密码，请先去掉打开密码再导入'
        : '这是旧版 Word 文件，请在 Word 里另存为 .docx 再导入',
    )
  }
  if (!start.startsWith('504b')) throw new DocxRefused('这不是 Word 文件，请选 .docx 的预案')
  const unpacked = unpackedSize(bytes)
  if (unpacked === null) throw new DocxRefused('文件损坏，读不出来，请在 Word 里打开另存后再试')
  if (unpacked > MAX_UNPACKED) throw new DocxRefused('文件展开后太大，请删去图片再导入')
}

/** Depth of heading by style id: what Word calls `heading 1` or 标题 1, or what has an outline level. */
function headingStyles(xml: string): Map<string, number> {
  const depths = new Map<string, number>()
  let id = ''
  parse(xml, {
    open: (name, attribute) => {
      if (name === 'w:style') id = attribute('w:styleId')
      const depth = /^(?:heading|标题)\s*(\d)$/i.exec(name === 'w:name' ? attribute('w:val') : '')?.[1]
      if (depth !== undefined) depths.set(id, Number(depth))
      if (name === 'w:outlineLvl' && !depths.has(id)) setOutline(depths, id, attribute('w:val'))
    },
  })
  return depths
}

function setOutline(depths: Map<string, number>, id: string, value: string): void {
  const level = Number(value)
  if (Number.isInteger(level) && level >= 0 && level < 9) depths.set(id, level + 1)
}

interface Open {
  text: string
  heading: number | null
  list: boolean
}

function bodyOf(xml: string, styles: ReadonlyMap<string, number>) {
  const blocks: WordBlock[] = []
  let pictures = 0
  let paragraph: Open | null = null
  let table: string[][] | null = null
  let tables = 0
  let isText = false
  parse(xml, {
    open: (name, attribute) => {
      if (name === 'w:tbl') {
        tables += 1
        if (tables === 1) table = []
      } else if (name === 'w:tr' && tables === 1) table?.push([])
      else if (name === 'w:tc' && tables === 1) table?.at(-1)?.push('')
      else if (name === 'w:p') paragraph = { text: '', heading: null, list: false }
      else if (name === 'w:t') isText = true
      else if (name === 'w:drawing' || name === 'w:pict') pictures += 1
      else if (paragraph !== null) {
        if (name === 'w:pStyle') paragraph.heading = styles.get(attribute('w:val')) ?? paragraph.heading
        else if (name === 'w:outlineLvl' && Number(attribute('w:val')) < 9) {
          paragraph.heading = Number(attribute('w:val')) + 1
        } else if (name === 'w:numPr') paragraph.list = true
        else if (name === 'w:tab' || name === 'w:br') paragraph.text += ' '
      }
    },
    close: (name) => {
      if (name === 'w:t') isText = false
      else if (name === 'w:tbl') {
        tables -= 1
        if (tables === 0 && table !== null) {
          blocks.push({ type: 'table', rows: table })
          table = null
        }
      } else if (name === 'w:p' && paragraph !== null) {
        const row = table?.at(-1)
        if (row !== undefined && row.length > 0) row[row.length - 1] = `${row.at(-1)}${paragraph.text}`
        else if (table === null) blocks.push({ type: 'paragraph', ...paragraph })
        paragraph = null
      }
    },
    text: (words) => {
      if (isText && paragraph !== null) paragraph.text += words
    },
  })
  return { blocks, pictures }
}

interface Heard {
  open: (name: string, attribute: (name: string) => string) => void
  close?: (name: string) => void
  text?: (words: string) => void
}

/** Throws on XML that is not well formed. */
function parse(xml: string, { open, close, text }: Heard): void {
  if (xml === '') return
  const parser = new SaxesParser()
  parser.on('error', (fault) => {
    throw fault
  })
  parser.on('opentag', ({ name, attributes }) => {
    open(name, (wanted) => String((attributes as Record<string, unknown>)[wanted] ?? ''))
  })
  parser.on('closetag', ({ name }) => close?.(name))
  parser.on('text', (words) => text?.(words))
  parser.write(xml).close()
}
