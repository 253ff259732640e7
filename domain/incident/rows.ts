import * as z from 'zod'
import { categories, outcomes, relationHows } from './incident.ts'
import { leftShape, levelShape, pointShape, reportLikeShape } from './shapes.ts'

const by = {
  at: z.number(),
  seat: z.string(),
  person: z.string().nullable().optional(),
  personName: z.string().nullable().optional(),
}

export const levelStepShape = z.object({
  level: levelShape.nullable(),
  /** Where it was said. */
  from: z.enum(['report', 'verify', 'assess']),
  rule: z.string().nullable(),
  clause: z.string(),
  why: z.string(),
  /** 按较大报, whatever the level is. */
  reportLike: reportLikeShape.nullable().optional(),
  /** When it was judged, UTC ms. */
  judgedAt: z.number(),
  ...by,
})
export type LevelStep = z.infer<typeof levelStepShape>

export const incidentRowShape = z.object({
  key: z.string(),
  /** `incident/2026-0003` once the centre numbered it, null while 待编号. */
  number: z.string().nullable(),
  title: z.string(),
  place: z.string(),
  street: z.string().nullable(),
  category: z.enum(categories).nullable(),
  /** Code of `classes.ts`, null while nobody has said. */
  subtype: z.string().nullable(),
  /** Its name; the code where this version does not know it. */
  subtypeText: z.string().nullable(),
  point: pointShape.nullable(),
  level: levelShape.nullable(),
  status: z.enum(['reported', 'verified', 'closed']),
  /** 事发. */
  occurredAt: z.number().nullable(),
  /** 接报: as said, or when it was declared. */
  receivedAt: z.number(),
  /** When it was declared. */
  reportedAt: z.number(),
  /** 初判: when a level was first judged, null while there is none. */
  assessedAt: z.number().nullable(),
  /** Judgements in the order in which they were recorded. */
  levelHistory: z.array(levelStepShape),
  /** 限知. */
  restricted: z.boolean(),
  /** 知悉范围, null for every district seat. */
  seats: z.array(z.string()).nullable(),
  /** How that changed, oldest first. */
  restrictions: z.array(z.object({ seats: z.array(z.string()).nullable(), why: z.string(), ...by })),
  seat: z.string(),
  from: z.string().nullable(),
  verified: z
    .object({ outcome: z.enum(outcomes), note: z.string(), at: z.number(), seat: z.string() })
    .nullable(),
  closed: z
    .object({
      why: z.string(),
      /** What was left open, each with its reason. */
      left: z.array(leftShape),
      at: z.number(),
      seat: z.string(),
    })
    .nullable(),
  /** Closings taken back, oldest first. */
  reopened: z.array(z.object({ why: z.string(), ...by })),
  amended: z.array(z.object({ fields: z.array(z.string()), why: z.string(), ...by })),
  sharedWith: z.array(z.string()),
  relations: z.array(
    z.object({ to: z.string(), title: z.string().nullable(), how: z.enum(relationHows), at: z.number() }),
  ),
  /** The incident it was merged into, null for one of its own. */
  mergedInto: z.string().nullable(),
  mergedWhy: z.string().nullable(),
  /** A worse level was judged after it was closed: somebody has to look again. */
  raisedAfterClose: z.boolean(),
  lastAt: z.number(),
  pending: z.boolean(),
})
export type IncidentRow = z.infer<typeof incidentRowShape>

export const crossedRowShape = z.object({
  key: z.string(),
  /** Version of the fact sheet that gives it, and when it was approved. */
  version: z.number(),
  since: z.number(),
  level: levelShape,
  /** The level as it stands, null for 未定级. */
  judged: levelShape.nullable(),
  /** Only to be reported like that level (较大涉险). */
  only: z.enum(['level', 'report']),
  rule: z.string(),
  clause: z.string(),
  checked: z.boolean(),
})
export type CrossedRow = z.infer<typeof crossedRowShape>

export const incidentQueries = {
  /** Neither closed nor merged, worst level first (未定级 last), then newest. */
  'incident.open': { args: z.object({ limit: z.int().min(1).max(500) }), row: incidentRowShape },
  /** Open and closed, newest first. */
  'incident.all': {
    args: z.object({ limit: z.int().min(1).max(500), before: z.string().max(200).nullable() }),
    row: incidentRowShape,
  },
  /** One row, or none. */
  'incident.one': { args: z.object({ stream: z.string().max(200) }), row: incidentRowShape },
  /** Where the approved figures give a worse level than was judged of them, or ask for a report like one: at most one row. */
  'incident.crossed': { args: z.object({ incident: z.string().max(200) }), row: crossedRowShape },
  /** 可能是同一件事: incidents since then that are like what is being said, the likeliest first. */
  'incident.same': {
    args: z.object({
      place: z.string().max(200),
      words: z.string().max(4000),
      /** UTC ms. */
      since: z.number(),
      /** Stream that is not its own double. */
      own: z.string().max(200).nullable(),
    }),
    row: z.object({
      key: z.string(),
      title: z.string(),
      place: z.string(),
      level: levelShape.nullable(),
      status: z.enum(['reported', 'verified', 'closed']),
      reportedAt: z.number(),
      /** 0…1 */
      likeness: z.number(),
    }),
  },
} as const
