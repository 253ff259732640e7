import { sourceOf } from '../automatic/automatic.ts'
import { type AmendChange, type AmendValue, amendFieldText, wasAsked } from '../log/amend.ts'
import { channelText, directionText } from '../log/call.ts'
import type { LogRow } from '../log/rows.ts'
import type { Run } from './document.ts'
import { cell, paperTime, writerOf } from './paper-words.ts'

/** What a corrected line said at first, what of a call was said anew, and who said so when and why; nothing where nothing was. */
export function correctedRuns(line: LogRow, day: string): Run[] {
  if (line.corrections.length === 0) return []
  const parts = line.corrections.map((one) => {
    const changes = (one.changes ?? []).map((change) => changeWords(change, day))
    return `${paperTime(one.at, day)} ${writerOf(one)}：${[...changes, one.why].join('，')}`
  })
  const before = line.original === null || line.original === line.text ? '' : `原文：${line.original}　`
  return cell(`〔更正。${before}原因：${parts.join('；')}〕`, sourceOf(line.key))
}

function changeWords({ field, before, after }: AmendChange, day: string): string {
  const said = valueWords(after, day)
  return wasAsked(before)
    ? `${amendFieldText[field]}由“${valueWords(before, day)}”改为“${said}”`
    : `${amendFieldText[field]}补记“${said}”`
}

const codes: Readonly<Record<string, string>> = { ...channelText, ...directionText }

function valueWords(value: AmendValue, day: string): string {
  if (!wasAsked(value)) return '无'
  if (typeof value === 'number') return paperTime(value, day)
  if (typeof value === 'string') return codes[value] ?? value
  return Array.isArray(value) ? value.map(({ whom }) => whom).join('、') : '是'
}
