import type { RowOf } from '../index.ts'
import { logKindText } from '../log/log.ts'
import type { RosterCountRow } from '../roster/rows.ts'
import { timedText } from '../statistics/rows.ts'
import type { Turns } from '../statistics/turns.ts'
import { howLong } from '../time.ts'
import { heading, paragraph } from './blocks.ts'
import type { Block, Document, Run } from './document.ts'
import { cell, type PaperFrame, paperMonth, plain } from './paper-words.ts'

/** What the statistics of a month are made of. */
export interface MonthRows {
  readonly month: string
  /** Its first millisecond and the first of the next, UTC ms. */
  readonly from: number
  readonly to: number
  readonly kinds: readonly RowOf<'stats.kinds'>[]
  readonly hours: readonly RowOf<'stats.hours'>[]
  readonly times: readonly RowOf<'stats.times'>[]
  readonly rollcalls: readonly RowOf<'stats.rollcalls'>[]
  /** Held, from the shifts that were signed for. */
  readonly turns: readonly Turns[]
  /** Rostered, after swaps and changes. */
  readonly rostered: readonly RosterCountRow[]
}

/** 月度值班统计: work of the month, times, turns of each person, roll calls by street (月通报: 到岗率、应答率). */
export function monthlyDocument(rows: MonthRows, frame: PaperFrame): Document {
  const lines = rows.kinds.reduce((sum, { count }) => sum + count, 0)
  const calls = rows.hours.reduce((sum, one) => sum + one.in + one.out, 0)
  const { from, to } = rows
  const figure: Counted = (count, of) =>
    count === 0 ? { text: '0' } : { text: String(count), figure: { of, from, to } }
  return {
    type: 'monthly',
    redHead: null,
    title: `${frame.district}${paperMonth(rows.month)}值班统计`,
    number: frame.number,
    place: `日志 ${lines} 条　来电去电 ${calls} 次`,
    blocks: [
      heading('一、值班记录'),
      table(
        ['类别', '条数'],
        rows.kinds.map(({ key, count }) => [logKindText[key], figure(count, `kind:${key}`)]),
      ),
      heading('二、来电时段'),
      table(
        ['时段', '来电', '去电'],
        rows.hours.map((one) => [
          `${one.key}:00—${one.key}:59`,
          figure(one.in, `hour:${one.key}:in`),
          figure(one.out, `hour:${one.key}:out`),
        ]),
      ),
      heading('三、用时'),
      table(
        ['事项', '次数', '中位数', '95% 在此以内', '最长'],
        rows.times.map((one) => [
          timedText[one.key],
          figure(one.count, `time:${one.key}`),
          ...[howLong(one.p50), howLong(one.p95), howLong(one.longest)],
        ]),
      ),
      heading('四、值班人次'),
      table(['姓名', '排班', '实到班次', '实到小时', '其中带班'], turnRows(rows, figure)),
      heading('五、视频点名'),
      table(
        ['街道', '点名', '在位', '脱岗', '设备故障', '应答中位（秒）'],
        rows.rollcalls.map((one) => [
          one.name,
          figure(one.present + one.absent + one.fault, `rollcall:${one.key}`),
          ...[one.present, one.absent, one.fault],
          one.p50 === null ? '——' : Math.round(one.p50),
        ]),
      ),
    ],
    foot: [],
    margin: frame.margin,
  }
}

/** Everybody who was rostered or stood duty, most rostered first. */
function turnRows({ turns, rostered }: MonthRows, figure: Counted): Value[][] {
  const people = new Map([...rostered, ...turns].map(({ key, name }) => [key, name]))
  return [...people].map(([key, name]) => {
    const held = turns.find((one) => one.key === key)
    const planned = rostered.find((one) => one.key === key)
    const hours = Math.round((held?.hours ?? 0) * 10) / 10
    return [name, planned?.shifts ?? 0, figure(held?.shifts ?? 0, `turns:${key}`), hours, held?.leading ?? 0]
  })
}

type Value = string | number | Run
/** A count as a run that leads to what was counted. */
type Counted = (count: number, of: string) => Run

function table(names: readonly string[], rows: readonly (readonly Value[])[]): Block {
  if (rows.length === 0) return paragraph([plain('本月没有记录。')])
  return {
    type: 'table',
    columns: names.map((name, n) => ({ name, width: n === 0 ? 2 : 1, align: 'center' })),
    rows: rows.map((row): Run[][] =>
      row.map((value) => (typeof value === 'object' ? [value] : cell(String(value)))),
    ),
  }
}
