/** Joins an older window and a newer one that may share lines: the newer one's copies count. */
export function overlap<Row extends { key: string }>(older: readonly Row[], newer: readonly Row[]): Row[] {
  if (older.length === 0) return [...newer]
  const keys = new Set(newer.map((row) => row.key))
  return [...older.filter((row) => !keys.has(row.key)), ...newer]
}
