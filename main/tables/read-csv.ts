import Papa from 'papaparse'
import type { Sheet } from '../../protocol/desk.ts'
import { TableRefused } from './limits.ts'
import { shapedSheet } from './shaped-sheet.ts'

/** Reads comma, semicolon or tab separated text. Throws `TableRefused` in words. */
export function readCsv(name: string, bytes: Uint8Array): Sheet[] {
  const { text, encoding } = decoded(bytes)
  if (/^\s*<(!doctype|html|table)\b/i.test(text)) {
    throw new TableRefused('这个文件的内容是网页，不是表格，请在原程序里另存为 XLSX 或 CSV')
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) })
  const notes: { row: number; column: number; words: string }[] = []
  if (encoding !== 'UTF-8') notes.push({ row: 1, column: 1, words: `文字编码是 ${encoding}，已转换` })
  for (const { type, row = 0 } of errors) {
    if (type === 'Quotes')
      notes.push({ row: row + 1, column: 1, words: '引号不成对，这一行可能读错，请核对' })
  }
  const rows = data.map((cells, row) =>
    cells.map((cell, column) => {
      const plain = plainCell(cell)
      if (plain.startsWith('=')) {
        notes.push({ row: row + 1, column: column + 1, words: '以等号开头，按文字读，不计算' })
      }
      return plain
    }),
  )
  return [shapedSheet(name, rows, notes)]
}

/** What stands between the cells of the first line: the sign that occurs most often there outside quotes. */
function delimiterOf(text: string): string {
  const [line = ''] = text.trimStart().split('\n', 1)
  const plain = line.replace(/"[^"]*"/g, '')
  const counts = [',', '\t', ';', '，'].map((sign) => ({ sign, count: plain.split(sign).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign
}

/** Undoes what keeps spreadsheets from counting: `="0201"` and the apostrophe before = + - @. */
function plainCell(cell: string): string {
  const quoted = /^="([^"]*)"$/.exec(cell)
  return quoted?.[1] ?? cell.replace(/^'(?=[=+\-@\t\r])/, '')
}

/** UTF-8 with or without its mark, UTF-16 by its mark, else GB 18030 (which holds GBK and GB 2312). */
function decoded(bytes: Uint8Array): { text: string; encoding: string } {
  const tries: [string, string][] =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? [['utf-16le', 'UTF-16']]
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? [['utf-16be', 'UTF-16']]
        : [
            ['utf-8', 'UTF-8'],
            ['gb18030', 'GB 18030'],
          ]
  for (const [label, encoding] of tries) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return { text, encoding }
    } catch {
      // Not this one.
    }
  }
  throw new TableRefused('认不出这个文件的文字，它可能不是 CSV，请在原程序里另存为 XLSX 再试')
}
