import { createStore } from '../../desk/store.ts'
import { centreNow } from '../../desk/useNow.ts'
import type { Item } from './groups-of.ts'

/** When whom had which words open for the first time, while the window lives: a window that ended has shown nothing. */
const openings = createStore<ReadonlyMap<string, number>>(new Map())
const nameOf = (handover: string, item: Pick<Item, 'key' | 'v'>, person: string) =>
  [handover, item.key, item.v, person].join('\n')

/** When `person` opened an item with its present words at this seat, UTC ms; null while he has not. */
export function useOpenings(handover: string, person: string | null) {
  const known = openings.use()
  return (item: Pick<Item, 'key' | 'v'>): number | null =>
    person === null ? null : (known.get(nameOf(handover, item, person)) ?? null)
}

/** Notes that the item's words stand before him now. */
export function noteOpening(handover: string, item: Pick<Item, 'key' | 'v'>, person: string): void {
  const name = nameOf(handover, item, person)
  const known = openings.get()
  if (!known.has(name)) openings.set(new Map([...known, [name, centreNow()]]))
}
