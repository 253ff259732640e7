import type { Level } from '../incident/incident.ts'
import type { Card } from '../person/person.ts'

export interface Authority {
  readonly level: Level
  /** Who may approve, as a plan says it; stands in the form until somebody writes another. */
  readonly words: string
  /** Any of these in a person's title lets him approve this level. */
  readonly titles: readonly string[]
  readonly source: string
  /** False: 未核验. */
  readonly checked: boolean
}

/** 谁批准启动: district practice, the original of 海珠区 was not found (未核验); a plan may name somebody else. */
const authorities: readonly Authority[] = [
  row(4, '区三防办或区应急管理局主要负责人批准', ['局长', '主任']),
  row(3, '分管副区长（常务副指挥）批准', ['副区长', '常务副指挥', '指挥长']),
  row(2, '区长（总指挥）批准', ['区长', '总指挥']),
  row(1, '区委书记、区长批准', ['区委书记', '区长']),
]

function row(level: Level, words: string, titles: readonly string[]): Authority {
  return { level, words, titles, source: '区级专项预案惯例', checked: false }
}

export function authorityOf(level: Level): Authority {
  return authorities.find((one) => one.level === level) ?? (authorities[0] as Authority)
}

/** Whether he may approve this level: he holds a title of it or of a level above. 副职 do not stand in for the head. */
export function mayApprove(level: Level, { title }: Pick<Card, 'title'>): boolean {
  return authorities
    .filter((one) => one.level <= level)
    .some(({ titles }) => titles.some((one) => holds(title, one)))
}

function holds(title: string, wanted: string): boolean {
  for (let from = title.indexOf(wanted); from >= 0; from = title.indexOf(wanted, from + 1)) {
    if (!/[副助]/.test(title.slice(Math.max(0, from - 1), from))) return true
  }
  return false
}
