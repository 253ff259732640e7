import {
  AlignmentType,
  type FileChild,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Block, Run } from '../../domain/document/document.ts'
import { factLines } from '../../domain/document/fact-lines.ts'
import type { PaperForm } from '../../domain/document/paper-form.ts'
import { unreachable } from '../../domain/model.ts'
import { faces, textRuns } from './docx-text.ts'

type Of<T extends Block['type']> = Extract<Block, { type: T }>
/** Label of a fact in percent of the line, by pairs a line; as in renderer/paper. */
const LABEL = [0, 14, 14, 11] as const
const FULL = 5000
const SMALL = { size: 21 }

/** One block of a document as Word has it. */
export function docxBlock(block: Block, form: PaperForm): FileChild[] {
  switch (block.type) {
    case 'heading': {
      const look = { font: faces.hei, size: form.name === 'official' ? 32 : 24 }
      const indent = form.name === 'official' ? { indent: { firstLine: 40 * form.size } } : {}
      return [new Paragraph({ ...indent, keepNext: true, children: textRuns([{ text: block.text }], look) })]
    }
    case 'paragraph':
      return [
        new Paragraph({
          alignment: AlignmentType.BOTH,
          indent: { firstLine: 40 * form.size },
          children: textRuns(block.runs, {}),
        }),
      ]
    case 'facts':
      return [factsTable(block), gap()]
    case 'table':
      return [wordTable(block), gap()]
    case 'signatures':
      return [signatureTable(block), gap()]
    default:
      return unreachable(block)
  }
}

/** Two tables that touch would become one; a thin line keeps them apart. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { line: 80, lineRule: LineRuleType.EXACT }, children: [] })
}

interface CellLook {
  readonly width: number
  readonly span?: number
  readonly center?: boolean
  readonly label?: boolean
}

/** `width` in fiftieths of a percent of the line. */
function cell(runs: readonly Run[], { width, span = 1, center = false, label = false }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    columnSpan: span,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment: center || label ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { line: 290, lineRule: LineRuleType.AT_LEAST },
        children: textRuns(runs, label ? { ...SMALL, font: faces.hei, bold: true } : SMALL),
      }),
    ],
  })
}

function table(rows: TableRow[], columnWidths: number[]): Table {
  return new Table({
    width: { size: FULL, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows,
  })
}

function factsTable(block: Of<'facts'>): Table {
  const label = 50 * (LABEL[block.columns] ?? 14)
  const value = FULL / block.columns - label
  const rows = factLines(block).map(
    (line) =>
      new TableRow({
        children: line.flatMap((fact, n) => [
          cell([{ text: fact.label }], { width: label, label: true }),
          cell(fact.runs, {
            width: value,
            span: n === line.length - 1 ? 1 + 2 * (block.columns - line.length) : 1,
          }),
        ]),
      }),
  )
  return table(
    rows,
    Array.from({ length: 2 * block.columns }, (_, n) => (n % 2 === 0 ? label : value)),
  )
}

function wordTable(block: Of<'table'>): Table {
  const all = block.columns.reduce((sum, column) => sum + column.width, 0)
  const widths = block.columns.map((column) => Math.round((FULL * column.width) / all))
  const head = block.columns.some((column) => column.name !== '')
    ? [
        new TableRow({
          tableHeader: true,
          children: block.columns.map((column, n) =>
            cell([{ text: column.name }], { width: widths[n] ?? 0, label: true }),
          ),
        }),
      ]
    : []
  const body = block.rows.map(
    (row) =>
      new TableRow({
        children: row.map((runs, n) => {
          const last = n === row.length - 1
          return cell(runs, {
            width: widths[n] ?? 0,
            span: last ? block.columns.length - n : 1,
            center: block.columns[n]?.align === 'center' && !(last && row.length < block.columns.length),
          })
        }),
      }),
  )
  return table([...head, ...body], widths)
}

function signatureTable(block: Of<'signatures'>): Table {
  const width = Math.floor(FULL / Math.max(1, block.boxes.length))
  const boxes = block.boxes.map(
    (box) =>
      new TableCell({
        width: { size: width, type: WidthType.PERCENTAGE },
        margins: { top: 60, bottom: 60, left: 100, right: 100 },
        children: [
          new Paragraph({ children: textRuns([{ text: box.role }], SMALL) }),
          new Paragraph({
            spacing: { line: 560, lineRule: LineRuleType.AT_LEAST },
            children: textRuns([{ text: box.name }], { font: faces.kai, size: 34 }),
          }),
          new Paragraph({ children: textRuns([{ text: box.note }], { size: 19 }) }),
        ],
      }),
  )
  return table(
    [new TableRow({ cantSplit: true, children: boxes })],
    block.boxes.map(() => width),
  )
}
