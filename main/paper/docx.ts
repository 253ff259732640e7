import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document as DocxFile,
  Footer,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { Document } from '../../domain/document/document.ts'
import { type PaperForm, paperFormOf } from '../../domain/document/paper-form.ts'
import { docxBlock } from './docx-blocks.ts'
import { faces, RED, textRuns } from './docx-text.ts'

const A4 = { width: 210, height: 297 }

/** A document as a Word file (Office Open XML), laid out as on paper: bytes of the file. */
export async function docxOf(paper: Document): Promise<Uint8Array> {
  const form = paperFormOf(paper)
  const file = new DocxFile({
    title: paper.title,
    creator: '指挥台',
    styles: {
      default: {
        document: {
          run: { font: faces.fang, size: 2 * form.size, language: { eastAsia: 'zh-CN' } },
          paragraph: { spacing: { line: 20 * form.line, lineRule: LineRuleType.EXACT } },
        },
      },
    },
    sections: [section(paper, form)],
  })
  return await Packer.toBuffer(file)
}

function section(paper: Document, form: PaperForm): ISectionOptions {
  const mm = convertMillimetersToTwip
  const { top, right, bottom, left } = form
  return {
    properties: {
      page: {
        size: { width: mm(A4.width), height: mm(A4.height) },
        margin: {
          top: mm(top),
          right: mm(right),
          bottom: mm(bottom),
          left: mm(left),
          footer: mm(bottom / 2),
        },
      },
    },
    footers: { default: pageFoot(paper, form) },
    children: [
      ...head(paper, form),
      ...paper.blocks.flatMap((block) => docxBlock(block, form)),
      ...paper.foot.map((words, n) => footLine(words, n === paper.foot.length - 1)),
    ],
  }
}

/** Margin line at the left, page of pages at the right, on every page. */
function pageFoot(paper: Document, form: PaperForm): Footer {
  const small = { font: faces.hei, size: 18 }
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: lineWidth(form) }],
        children: [
          ...textRuns([{ text: paper.margin }], small),
          new TextRun({
            ...small,
            children: ['\t第 ', PageNumber.CURRENT, ' 页 共 ', PageNumber.TOTAL_PAGES, ' 页'],
          }),
        ],
      }),
    ],
  })
}

function head(paper: Document, form: PaperForm): Paragraph[] {
  const { redHead, title, number, place } = paper
  const titleLine = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: {
      after: redHead === null ? 80 : 320,
      line: 20 * (form.title + 10),
      lineRule: LineRuleType.EXACT,
    },
    children: textRuns([{ text: title }], { font: faces.song, size: 2 * form.title, bold: true }),
  })
  const line =
    number === null && place === null
      ? []
      : [
          new Paragraph({
            tabStops: [{ type: TabStopType.RIGHT, position: lineWidth(form) }],
            children: textRuns([{ text: `${number ?? ''}\t${place ?? ''}` }], {}),
          }),
        ]
  if (redHead === null) return [titleLine, ...line]
  const redLine = new Paragraph({
    alignment: AlignmentType.DISTRIBUTE,
    spacing: { after: 160, line: 1080, lineRule: LineRuleType.EXACT },
    children: textRuns([{ text: redHead }], { font: faces.song, size: 80, bold: true, color: RED }),
  })
  const rule = new Paragraph({
    border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 1 } },
    spacing: { after: 360, line: 120, lineRule: LineRuleType.EXACT },
    children: [],
  })
  return [redLine, ...line, rule, titleLine]
}

function footLine(words: string, last: boolean): Paragraph {
  const rule = { style: BorderStyle.SINGLE, size: 6, color: 'auto', space: 2 } as const
  return new Paragraph({
    border: last ? { top: rule, bottom: rule } : { top: rule },
    keepNext: !last,
    children: textRuns([{ text: words }], {}),
  })
}

/** Width between the margins, in twentieths of a point. */
function lineWidth({ left, right }: PaperForm): number {
  return convertMillimetersToTwip(A4.width - left - right)
}
