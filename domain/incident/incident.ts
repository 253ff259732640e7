import { type Audience, type KindRef, kind, type Tagged, unreachable } from '../model.ts'
import { decideIncident } from './decide.ts'
import {
  amended,
  assessed,
  closed,
  type Level,
  merged,
  related,
  reopened,
  reported,
  restricted,
  shared,
  unmerged,
  unrelated,
  verified,
} from './shapes.ts'

export { type Level, levelShape } from './shapes.ts'
export * from './words.ts'

export const incidentCommands = {
  report: reported,
  verify: verified,
  share: shared,
  close: closed,
  reopen: reopened,
  assess: assessed,
  amend: amended,
  restrict: restricted,
  relate: related,
  unrelate: unrelated,
  merge: merged,
  unmerge: unmerged,
}
export const incidentFacts = {
  reported,
  verified,
  shared,
  closed,
  reopened,
  assessed,
  amended,
  restricted,
  related,
  unrelated,
  merged,
  unmerged,
}
export type IncidentCommand = Tagged<'incident', typeof incidentCommands>
export type IncidentFact = Tagged<'incident', typeof incidentFacts>

interface Known {
  readonly title: string
  readonly streets: readonly string[]
  /** False until the report says so: nothing reaches the wall before. */
  readonly isReported: boolean
  readonly restricted: boolean
  /** 知悉范围: district seats that may know of it, null for all. */
  readonly seats: readonly string[] | null
  /** 事件级别 as judged last, null while 未定级; what waits on an incident goes by it. */
  readonly level: Level | null
  /** Where it was merged into, null for an incident of its own. */
  readonly mergedInto: string | null
  /** Other incident → what it is to this one. */
  readonly relations: Readonly<Record<string, 'linked' | 'parent' | 'child'>>
}
export type Incident =
  | { readonly status: 'none' }
  | (Known & { readonly status: 'reported' | 'verified' | 'closed' })
export const incidentStatusText: Record<Exclude<Incident['status'], 'none'>, string> = {
  reported: '待核实',
  verified: '已核实',
  closed: '已办结',
}

const nothing: Known = {
  title: '',
  streets: [],
  isReported: false,
  restricted: false,
  seats: null,
  level: null,
  mergedInto: null,
  relations: {},
}

/** Lets other kinds see an incident without a circle of modules. */
export const incidentRef: KindRef<Incident> = { name: 'incident', initial: { status: 'none' } }

function evolve(state: Incident, fact: IncidentFact): Incident {
  const known = state.status === 'none' ? { status: 'reported' as const, ...nothing } : state
  switch (fact.type) {
    case 'incident.reported': {
      const { title, street, restricted, seats, parent, level } = fact.data
      return {
        ...known,
        status: 'reported',
        title,
        isReported: true,
        restricted: restricted ?? false,
        level,
        seats: seats ?? null,
        streets: withStreet(known.streets, street),
        relations: parent == null ? known.relations : { ...known.relations, [parent]: 'parent' },
      }
    }
    case 'incident.verified':
      return { ...known, status: 'verified', level: fact.data.level ?? known.level }
    case 'incident.shared':
      return { ...known, streets: withStreet(known.streets, fact.data.street) }
    case 'incident.closed':
      return { ...known, status: 'closed' }
    case 'incident.reopened':
      return { ...known, status: 'verified' }
    case 'incident.assessed':
      return { ...known, level: fact.data.level }
    case 'incident.amended': {
      const { title, street, restricted } = fact.data
      return {
        ...known,
        title: title ?? known.title,
        streets: withStreet(known.streets, street ?? null),
        restricted: restricted ?? known.restricted,
        seats: restricted === false ? null : known.seats,
      }
    }
    case 'incident.restricted':
      return { ...known, restricted: true, seats: fact.data.seats }
    case 'incident.related':
      return { ...known, relations: { ...known.relations, [fact.data.to]: fact.data.how } }
    case 'incident.unrelated': {
      const { [fact.data.to]: _, ...relations } = known.relations
      return { ...known, relations }
    }
    case 'incident.merged':
      return { ...known, mergedInto: fact.data.into }
    case 'incident.unmerged':
      return { ...known, mergedInto: null }
    default:
      return unreachable(fact)
  }
}

function withStreet(streets: readonly string[], street: string | null): readonly string[] {
  return street === null || streets.includes(street) ? streets : [...streets, street]
}

/**
 * 突发事件. Reporting is numbered in the series of its year; a street sees it once it is its own or shared with it; the wall
 * unless it is restricted; of the district's seats those of its 知悉范围.
 */
export const incident = kind({
  name: 'incident',
  commands: incidentCommands,
  facts: incidentFacts,
  initial: { status: 'none' } as Incident,
  testimony: [],
  decide: decideIncident,
  evolve,
  audience: (state): Audience =>
    state.status === 'none'
      ? { streets: [], wall: false }
      : {
          streets: state.streets,
          wall: state.isReported && !state.restricted,
          ...(state.seats !== null && { seats: state.seats }),
        },
})
