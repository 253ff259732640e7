import { paperMoment } from '../document/paper-words.ts'
import type { FactsheetRow, FigureRow } from '../factsheet/rows.ts'
import type { Sentence } from './content.ts'
import type { ReportElement } from './elements.ts'
import type { Figures } from './numbers.ts'

const number = (value: number) => String(Math.round(value * 100) / 100)
const figureOf = (figures: readonly FigureRow[], key: string) => figures.find((one) => one.key === key)?.value

/** `造成1人死亡、4人受伤（其中重伤1人）、3人失联、2人被困`; empty where the sheet says nothing of people. */
export function casualtyWords(figures: readonly FigureRow[]): string {
  const parts: string[] = []
  const said = (key: string, words: (n: number) => string) => {
    const value = figureOf(figures, key)
    if (value !== undefined) parts.push(words(value))
  }
  const isUnharmed = figureOf(figures, 'dead') === 0 && figureOf(figures, 'injured') === 0
  if (isUnharmed) parts.push('暂无人员伤亡')
  else {
    const serious = figureOf(figures, 'serious') ?? 0
    said('dead', (n) => (n === 0 ? '暂无人员死亡' : `${n}人死亡`))
    said('injured', (n) =>
      n === 0 ? '无人受伤' : `${n}人受伤${serious > 0 ? `（其中重伤${serious}人）` : ''}`,
    )
  }
  said('missing', (n) => (n === 0 ? '无人失联' : `${n}人失联`))
  said('trapped', (n) => (n === 0 ? '无人被困' : `${n}人被困`))
  return parts.join('、')
}

/** Sentences of the figures of the sheet in force: casualties, moved people, loss, forces. Each names the sheet. */
export function sheetSentences(sheet: FactsheetRow | null): Sentence[] {
  if (sheet === null || sheet.version === 0) return []
  const { figures } = sheet
  const asOf = Math.max(...figures.map((one) => one.asOf), 0)
  const made: Sentence[] = []
  const say = (text: string, tells: ReportElement[]) =>
    made.push({ text, source: sheet.key, changed: false, tells })
  const people = casualtyWords(figures)
  if (people !== '') {
    const cause = (figureOf(figures, 'dead') ?? 0) > 0 || (figureOf(figures, 'injured') ?? 0) > 0
    say(`截至${paperMoment(asOf)}，${cause && !people.startsWith('暂无') ? '造成' : ''}${people}。`, [
      'casualties',
    ])
  }
  const households = figureOf(figures, 'movedHouseholds')
  const moved = figureOf(figures, 'movedPeople')
  if ((moved ?? 0) > 0 || (households ?? 0) > 0) {
    const counts = [(households ?? 0) === 0 ? '' : `${households}户`, (moved ?? 0) === 0 ? '' : `${moved}人`]
    say(`已疏散转移${counts.join('')}。`, ['scope', 'measures'])
  }
  const loss = figureOf(figures, 'lossWan')
  if (loss !== undefined) say(`直接经济损失约${number(loss)}万元。`, ['loss'])
  const forces = [
    ['forcesPeople', '人'],
    ['forcesVehicles', '辆车'],
  ].flatMap(([key = '', unit = '']) => {
    const value = figureOf(figures, key)
    return value === undefined || value === 0 ? [] : [`${number(value)}${unit}`]
  })
  if (forces.length > 0) say(`现场投入救援力量${forces.join('、')}。`, ['measures'])
  return made
}

/** A 续报 says what changed first, in bold, then what did not. */
export function changedSentences(sheet: FactsheetRow | null, before: Figures): Sentence[] {
  if (sheet === null || sheet.version === 0) return []
  const shown = sheet.figures.filter(({ unit }) => unit !== '')
  const asOf = Math.max(...shown.map((one) => one.asOf), 0)
  const moved = named(shown.filter(({ key, value }) => before[key] !== value))
  const same = named(shown.filter(({ key, value }) => before[key] === value))
  const tells = (list: readonly FigureRow[]): ReportElement[] => [
    ...(list.some(({ key }) => ['dead', 'injured', 'missing', 'trapped', 'serious'].includes(key))
      ? (['casualties'] as const)
      : []),
    ...(list.some(({ key }) => key.startsWith('loss')) ? (['loss'] as const) : []),
    ...(list.some(({ key }) => key.startsWith('moved')) ? (['scope'] as const) : []),
  ]
  const change = ({ key, label, value, unit, reason }: FigureRow) => {
    const was = before[key]
    const why = reason === null || reason === '' ? '' : `（${reason}）`
    if (was === undefined) return `${label}${number(value)}${unit}`
    return `${label}由${number(was)}${unit}${value > was ? '增至' : '减至'}${number(value)}${unit}${why}`
  }
  const made: Sentence[] = []
  const source = sheet.key
  if (moved.length > 0) {
    const text = `截至${paperMoment(asOf)}，${moved.map(change).join('，')}。`
    made.push({ text, source, changed: true, tells: tells(moved) })
  }
  if (same.length > 0) {
    const words = same.map(({ label, value, unit }) => `${label}${number(value)}${unit}`)
    made.push({ text: `${words.join('，')}，没有变化。`, source, changed: false, tells: tells(same) })
  }
  return made
}

/** 其中重伤 stands behind 受伤 only: behind 死亡 it would say that the dead were hurt. */
function named(figures: readonly FigureRow[]): FigureRow[] {
  const hasInjured = figures.some(({ key }) => key === 'injured')
  return figures.map((one) => (one.key === 'serious' && !hasInjured ? { ...one, label: '重伤' } : one))
}
