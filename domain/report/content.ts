import * as z from 'zod'
import { attachmentShape } from '../attachment.ts'
import { canonical } from '../canonical.ts'
import { streamShape } from '../envelope.ts'
import { sha256 } from '../sha256.ts'
import { reportElements } from './elements.ts'

export const sentenceShape = z.object({
  text: z.string().min(1).max(2000),
  /** Stream it was taken from; null for what a person wrote himself. */
  source: streamShape.nullable(),
  /** New since the report before: set in bold. */
  changed: z.boolean(),
  /** Which of the asked things it tells. */
  tells: z.array(z.enum(reportElements)).max(6),
})
export type Sentence = z.infer<typeof sentenceShape>

export const sectionShape = z.object({
  key: z.string().regex(/^[a-z][A-Za-z0-9-]{0,31}$/),
  heading: z.string().min(1).max(60),
  sentences: z.array(sentenceShape).max(60),
})
export type Section = z.infer<typeof sectionShape>

/** Figures of the sheet by their keys. */
export const figuresShape = z.record(
  z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  z.number().min(0).max(1e12),
)
const unit = z.string().min(1).max(100)

/** The words of a written report: what is signed. */
export const contentShape = z.object({
  /** Of 续报 and 灾情快报: which one, from 1; 1 of all others. */
  ordinal: z.int().min(1).max(999),
  title: z.string().min(1).max(200),
  /** 报 and 送: whom it goes to. */
  to: z.array(unit).min(1).max(40),
  cc: z.array(unit).max(60),
  sections: z.array(sectionShape).min(1).max(12),
  /** Version of the fact sheet it quotes; null where there was none. */
  factsheet: z.int().min(1).max(10_000).nullable(),
  /** Of a 灾情快报: its indicators. */
  table: figuresShape.nullable(),
  /** 起伏说明 by indicator: why it fell. */
  tableReasons: z.record(z.string().max(40), z.string().min(1).max(500)),
  attachments: z.array(attachmentShape).max(50),
  /** 共印 n 份. */
  copies: z.int().min(0).max(999),
})
export type ReportContent = z.infer<typeof contentShape>

/** SHA-256 over the canonical JSON of the words. The contact's name and number stay out: they may be destroyed later. */
export function contentDigest(content: ReportContent): string {
  const { ordinal, title, to, cc, sections, factsheet, table, tableReasons, attachments, copies } = content
  return sha256(
    canonical({ ordinal, title, to, cc, sections, factsheet, table, tableReasons, attachments, copies }),
  )
}

/** All sentences in their order, as one text. */
export function textOf({ sections }: Pick<ReportContent, 'sections'>): string {
  return sections.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join('')
}

/** Asked things nobody has told yet. */
export function missingElements(
  { sections }: Pick<ReportContent, 'sections'>,
  asked: readonly (typeof reportElements)[number][],
): (typeof reportElements)[number][] {
  const told = new Set(sections.flatMap(({ sentences }) => sentences.flatMap(({ tells }) => tells)))
  return asked.filter((element) => !told.has(element))
}
