import { type CarriedGroup, carriedGroupText } from '../../../domain/carried/carried.ts'
import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { selfChecks } from '../../../domain/handover/shapes.ts'
import { text } from './text.ts'

export type Filter = keyof typeof text.filters
export type Item = HandoverRow['sheet']['items'][number]
export interface Group {
  readonly id: CarriedGroup | 'check'
  readonly name: string
  readonly small: string
  readonly done: number
  readonly all: number
}

/** The tick of a side on an item, undefined while it is open. */
export function tickOf(row: HandoverRow, item: string, side: 'out' | 'in') {
  return row.ticks.find((one) => one.item === item && one.side === side)
}

/** Parts of the sheet with how many the relief has opened; the self checks come last. */
export function groupsOf(row: HandoverRow): Group[] {
  const groups: CarriedGroup[] = [...new Set(row.sheet.items.map(({ group }) => group))]
  const parts = groups.map((id): Group => {
    const items = row.sheet.items.filter(({ group }) => group === id)
    const done = items.filter(({ key }) => tickOf(row, key, 'in') !== undefined).length
    return {
      id,
      name: carriedGroupText[id],
      small: text.groupSmall[id as never] ?? '',
      done,
      all: items.length,
    }
  })
  const checked = selfChecks.filter((what) => row.checks.some((one) => one.what === what)).length
  const checks: Group = {
    id: 'check',
    name: text.selfCheck,
    small: text.selfCheckSmall,
    done: checked,
    all: selfChecks.length,
  }
  return [...parts, checks]
}

/** Items a filter leaves. */
export function itemsShown(row: HandoverRow, filter: Filter, side: 'out' | 'in'): Item[] {
  return row.sheet.items.filter((item) => {
    if (filter === 'changed') return row.changed.includes(item.key)
    if (filter === 'open') return tickOf(row, item.key, side) === undefined
    if (filter === 'asked') return row.questions.some((one) => one.item === item.key)
    return true
  })
}
