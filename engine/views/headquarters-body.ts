import type {
  ArrivalRow,
  FileRow,
  GroupRow,
  HeadquartersRow,
  LinkRow,
} from '../../domain/headquarters/rows.ts'
import type { HeadquartersFact } from '../../domain/headquarters/shapes.ts'
import { type Told, unreachable } from '../../domain/model.ts'
import type { ToldFact } from '../view.ts'

type Bare<T> = Omit<T, 'signedByName'>
export type BareLink = Bare<LinkRow>
export type BareSite = Omit<NonNullable<HeadquartersRow['site']>, 'approverName'>
/** A headquarters as its facts tell it, people by their ids. */
export interface HeadquartersBody {
  chain: BareLink[]
  current: string | null
  contested: HeadquartersRow['contested']
  settled: HeadquartersRow['settled']
  site: BareSite | null
  retreat: HeadquartersRow['retreat']
  steps: HeadquartersRow['steps']
  groups: GroupRow[]
  people: ArrivalRow[]
  files: FileRow[]
  pending: boolean
}

/** The headquarters from its facts; null where nothing was said that a person reads. */
export function headquartersOf(facts: readonly ToldFact[]): HeadquartersBody | null {
  const body: HeadquartersBody = {
    chain: [],
    current: null,
    contested: null,
    settled: [],
    site: null,
    retreat: null,
    steps: [],
    groups: [],
    people: [],
    files: [],
    pending: false,
  }
  for (const { fact, told } of facts) {
    if (told.pending) body.pending = true
    take(body, fact as HeadquartersFact, told)
  }
  return facts.length === 0 ? null : body
}

function take(body: HeadquartersBody, fact: HeadquartersFact, told: Told): void {
  const id = told.command
  const by = { at: told.at, seat: told.by.seat, by: told.by.person }
  switch (fact.type) {
    case 'headquarters.taken': {
      const { takenAt, ...data } = fact.data
      const { name = null } = data
      link(body, {
        ...data,
        name,
        id,
        from: body.current,
        since: takenAt,
        until: null,
        signedBy: null,
        doubt: null,
        ...by,
      })
      return
    }
    case 'headquarters.transferred': {
      const { from, person, name = null, unit, post, brief, doubt } = fact.data
      const signedBy = told.by.person
      link(body, {
        id,
        from,
        person,
        name,
        unit,
        post,
        brief,
        since: told.at,
        until: null,
        signedBy,
        doubt,
        ...by,
      })
      return
    }
    case 'headquarters.contested': {
      const { rivals, why } = fact.data
      const links = [...new Set([...(body.contested?.links ?? []), ...rivals, id])]
      body.contested = { links, why }
      command(body, rivals[0] ?? body.current, null)
      return
    }
    case 'headquarters.settled':
      body.contested = null
      body.settled.push({ ...fact.data, ...by })
      command(body, fact.data.keep, told.at)
      return
    case 'headquarters.opened':
      body.site = { ...fact.data, openedAt: told.at, moves: [], shut: null }
      return
    case 'headquarters.moved':
      if (body.site === null) return
      body.site.moves.push({ place: body.site.place, why: fact.data.why, ...by })
      body.site = { ...body.site, place: fact.data.place, point: fact.data.point }
      return
    case 'headquarters.shut':
      if (body.site !== null) body.site.shut = { ...fact.data, ...by }
      return
    case 'headquarters.grouped':
      group(body, fact.data, told.at)
      return
    case 'headquarters.dismissed':
      body.groups = body.groups.filter(({ key }) => key !== fact.data.group)
      return
    case 'headquarters.assigned': {
      const { group: key, role, name = null, phone = null, person, unit } = fact.data
      const place = body.groups.find((one) => one.key === key)?.roles.find((one) => one.role === role)
      place?.holders.push({ id, person, name, unit, phone, since: told.at, ...by })
      return
    }
    case 'headquarters.relieved':
      for (const { roles } of body.groups) {
        for (const role of roles) role.holders = role.holders.filter((one) => one.id !== fact.data.holder)
      }
      return
    case 'headquarters.arrived': {
      const { name = null, ...data } = fact.data
      body.people.push({ key: id, ...data, name, leftAt: null, leftWhy: null, ...by })
      return
    }
    case 'headquarters.left': {
      const one = body.people.find(({ key }) => key === fact.data.arrival)
      if (one !== undefined) Object.assign(one, { leftAt: fact.data.leftAt, leftWhy: fact.data.why })
      return
    }
    case 'headquarters.stepped':
      body.steps.push({ ...fact.data, ...by })
      return
    case 'headquarters.filed': {
      const { place: where, ...data } = fact.data
      body.files.push({ key: id, place: body.files.length + 1, ...data, where, struck: null, ...by })
      return
    }
    case 'headquarters.struck': {
      const one = body.files.find(({ key }) => key === fact.data.file)
      if (one !== undefined) one.struck = { why: fact.data.why, ...by }
      return
    }
    case 'headquarters.retreated':
      body.retreat = { ...fact.data, ...by }
      return
    case 'headquarters.reentered':
      body.retreat = null
      return
    case 'headquarters.shown':
      return
    default:
      unreachable(fact)
  }
}

function link(body: HeadquartersBody, added: BareLink): void {
  body.chain.push(added)
  command(body, added.id, added.since)
}

/** Command goes to that link; `at` ends the one before, null where it was never really its. */
function command(body: HeadquartersBody, to: string | null, at: number | null): void {
  if (body.current === to) return
  for (const one of body.chain) {
    if (one.id === body.current) one.until = at ?? one.since
    if (one.id === to) one.until = null
  }
  body.current = to
}

type Grouped = Extract<HeadquartersFact, { type: 'headquarters.grouped' }>['data']
/** A group named again keeps the people of the roles it keeps. */
function group(body: HeadquartersBody, { group: key, name, lead, tasks, roles }: Grouped, at: number): void {
  const before = body.groups.find((one) => one.key === key)
  const now: GroupRow = {
    key,
    name,
    lead,
    tasks,
    since: before?.since ?? at,
    roles: roles.map((role) => ({
      ...role,
      empty: false,
      holders: before?.roles.find((one) => one.role === role.role)?.holders ?? [],
    })),
  }
  if (before === undefined) body.groups.push(now)
  else body.groups[body.groups.indexOf(before)] = now
}
