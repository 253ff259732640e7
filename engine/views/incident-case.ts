import { classOf } from '../../domain/incident/classes.ts'
import type { IncidentFact } from '../../domain/incident/incident.ts'
import type { IncidentRow, LevelStep } from '../../domain/incident/rows.ts'
import { amendable } from '../../domain/incident/shapes.ts'
import { unreachable } from '../../domain/model.ts'
import type { ToldFact } from '../view.ts'

/** An incident as its own facts tell it; names of others are joined on read. */
export type Case = Omit<IncidentRow, 'key'>

/** An incident as it stands, or null before it was reported. */
export function caseOf(facts: readonly ToldFact[]): Case | null {
  let known: Case | null = null
  for (const { fact, told } of facts) {
    const one = fact as IncidentFact
    if (one.type === 'incident.reported' && known === null) known = begin(one.data, told)
    if (known === null) continue
    known.lastAt = Math.max(known.lastAt, told.at)
    if (told.pending) known.pending = true
    tell(known, one, told)
  }
  if (known === null) return null
  const judged = known.levelHistory.filter(({ from, level }) => from === 'assess' || level !== null)
  const last = judged.reduce<LevelStep | null>(
    (latest, step) => (latest === null || step.judgedAt >= latest.judgedAt ? step : latest),
    null,
  )
  known.level = last?.level ?? null
  known.assessedAt = judged.find(({ level }) => level !== null)?.judgedAt ?? null
  known.subtypeText = classOf(known.subtype)?.name ?? known.subtype
  return known
}

type Reported = Extract<IncidentFact, { type: 'incident.reported' }>['data']

function begin(data: Reported, { at, by, number }: ToldFact['told']): Case {
  const { title, place, street, category, occurredAt, from } = data
  const relations: Case['relations'] = []
  if (data.parent != null) relations.push({ to: data.parent, title: null, how: 'parent', at })
  if (data.splitFrom != null) relations.push({ to: data.splitFrom, title: null, how: 'splitFrom', at })
  return {
    number,
    title,
    place,
    street,
    category,
    occurredAt,
    from,
    reportedAt: at,
    seat: by.seat,
    subtype: data.subtype ?? null,
    subtypeText: null,
    point: data.point ?? null,
    receivedAt: data.receivedAt ?? at,
    restricted: data.restricted ?? false,
    level: null,
    status: 'reported',
    assessedAt: null,
    levelHistory: [],
    verified: null,
    closed: null,
    seats: data.seats ?? null,
    restrictions: [],
    reopened: [],
    amended: [],
    sharedWith: [],
    relations,
    mergedInto: null,
    mergedWhy: null,
    raisedAfterClose: false,
    lastAt: at,
    pending: false,
  }
}

function tell(known: Case, { type, data }: IncidentFact, told: ToldFact['told']): void {
  const { at } = told
  const { seat, person } = told.by
  const by = { at, seat, person }
  switch (type) {
    case 'incident.reported':
      if (data.level !== null) judge(known, { level: data.level, from: 'report', ...unsaid(at), ...by })
      break
    case 'incident.verified':
      known.status = 'verified'
      known.verified = { outcome: data.outcome, note: data.note, at, seat }
      if (data.level !== null) judge(known, { level: data.level, from: 'verify', ...unsaid(at), ...by })
      break
    case 'incident.assessed':
      judge(known, { ...data, from: 'assess', ...by })
      break
    case 'incident.amended': {
      for (const field of amendable) {
        if (data[field] !== undefined) Object.assign(known, { [field]: data[field] })
      }
      if (data.restricted === false) known.seats = null
      const fields = amendable.filter((field) => data[field] !== undefined)
      known.amended.push({ fields, why: data.why, ...by })
      break
    }
    case 'incident.restricted':
      known.restricted = true
      known.seats = data.seats
      known.restrictions.push({ ...data, ...by })
      break
    case 'incident.shared':
      known.sharedWith = [...known.sharedWith, data.street]
      break
    case 'incident.closed':
      known.status = 'closed'
      known.closed = { why: data.why, left: data.left ?? [], at, seat }
      break
    case 'incident.reopened':
      known.status = 'verified'
      known.closed = null
      known.raisedAfterClose = false
      known.reopened.push({ why: data.why, ...by })
      break
    case 'incident.related':
      known.relations = known.relations.filter(({ to }) => to !== data.to)
      known.relations.push({ to: data.to, title: null, how: data.how, at })
      break
    case 'incident.unrelated':
      known.relations = known.relations.filter(({ to }) => to !== data.to)
      break
    case 'incident.merged':
      known.mergedInto = data.into
      known.mergedWhy = data.why
      break
    case 'incident.unmerged':
      known.mergedInto = null
      known.mergedWhy = null
      break
    default:
      unreachable(type)
  }
}

/** A level given beside something else names no rule. */
const unsaid = (judgedAt: number) => ({ rule: null, clause: '', why: '', judgedAt })

/** Keeps a judgement; after the close a worse one asks somebody to look again. */
function judge(known: Case, step: LevelStep): void {
  const before = known.levelHistory.at(-1)?.level ?? null
  if (known.closed !== null && step.level !== null && (before === null || step.level < before)) {
    known.raisedAfterClose = true
  }
  known.levelHistory.push(step)
}
