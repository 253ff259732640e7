import type { Table } from '../../domain/document/document.ts'
import { TableRefused } from './limits.ts'

/** The most a cell of a workbook can hold (ECMA-376). */
const MAX_CELL = 32_767
const TEXT_FORMAT = '@'

/** Tables as a workbook, one sheet each: head bold and frozen, texts stay texts so that leading zeros stay. */
export async function xlsxOf(tables: readonly Table[]): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  const taken = new Set<string>()
  for (const { title, columns, rows } of tables) {
    const sheet = book.addWorksheet(sheetName(title, taken), { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map(({ name, width }) => ({ header: name, width }))
    sheet.getRow(1).font = { bold: true }
    for (const [at, row] of rows.entries()) {
      const tooLong = row.findIndex((cell) => typeof cell === 'string' && cell.length > MAX_CELL)
      if (tooLong >= 0) {
        throw new TableRefused(
          `第 ${at + 2} 行第 ${tooLong + 1} 列的文字超过 ${MAX_CELL} 字，XLSX 存不下，请改存 CSV`,
        )
      }
      const added = sheet.addRow([...row])
      row.forEach((cell, column) => {
        if (typeof cell === 'string') added.getCell(column + 1).numFmt = TEXT_FORMAT
      })
    }
    sheet.columns.forEach((column) => {
      column.alignment = { vertical: 'top', wrapText: true }
    })
    if (columns.length > 0)
      sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** At most 31 characters, without []*?:/\ and a leading or trailing apostrophe, each once. */
function sheetName(title: string, taken: Set<string>): string {
  const plain =
    title
      .replaceAll(/[[\]*?:/\\\p{Cc}]/gu, ' ')
      .replaceAll(/^'+|'+$/g, '')
      .trim() || '表'
  for (let n = 1; ; n += 1) {
    const tail = n === 1 ? '' : ` ${n}`
    const name = plain.slice(0, 31 - tail.length) + tail
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}
