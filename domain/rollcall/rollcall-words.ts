import { chineseMoment, clockTime } from '../time.ts'
import type { Window } from './draw-moment.ts'
import { type RollcallResult, rollcallResultText, rollcallWayText } from './rollcall.ts'
import type { RollcallCall, RollcallRow, RollcallSheet } from './rows.ts'

/** How the streets were chosen, as print and screen say it; a random draw names the link of the log that decided it. */
export function wayWords({ way, pool, streets, seed }: RollcallRow): string {
  if (way === null) return `未经安排，点 ${streets} 个街道`
  if (way !== 'random') return `${rollcallWayText[way]}，共 ${streets} 个`
  const link = seed === null ? '' : `，种子为日志第 ${seed.seq} 条校验值 ${seed.hash.slice(0, 8)}`
  return `${pool} 个街道中${rollcallWayText[way]} ${streets} 个${link}`
}

/** The span out of which the moment is drawn. */
export function windowWords({ from, to }: Window): string {
  return `${chineseMoment(from)} 至 ${chineseMoment(to)} 之间`
}

/** `3.5 秒`, or a dash where no picture came. */
export function secondsWords(seconds: number | null): string {
  return seconds === null ? '——' : `${seconds.toFixed(1)} 秒`
}

/** Last word on the phone: who answered, or that nobody did; empty before any call. */
export function phoneWords({ phones }: Pick<RollcallCall, 'phones'>): string {
  const last = phones.at(-1)
  if (last === undefined) return ''
  const who = last.reached ? (last.by === '' ? '已打通' : `${last.by}接`) : '未打通'
  return [`${clockTime(last.at)} ${who}`, last.words].filter(Boolean).join('，')
}

const namesOf = (calls: readonly RollcallCall[], result: RollcallResult | null) =>
  calls.filter((call) => call.result === result).map(({ name }) => name)

/** The line that the log keeps of a roll call: figures first, then the names of whoever was not at his post. */
export function rollcallLine(sheet: Pick<RollcallSheet, 'calls' | 'limit'>, why: string): string {
  const { calls, limit } = sheet
  const count = (result: RollcallResult) => namesOf(calls, result).length
  const missed = namesOf(calls, null)
  const figures = [
    `应点 ${calls.length} 个街道`,
    ...(['present', 'absent', 'fault'] as const).map((one) => `${rollcallResultText[one]} ${count(one)}`),
    ...(missed.length === 0 ? [] : [`未点 ${missed.length}`]),
  ].join('，')
  const list = (label: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${label}：${names.join('、')}`]
  const parts = [
    `视频点名：${figures}`,
    ...list(rollcallResultText.absent, namesOf(calls, 'absent')),
    ...list(`${rollcallResultText.fault}（${limit} 秒内无画面或无法判断）`, namesOf(calls, 'fault')),
    ...list('未点', missed),
    ...(why === '' ? [] : [`提前结束：${why}`]),
  ]
  return `${parts.join('；')}。`
}
