import { idOf, kindOf } from '../../domain/envelope.ts'
import { pageOf } from './page-of.ts'
import { goTo } from './place.ts'

/** Kinds that are shown on the page of the incident whose id they bear. */
const onIncident: ReadonlySet<string> = new Set([
  'response',
  'fourone',
  'timeline',
  'headquarters',
  'deadline',
  'factsheet',
  'review',
])

/** Shows what a stream is about: its own page, or that of the incident it belongs to; the log for none. */
export function goToSource(source: string | null): void {
  if (source === null) goTo('duty')
  else if (onIncident.has(kindOf(source))) goTo('incident', `incident/${idOf(source)}`, source)
  else goTo(pageOf(source), source)
}
