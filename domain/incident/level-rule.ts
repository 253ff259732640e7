import type { Level } from './shapes.ts'
import type { Category } from './words.ts'

/** What is counted, as the form asks for it. */
export const levelFigures = [
  { key: 'dead', label: '死亡', unit: '人' },
  { key: 'deadOrMissing', label: '死亡和失踪', unit: '人' },
  { key: 'serious', label: '重伤、中毒', unit: '人' },
  { key: 'lossWan', label: '直接损失', unit: '万元' },
  { key: 'trapped', label: '被困、失联', unit: '人' },
  { key: 'atRisk', label: '涉险', unit: '人' },
  { key: 'evacuated', label: '紧急疏散', unit: '人' },
  { key: 'moved', label: '疏散转移', unit: '人' },
  { key: 'areaHa', label: '受害森林', unit: '公顷' },
  { key: 'toMove', label: '须搬迁转移', unit: '人' },
  { key: 'lossRiskWan', label: '潜在损失', unit: '万元' },
  { key: 'poisonMoved', label: '毒物泄漏转移', unit: '人' },
  { key: 'strandedCable', label: '高空滞留', unit: '人' },
  { key: 'strandedHours', label: '高空滞留', unit: '小时' },
  { key: 'rideHours', label: '游乐设施滞留', unit: '小时' },
  { key: 'liftHours', label: '电梯滞留', unit: '小时' },
  // What is so or not has no unit: 1 for so.
  { key: 'polluted', label: '严重污染环境', unit: '' },
  { key: 'endangered', label: '危及重要场所设施', unit: '' },
  { key: 'social', label: '社会影响重大', unit: '' },
  { key: 'craneFell', label: '起重机整体倾覆', unit: '' },
  { key: 'partBroke', label: '起重机折断、坠落', unit: '' },
  { key: 'vesselBurst', label: '锅炉、容器、管道爆炸', unit: '' },
  { key: 'waterCity', label: '设区市以上水源取水中断', unit: '' },
  { key: 'waterCounty', label: '县级水源取水中断', unit: '' },
  { key: 'waterTown', label: '乡镇水源取水中断', unit: '' },
] as const
/** Money in 万元, area in 公顷, time in hours, all else in people. Unknown ones are left out or null. */
export type Figures = Readonly<Record<string, number | null | undefined>>

/** At least `[0]`, below `[1]`; null has no upper end (以上含本数，以下不含：493 号令第三条、森林防火条例第三十二条). */
export type Band = readonly [low: number, high: number | null]
export interface Criterion {
  readonly level: Level
  /** All of them at once. */
  readonly all: Readonly<Record<string, Band>>
  /** The clause in words. */
  readonly clause: string
  /** False: 未核验. */
  readonly checked: boolean
}
export interface LevelRule {
  readonly id: string
  /** Grows when the text of the rule changes; an assessment names `id@version`. */
  readonly version: string
  readonly name: string
  readonly source: string
  /** Six-digit code of the city or district whose own plan it is; null for everybody. */
  readonly district: string | null
  readonly categories: readonly Category[]
  /** Codes it is for, broad or fine; null for every one of its categories. */
  readonly subtypes: readonly string[] | null
  /** Any one of them is enough; the worst level that is met counts. */
  readonly any: readonly Criterion[]
  /** Days after the event in which changed figures change the level; null where the rule names none. */
  readonly recountDays: number | null
  /** `level` gives a level, `report` only says to report like that level. */
  readonly gives: 'level' | 'report'
}
