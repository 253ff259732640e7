import * as z from 'zod'
import { streamShape, timeShape } from '../envelope.ts'
import { type Audience, kind, type Tagged, unreachable } from '../model.ts'
import { decideIncident } from './decide.ts'

/** 四类突发事件（突发事件应对法 第二条）. */
export const categories = ['natural', 'accident', 'health', 'security'] as const
export type Category = (typeof categories)[number]
export const categoryText: Record<Category, string> = {
  natural: '自然灾害',
  accident: '事故灾难',
  health: '公共卫生',
  security: '社会安全',
}
export const levelText: Record<1 | 2 | 3 | 4, string> = { 1: '特别重大', 2: '重大', 3: '较大', 4: '一般' }
export const levelShape = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

const reported = z.object({
  title: z.string().min(1).max(200),
  place: z.string().max(200),
  /** Nine-digit street code, null while unknown. */
  street: z
    .string()
    .regex(/^\d{9}$/)
    .nullable(),
  category: z.enum(categories).nullable(),
  /** Initial judgement of a person (初判); null is 未定级. */
  level: levelShape.nullable(),
  occurredAt: timeShape.nullable(),
  /** Log line it was declared from. */
  from: streamShape.nullable(),
})
export const outcomes = ['confirmed', 'partly', 'false'] as const
export const outcomeText: Record<(typeof outcomes)[number], string> = {
  confirmed: '属实',
  partly: '部分属实',
  false: '不属实',
}
const verified = z.object({
  outcome: z.enum(outcomes),
  note: z.string().max(2000),
  level: levelShape.nullable(),
})
const shared = z.object({ street: z.string().regex(/^\d{9}$/) })
const closed = z.object({ why: z.string().min(1).max(2000) })

export const incidentCommands = { report: reported, verify: verified, share: shared, close: closed }
export const incidentFacts = { reported, verified, shared, closed }
export type IncidentCommand = Tagged<'incident', typeof incidentCommands>
export type IncidentFact = Tagged<'incident', typeof incidentFacts>

export type Incident =
  | { readonly status: 'none' }
  | {
      readonly status: 'reported' | 'verified' | 'closed'
      readonly title: string
      readonly streets: readonly string[]
    }
export const incidentStatusText: Record<Exclude<Incident['status'], 'none'>, string> = {
  reported: '待核实',
  verified: '已核实',
  closed: '已办结',
}

/** 突发事件. Reporting is numbered in the series of its year; a street sees it once it is its own or shared with it. */
export const incident = kind({
  name: 'incident',
  commands: incidentCommands,
  facts: incidentFacts,
  initial: { status: 'none' } as Incident,
  testimony: [],
  decide: decideIncident,
  evolve: (state, fact): Incident => {
    const known = state.status === 'none' ? { title: '', streets: [] } : state
    switch (fact.type) {
      case 'incident.reported':
        return {
          status: 'reported',
          title: fact.data.title,
          streets: fact.data.street === null ? known.streets : [...known.streets, fact.data.street],
        }
      case 'incident.verified':
        return { ...known, status: 'verified' }
      case 'incident.shared':
        return { status: 'reported', ...known, streets: [...known.streets, fact.data.street] }
      case 'incident.closed':
        return { ...known, status: 'closed' }
      default:
        return unreachable(fact)
    }
  },
  audience: (state): Audience => ({ streets: state.status === 'none' ? [] : state.streets, wall: false }),
})
