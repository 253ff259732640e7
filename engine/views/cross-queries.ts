import type { QueryName } from '../../domain/index.ts'
import type { View, ViewQuery } from '../view.ts'
import { alarmQuery } from './alarm-now.ts'
import { carriedQuery } from './carried.ts'
import { reviewPersonalQuery } from './review-personal.ts'
import { timelineCountQuery, timelineQuery } from './timeline-queries.ts'

/** Queries that ask every view, by name; each is made of the views that have something to say. */
const crossQueries: { readonly [Q in QueryName]?: (views: readonly View[]) => ViewQuery<Q> } = {
  'duty.carried': carriedQuery,
  'alarm.now': alarmQuery,
  'timeline.of': timelineQuery,
  'timeline.count': timelineCountQuery,
  'review.personal': reviewPersonalQuery,
}

/** The query of that name over all views; null where one view answers it alone. */
export function crossQueryOf<Q extends QueryName>(views: readonly View[], name: Q): ViewQuery<Q> | null {
  const make = crossQueries[name] as ((views: readonly View[]) => ViewQuery<Q>) | undefined
  return make === undefined ? null : make(views)
}
