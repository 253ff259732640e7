import type { RowChange } from '../protocol/desk.ts'
import type { Tail } from './view.ts'

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

/**
 * The same for an answer that is the last rows by their places, from the touched rows alone: `rows` has every touched
 * one that still exists. Null where they do not tell everything: a row moved or left, or came elsewhere than at the end.
 */
export function changeAtEnd<Row extends Keyed>(
  shown: Shown,
  { limit, place }: Tail<Row>,
  touched: Iterable<string>,
  rows: readonly Row[],
): ReturnType<typeof changeOf<Row>> | null {
  const { texts, keys } = shown
  const now = new Map(rows.map((row) => [row.key, row]))
  const placeOf = (text: string | undefined) => (text === undefined ? null : place(JSON.parse(text) as Row))
  const last = placeOf(texts.get(keys.at(-1) ?? '')) ?? ''
  const stay: Row[] = []
  const added: { row: Row; place: string }[] = []
  for (const key of touched) {
    const row = now.get(key)
    const [was, is] = [placeOf(texts.get(key)), row === undefined ? null : place(row)]
    if (row === undefined || is === null) {
      if (was !== null) return null
    } else if (was === is) stay.push(row)
    else if (was === null && is > last) added.push({ row, place: is })
    else return null
  }
  added.sort((a, b) => (a.place < b.place ? -1 : 1))
  const upsert = stay.filter((row) => texts.get(row.key) !== JSON.stringify(row))
  upsert.push(...added.map(({ row }) => row))
  const all = added.length === 0 ? keys : [...keys, ...added.map(({ row }) => row.key)]
  const excess = Math.max(0, all.length - limit)
  if (excess > keys.length) return null
  const remove = all.slice(0, excess)
  for (const row of upsert) texts.set(row.key, JSON.stringify(row))
  for (const key of remove) texts.delete(key)
  return {
    shown: { keys: excess === 0 ? all : all.slice(excess), texts },
    change: upsert.length + excess === 0 ? null : { type: 'change', upsert, remove, order: null },
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
