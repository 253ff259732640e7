import type { RowChange } from '../../protocol/desk.ts'

/** Applies one change of a watched window to its rows. Rows that did not change keep their identity. */
export function mergeRows<Row extends { key: string }>(
  rows: readonly Row[],
  change: Exclude<RowChange<Row>, { type: 'failed' }>,
): Row[] {
  if (change.type === 'all') return change.rows
  const byKey = new Map(rows.map((row) => [row.key, row]))
  for (const key of change.remove) byKey.delete(key)
  for (const row of change.upsert) byKey.set(row.key, row)
  if (change.order === null) return [...byKey.values()]
  return change.order.map((key) => byKey.get(key)).filter((row) => row !== undefined)
}
