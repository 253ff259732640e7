import { type IRunOptions, TextRun } from 'docx'
import type { Run } from '../../domain/document/document.ts'

const face = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
})

/**
 * Faces of GB/T 9704-2012. A machine without them takes its own for East Asian text (free: Noto Serif CJK SC for 仿宋,
 * 小标宋 and 楷体, Noto Sans CJK SC for 黑体).
 */
export const faces = {
  fang: face('仿宋_GB2312'),
  song: face('方正小标宋简体'),
  hei: face('黑体'),
  kai: face('楷体_GB2312'),
} as const
export const RED = 'C8102E'

/** What XML 1.0 cannot hold at all, so that no text ever makes a file that Word refuses. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Runs as Word has them; ends of lines inside a run stay ends of lines. */
export function textRuns(runs: readonly Run[], look: IRunOptions): TextRun[] {
  return runs.flatMap(({ text, bold }) =>
    text
      .toWellFormed()
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(NOT_XML, '')
      .split('\n')
      .map(
        (words, n) =>
          new TextRun({
            ...look,
            ...(bold === true ? { bold: true, font: faces.hei } : {}),
            ...(n > 0 ? { break: 1 } : {}),
            text: words,
          }),
      ),
  )
}
