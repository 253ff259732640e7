import type {} from '../../protocol/window.ts'
import { mergeRows } from './merge-rows.ts'
import { createStore } from './store.ts'

interface Named {
  readonly key: string
  readonly name: string
}
let rows: Named[] = []

/** Names by person id; one watch a window, however many lines ask. */
const names = createStore<ReadonlyMap<string, string>>(new Map(), (set) => {
  window.desk.watch('person.names', {}, (change) => {
    // Names that cannot be read leave the ids: what is shown stays true.
    if (change.type === 'failed') return
    rows = mergeRows(rows, change)
    set(new Map(rows.map(({ key, name }) => [key, name])))
  })
})

function nameIn(known: ReadonlyMap<string, string>, id: string | null): string {
  return id === null ? '' : (known.get(id) ?? id)
}

/** Resolves person ids to names; an unknown id comes back unchanged, null as no words. */
export function useNames(): (id: string | null) => string {
  const known = names.use()
  return (id) => nameIn(known, id)
}

/** The name as known at this moment, outside a component's subscription. */
export function currentName(id: string | null): string {
  return nameIn(names.get(), id)
}
