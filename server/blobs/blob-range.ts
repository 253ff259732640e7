/** `bytes 0-9/100` of a PUT; null for anything else. */
export function contentRange(header: string | undefined): { from: number; to: number; total: number } | null {
  const found = header?.match(/^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/)
  if (!found) return null
  const [from, to, total] = found.slice(1).map(Number) as [number, number, number]
  return from <= to && to < total ? { from, to, total } : null
}

/**
 * `bytes=10-` or `bytes=10-19` of a GET for a file of `size` bytes. Null: the whole is asked for. `beyond`: there are
 * no such bytes.
 */
export function askedRange(
  header: string | undefined,
  size: number,
): { from: number; to: number } | null | 'beyond' {
  if (header === undefined) return null
  const found = header.match(/^bytes=(\d{1,15})-(\d{0,15})$/)
  if (!found) return 'beyond'
  const from = Number(found[1])
  const to = found[2] === '' ? size - 1 : Math.min(Number(found[2]), size - 1)
  return from <= to ? { from, to } : 'beyond'
}
