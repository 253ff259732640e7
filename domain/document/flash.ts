import type { LogKind } from '../log/log.ts'
import type { LogRow } from '../log/rows.ts'
import { calendarDay } from '../time.ts'
import { paragraph } from './blocks.ts'
import { type Outgoing, outgoingFoot, sentences } from './daily.ts'
import type { Block, Document } from './document.ts'
import { type PaperFrame, paperDay, plain } from './paper-words.ts'

/** Parts of a flash in their order, and the lines that go into each. */
const parts: readonly { readonly name: string; readonly kinds: readonly LogKind[] }[] = [
  { name: '情况', kinds: ['incident', 'call'] },
  { name: '预警和告警', kinds: ['warning', 'alarm'] },
  { name: '处置', kinds: ['order', 'report', 'note', 'rollcall', 'switch'] },
  { name: '领导批示', kinds: ['instruction'] },
]
const DIGITS = '一二三四五六七八九十'

/**
 * 值班快报: red head, 第 n 期, parts from the lines a person chose, 报送, 编辑, 审核, 共印 (form of a district's 值班快报). `lead`
 * stands before the parts, written by a person; a part without a line is left out and the rest counted on.
 */
export function flashDocument(
  title: string,
  lead: string,
  lines: readonly LogRow[],
  at: number,
  outgoing: Outgoing,
  frame: PaperFrame,
): Document {
  const filled = parts
    .map(({ name, kinds }) => ({ name, own: lines.filter(({ kind }) => kinds.includes(kind)) }))
    .filter(({ own }) => own.length > 0)
  const blocks: Block[] = lead
    .split('\n')
    .filter((words) => words.trim() !== '')
    .map((words) => paragraph([plain(words.trim())]))
  filled.forEach(({ name, own }, n) => {
    blocks.push({ type: 'heading', text: `${DIGITS[n]}、${name}` }, ...sentences(own, null))
  })
  if (blocks.length === 0) blocks.push(paragraph([plain('（还没有选入内容）')]))
  return {
    type: 'flash',
    redHead: `${frame.district}值班快报`,
    title,
    number: [frame.number, outgoing.issue].filter(Boolean).join('　'),
    place: paperDay(calendarDay(at)),
    blocks,
    foot: outgoingFoot(outgoing),
    margin: frame.margin,
  }
}
