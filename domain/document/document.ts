import * as z from 'zod'
import { streamShape, timeShape } from '../envelope.ts'

/**
 * An official document before its form: shown on the screen, printed, and written as PDF, DOCX and XLSX from the same
 * words. Every run of text may name the stream it comes from.
 */
export const documentTypes = [
  'duty-log',
  'phone-log',
  'handover',
  'rollcall',
  'daily',
  'flash',
  'monthly',
  'roster',
  'first',
  'followup',
  'final',
  'check',
  'disaster',
  'press',
  'plan-page',
  'plan-cards',
  'plan-steps',
  'review',
  'scheme',
] as const
export type DocumentType = (typeof documentTypes)[number]
export const documentTypeText: Record<DocumentType, string> = {
  'duty-log': '值班日志',
  'phone-log': '值班电话记录',
  handover: '交接班表',
  rollcall: '视频点名表',
  daily: '值班日报',
  flash: '值班快报',
  monthly: '月度值班统计',
  roster: '值班表',
  first: '初报',
  followup: '续报',
  final: '终报',
  check: '核报',
  disaster: '灾情快报',
  press: '新闻通稿',
  'plan-page': '一页纸预案',
  'plan-cards': '处置卡',
  'plan-steps': '预案步骤表',
  review: '复盘报告',
  scheme: '专项工作方案',
}

const text = z.string().max(100_000)
const runShape = z.object({
  text,
  bold: z.boolean().optional(),
  source: streamShape.nullable().optional(),
  /** A figure: what was counted (`of` as `stats.entries` names it) between two times, UTC ms. */
  figure: z.object({ of: z.string().min(1).max(80), from: timeShape, to: timeShape }).optional(),
})
export type CountedFigure = NonNullable<z.infer<typeof runShape>['figure']>
export type Run = z.infer<typeof runShape>
const runs = z.array(runShape).max(500)

export const blockShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), text }),
  /** First line indented by two characters. */
  z.object({ type: z.literal('paragraph'), runs }),
  /** Label and value, `columns` pairs side by side. */
  z.object({
    type: z.literal('facts'),
    columns: z.int().min(1).max(3),
    rows: z.array(z.object({ label: text, runs })).max(200),
  }),
  z.object({
    type: z.literal('table'),
    /** Width in parts of the line. */
    columns: z.array(
      z.object({ name: text, width: z.number().positive(), align: z.enum(['left', 'center']) }),
    ),
    /** Rows of cells; a row shorter than the columns spans its last cell over the rest. */
    rows: z.array(z.array(runs).max(40)).max(20_000),
  }),
  /** Boxes side by side: who signed and when; empty ones are signed by hand. */
  z.object({
    type: z.literal('signatures'),
    boxes: z.array(z.object({ role: text, name: text, note: text })).max(6),
  }),
])
export type Block = z.infer<typeof blockShape>

export const documentShape = z.object({
  type: z.enum(documentTypes),
  /** 红头 of a flash or report; null for a form without one. */
  redHead: text.nullable(),
  title: text,
  /** Number from the ledger (`交〔2026〕260 号`), or 待编号 with the seat's alias. */
  number: text.nullable(),
  /** Right of the number: when and where. */
  place: text.nullable(),
  blocks: z.array(blockShape).max(5000),
  /** Lines under the rule at the end: 报送, 编辑, 审核, 共印. */
  foot: z.array(text).max(20),
  /** In the margin of every page: head of the log's chain, 演示. */
  margin: text,
})
export type Document = z.infer<typeof documentShape>

/** Rows and columns for a spreadsheet. */
export const tableShape = z.object({
  title: z.string().min(1).max(100),
  columns: z.array(z.object({ name: z.string().max(100), width: z.number().min(1).max(200) })).max(60),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()])).max(60)).max(100_000),
})
export type Table = z.infer<typeof tableShape>
