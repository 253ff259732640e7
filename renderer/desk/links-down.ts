import type { FouroneRow } from '../../domain/fourone/rows.ts'
import type { FeedTree } from '../../protocol/desk.ts'

/** Names of the links an item was proved with that are not connected now; none while nobody has said how they are. */
export function linksDown({ proof }: Pick<FouroneRow, 'proof'>, tree: FeedTree | null): readonly string[] {
  if (tree === null) return []
  const up = new Set(tree.bridges.filter(({ connected }) => connected).map(({ id }) => id))
  return (proof?.links ?? []).filter(({ id }) => !up.has(id)).map(({ name }) => name)
}

/** Why an item that was proved is red again, in words; null while its proof holds. A dropped link counts at once. */
export function lapsedNow(row: Pick<FouroneRow, 'proof' | 'lapsed'>, tree: FeedTree | null): string | null {
  if (row.lapsed !== null) return row.lapsed
  const down = linksDown(row, tree)
  return down.length === 0 ? null : `链路已断：${down.join('、')}`
}
