import { canonical } from '../canonical.ts'
import { type CarriedGroup, type CarriedItem, carriedGroups } from '../carried/carried.ts'
import { sha256 } from '../sha256.ts'
import type { SheetItem } from './state.ts'

/** Names an item's words: 16 hex digits that change with any of them. */
export function versionOf(item: CarriedItem): string {
  const { key, group, title, text, owner, due, level } = item
  return sha256(canonical({ key, group, title, text, owner, due, level })).slice(0, 16)
}

/** Items in the order of their groups with printed numbers (`1.2` is the second of the first group) and versions. */
export function numberItems(items: readonly CarriedItem[]): SheetItem[] {
  const rank = (group: CarriedGroup) => carriedGroups.indexOf(group)
  const seen = new Set<string>()
  const ordered = items
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .map((item, place) => ({ item, place }))
    .sort((a, b) => rank(a.item.group) - rank(b.item.group) || a.place - b.place)
  const groups: CarriedGroup[] = []
  const counts = new Map<CarriedGroup, number>()
  return ordered.map(({ item }) => {
    if (!groups.includes(item.group)) groups.push(item.group)
    const count = (counts.get(item.group) ?? 0) + 1
    counts.set(item.group, count)
    return { ...item, v: versionOf(item), no: `${groups.indexOf(item.group) + 1}.${count}` }
  })
}

/** SHA-256 over everything a sheet says. */
export function digestOfItems(items: readonly SheetItem[]): string {
  return sha256(canonical(items.map(({ key, v }) => [key, v])))
}
