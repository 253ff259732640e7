import type { Cell, CellValue, Worksheet } from 'exceljs'
import type { Sheet } from '../../protocol/desk.ts'
import { MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED, TableRefused } from './limits.ts'
import { shapedSheet } from './shaped-sheet.ts'
import { unpackedSize } from './unpacked-size.ts'

const BROKEN = '打不开这个工作簿，文件可能损坏，请在原程序里打开后另存一份再试'

/** Reads the visible sheets of a workbook as text. Throws `TableRefused` in words. */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const size = unpackedSize(bytes)
  if (size === null) throw new TableRefused(BROKEN)
  if (size > MAX_UNPACKED) throw new TableRefused('这个工作簿展开后太大，请只留下要导入的表再试')
  // Loaded at the first use: starting up must not pay for it.
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(bytes as never)
  } catch {
    throw new TableRefused(BROKEN)
  }
  const sheets = book.worksheets.filter(({ state }) => state === 'visible')
  if (sheets.length === 0) throw new TableRefused('这个工作簿里没有看得见的表，请核对文件')
  return sheets.map(readSheet)
}

function readSheet(sheet: Worksheet): Sheet {
  const rows: string[][] = []
  const notes: { row: number; column: number; words: string }[] = []
  const merged = new Set<string>()
  sheet.eachRow((row, number) => {
    const cells: string[] = []
    row.eachCell((cell, column) => {
      if (number > MAX_ROWS + 1 || column > MAX_COLUMNS + 1) return
      const { text, words } = cellText(cell)
      cells[column - 1] = text
      if (words !== null) notes.push({ row: number, column, words })
      if (cell.isMerged && !merged.has(cell.master.address)) {
        merged.add(cell.master.address)
        notes.push({ row: number, column, words: `合并单元格，其中每一格都按“${short(text)}”读` })
      }
    })
    if (cells.some((cell) => cell?.trim())) rows[number - 1] = Array.from(cells, (cell) => cell ?? '')
  })
  return shapedSheet(
    sheet.name,
    Array.from(rows, (row) => row ?? []),
    notes,
  )
}

/** The text of a cell and what must be known of it. A merged cell reads as its first one. */
function cellText(cell: Cell): { text: string; words: string | null } {
  const { value } = cell.isMerged ? cell.master : cell
  if (typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value)) {
    const text = valueText(value.result)
    if (text === null) return { text: '', words: `公式的结果是错误（${errorOf(value.result)}），按空读` }
    const how = text === '' ? '公式没有存下结果，按空读，请在原程序里重算后保存' : '公式，按上次算出的值读'
    return { text, words: how }
  }
  const text = valueText(value)
  return text === null
    ? { text: '', words: `这一格是错误值（${errorOf(value)}），按空读` }
    : { text, words: null }
}

/** Null for an error value. Dates are written 2026-11-21 or 2026-11-21 08:30. */
function valueText(value: CellValue | undefined): string | null {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 16).replace('T', ' ').replace(' 00:00', '')
  if (typeof value !== 'object') return String(value)
  if ('error' in value) return null
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return typeof value.text === 'string' ? value.text : valueText(value.text)
  return ''
}

function errorOf(value: CellValue | undefined): string {
  return typeof value === 'object' && value !== null && 'error' in value ? value.error : '?'
}

function short(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}
