import * as z from 'zod'
import { streamShape, timeShape } from '../envelope.ts'
import { categories, outcomes, relationWays } from './words.ts'

export const levelShape = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export type Level = z.infer<typeof levelShape>
/** Degrees, GCJ-02 as the maps of the district draw them. */
export const pointShape = z.object({ lng: z.number().min(73).max(136), lat: z.number().min(3).max(54) })
const streetShape = z.string().regex(/^\d{9}$/)
/** GB/T 35561 code, where a finer class of `classes.ts` follows a full stop: `12C00.road`. */
export const subtypeShape = z.string().regex(/^1[1-4][0-9A-Z]\d{2}(\.[a-z]{2,16})?$/)
const why = z.string().min(1).max(2000)
/** 知悉范围: district seats that may know of it. */
const seatsShape = z.array(z.string().min(1).max(64)).min(1).max(60)

export const reported = z.object({
  title: z.string().min(1).max(200),
  place: z.string().max(200),
  /** Nine-digit street code, null while unknown. */
  street: streetShape.nullable(),
  category: z.enum(categories).nullable(),
  /** Initial judgement of a person (初判); null is 未定级. */
  level: levelShape.nullable(),
  /** 事发时间. */
  occurredAt: timeShape.nullable(),
  /** Log line, call or other stream it was declared from. */
  from: streamShape.nullable(),
  // What follows came later: events written before are without it.
  subtype: subtypeShape.nullable().optional(),
  point: pointShape.nullable().optional(),
  /** 接报时间, where it is not the time of declaring. */
  receivedAt: timeShape.nullable().optional(),
  /** 限知: only district desks and streets it is shared with; not on the wall. */
  restricted: z.boolean().optional(),
  /** Of the district only these; absent for every district seat. */
  seats: seatsShape.optional(),
  /** The incident it follows from (台风与它的次生灾害). */
  parent: streamShape.nullable().optional(),
  /** The incident it was taken out of (拆分). */
  splitFrom: streamShape.nullable().optional(),
})
export const verified = z.object({
  outcome: z.enum(outcomes),
  note: z.string().max(2000),
  level: levelShape.nullable(),
})
export const shared = z.object({ street: streetShape })
/** What was still open at the close: what it is, and why it may be left so. */
export const leftShape = z.object({ what: z.string().min(1).max(200), why: z.string().min(1).max(500) })
/** `left`: absent in facts from before it was asked, and where nothing was open. */
export const closed = z.object({ why, left: z.array(leftShape).max(60).optional() })
export const reopened = z.object({ why })

/** Report like that level: the rule and its clause in full. */
export const reportLikeShape = z.object({
  level: levelShape,
  rule: z.string().min(1).max(60),
  clause: z.string().max(500),
})

/** 初判、定级: a person's judgement of the level; null takes a level back. */
export const assessed = z.object({
  level: levelShape.nullable(),
  /** Rule of `level-rules.ts` that was followed, `SAFETY@2007`; null for none. */
  rule: z.string().min(1).max(60).nullable(),
  /** The clause that was shown to him, in full. */
  clause: z.string().max(500),
  why: z.string().max(2000),
  /** When he judged, UTC ms. */
  judgedAt: timeShape,
  /** 按较大报: reported like this level whatever the level is (21 号令第二十六条), by which rule; null or absent for no. */
  reportLike: reportLikeShape.nullable().optional(),
})

/** Corrects what was reported; a field left out stays as it is. */
export const amended = z.object({
  title: z.string().min(1).max(200).optional(),
  place: z.string().max(200).optional(),
  street: streetShape.optional(),
  category: z.enum(categories).nullable().optional(),
  subtype: subtypeShape.nullable().optional(),
  point: pointShape.nullable().optional(),
  occurredAt: timeShape.nullable().optional(),
  receivedAt: timeShape.optional(),
  /** Lifts 限知 with its 知悉范围. It is put on by `restricted`. */
  restricted: z.literal(false).optional(),
  why,
})
export const amendable = [
  'title',
  'place',
  'street',
  'category',
  'subtype',
  'point',
  'occurredAt',
  'receivedAt',
  'restricted',
] as const

/** Puts 限知 on, or says anew who may know; `seats` null is every district seat. */
export const restricted = z.object({ seats: seatsShape.nullable(), why })

export const related = z.object({ to: streamShape, how: z.enum(relationWays) })
export const unrelated = z.object({ to: streamShape })
export const merged = z.object({ into: streamShape, why })
export const unmerged = z.object({ why })
