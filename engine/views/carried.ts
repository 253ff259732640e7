import { carriedGroups } from '../../domain/carried/carried.ts'
import type { View, ViewQuery } from '../view.ts'
import { keptSources } from './kept-sources.ts'

/** `duty.carried` over every view that has something to hand over. */
export function carriedQuery(views: readonly View[]): ViewQuery<'duty.carried'> {
  const concerned = views.filter(({ carried }) => carried !== undefined)
  return {
    kinds: concerned.map(({ kind }) => kind),
    run: (db, { now }) => {
      const isKept = keptSources(db)
      return concerned
        .flatMap((view) => view.carried?.(db, now) ?? [])
        .map((item) => (isKept(item.source) ? { ...item, kept: true } : item))
        .sort(
          (a, b) =>
            carriedGroups.indexOf(a.group) - carriedGroups.indexOf(b.group) ||
            (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER) ||
            (a.key < b.key ? -1 : 1),
        )
    },
  }
}
