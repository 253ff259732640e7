import { kindOf } from '../../domain/envelope.ts'
import { pageOf } from './page-of.ts'
import { goTo } from './place.ts'

/** Kinds whose things are shown on a page of their own; all else about an incident stands on the incident's page. */
const ownPage: ReadonlySet<string> = new Set(['log', 'order', 'plan', 'person', 'incident'])

/** Kinds that stand on a page of the shift, whatever incident they belong to. */
const ofTheShift: ReadonlySet<string> = new Set(['standing', 'reminder', 'rollcall', 'scene', 'shift'])

/** Shows the record something rests on: its own page, or that part of the incident's page on which it stands. */
export function openSource(source: string, incident: string): void {
  if (ownPage.has(kindOf(source)) && source !== incident) goTo(pageOf(source), source)
  else goTo('incident', incident, source)
}

/** Shows what an automatic line of the duty log tells, or any record that may belong to an incident. */
export function openTold(source: string, incident: string | null): void {
  if (incident === null || ofTheShift.has(kindOf(source))) goTo(pageOf(source), source)
  else openSource(source, incident)
}
