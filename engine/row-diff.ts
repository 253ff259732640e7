import type { RowChange } from '../protocol/desk.ts'

interface Keyed {
  readonly key: string
}

/** What a watcher was last shown: keys in order and each row's text; a key without a row was not shown. */
export interface Shown {
  readonly keys: readonly string[]
  readonly texts: Map<string, string>
}

/** Remembers a whole answer. */
export function shownOf(rows: readonly Keyed[]): Shown {
  return {
    keys: rows.map(({ key }) => key),
    texts: new Map(rows.map((row) => [row.key, JSON.stringify(row)])),
  }
}

/**
 * Compares an answer with what was shown and notes it as shown. `rows` holds at least every row that is new or may
 * have changed; `keys` is the whole order. Null when nothing changed.
 */
export function changeOf<Row extends Keyed>(
  shown: Shown,
  keys: readonly string[],
  rows: readonly Row[],
): { shown: Shown; change: RowChange<Row> | null } {
  const { texts } = shown
  const upsert: Row[] = []
  for (const row of rows) {
    const text = JSON.stringify(row)
    if (texts.get(row.key) === text) continue
    texts.set(row.key, text)
    upsert.push(row)
  }
  const isSameOrder = isSame(keys, shown.keys)
  const remove: string[] = []
  let isUnordered = isSameOrder
  if (!isSameOrder) {
    const stay = new Set(keys)
    for (const key of shown.keys) if (!stay.has(key)) remove.push(key)
    for (const key of remove) texts.delete(key)
    isUnordered = isSame(keys, orderAlone(shown.keys, stay, upsert))
  }
  const isNothing = isSameOrder && upsert.length === 0
  return {
    shown: { keys: texts.size === keys.length ? keys : keys.filter((key) => texts.has(key)), texts },
    change: isNothing ? null : { type: 'change', upsert, remove, order: isUnordered ? null : [...keys] },
  }
}

/** The order a window arrives at without being told: what stays stays where it is, what is new goes to the end. */
function orderAlone(shown: readonly string[], stay: ReadonlySet<string>, upsert: readonly Keyed[]): string[] {
  const known = new Set(shown)
  const added = upsert.map(({ key }) => key).filter((key) => !known.has(key))
  return [...shown.filter((key) => stay.has(key)), ...added]
}

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((key, index) => key === b[index])
