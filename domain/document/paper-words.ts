import { isDerived } from '../automatic/automatic.ts'
import { isAutomatic } from '../log/repeat.ts'
import type { LogRow } from '../log/rows.ts'
import { calendarDay, clockTime, DAY, startOfDay } from '../time.ts'
import type { Run } from './document.ts'

/** What every paper of the duty room says about itself. */
export interface PaperFrame {
  /** 海珠区. */
  readonly district: string
  /** As it is printed: `值班快报〔2026〕1 号` or 待编号 with the seat. */
  readonly number: string | null
  /** See `marginLine`. */
  readonly margin: string
}

/** One run of plain text. */
export const plain = (text: string, source: string | null = null): Run =>
  source === null ? { text } : { text, source }
/** A run holds 100 000 characters; what is longer once its date or its reason is added becomes several. */
const MOST = 50_000
/** Text of any length as runs: a cell, or part of a paragraph. */
export function cell(text: string, source: string | null = null): Run[] {
  const runs: Run[] = []
  for (let from = 0; from === 0 || from < text.length; from += MOST) {
    runs.push(plain(text.slice(from, from + MOST), source))
  }
  return runs
}

/** `2026年9月16日` of a day. */
export function paperDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
/** `2026年9月` of a month. */
export function paperMonth(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}
/** `星期三`. */
export function weekday(day: string): string {
  // 1970-01-01 was a Thursday.
  const place = Math.round((startOfDay(day) - startOfDay('1970-01-01')) / DAY) + 4
  return `星期${'日一二三四五六'[((place % 7) + 7) % 7]}`
}
/** `20:58`, with the date where it is another day than `day`: `17日 02:10`. */
export function paperTime(at: number, day: string): string {
  const own = calendarDay(at)
  return own === day ? clockTime(at) : `${Number(own.slice(8))}日 ${clockTime(at)}`
}
/** `9月16日20时58分`, as running text of an official paper says it. */
export function paperMoment(at: number): string {
  const day = calendarDay(at)
  const [hour, minute] = clockTime(at).split(':')
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日${hour}时${minute}分`
}

/** Who wrote a line: 自动 for what the system noted, with who did it where that is known, else his name, his id, or the seat where nobody was signed in. */
export function writerOf(
  line: Pick<LogRow, 'person' | 'personName' | 'seat'> & { readonly key?: string },
): string {
  if (line.key !== undefined && isAutomatic(line.key)) return '自动'
  const name = line.personName ?? line.person
  if (line.key !== undefined && isDerived(line.key)) return name === null ? '自动' : `自动（${name}）`
  return name ?? `席位 ${line.seat}`
}

/** A sentence ends with a full stop, whatever its writer left. */
export function sentence(text: string): string {
  return /[。！？!?.…；;]$/.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}。`
}

/** Margin of every page: what world it is from, the newest link of the log's chain, when it was printed. */
export function marginLine(
  world: 'demo' | 'real' | 'drill' | null,
  head: { hash: string } | null,
  printedAt: number,
): string {
  const worlds = { demo: '演示数据　', drill: '演练　', real: '' }
  const chain = head === null ? '' : `日志链头 ${head.hash.slice(0, 16).match(/.{4}/g)?.join(' ')}　`
  return `${world === null ? '' : worlds[world]}${chain}打印 ${clockTime(printedAt)}`
}
