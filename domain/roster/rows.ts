import * as z from 'zod'
import { timeShape } from '../envelope.ts'
import { shiftPosts } from '../post.ts'
import { calendarDayShape, dayClasses, dayShape, monthShape } from './calendar.ts'
import { patternShape } from './pattern.ts'

/** Arguments and rows of the roster's queries. Days are duty days (the day a shift begins on). */
const range = z.object({ from: dayShape, to: dayShape })

/** Somebody put in or taken out after publishing: by hand, or by an approved swap. */
const changeShape = z.object({
  key: z.string(),
  day: z.string(),
  n: z.number(),
  post: z.enum(shiftPosts),
  from: z.string().nullable(),
  fromName: z.string().nullable(),
  to: z.string().nullable(),
  toName: z.string().nullable(),
  why: z.string(),
  at: z.number(),
  by: z.string().nullable(),
  /** `fits`: in force; `gone`: made before the roster was published again; `conflict`: no longer fits. */
  state: z.enum(['fits', 'gone', 'conflict']),
})
export type RosterChange = z.infer<typeof changeShape>

export const rosterDayRowShape = z.object({
  /** `roster/2026-09#2026-09-16.1.officer.1`. */
  key: z.string(),
  day: z.string(),
  n: z.number(),
  shift: z.string(),
  class: z.enum(dayClasses),
  from: z.number(),
  until: z.number(),
  post: z.enum(shiftPosts),
  /** Place within the post, from 1. */
  place: z.number(),
  person: z.string(),
  name: z.string(),
  /** Who stood there when it was published, where that was somebody else; `why` and by which swap or hand. */
  changed: z.boolean(),
  published: z.string().nullable(),
  publishedName: z.string().nullable(),
  why: z.string().nullable(),
  /** Swaps that put him there, oldest first: goes into `via` of a change. */
  via: z.array(z.string()),
  pending: z.boolean(),
})
export type RosterDayRow = z.infer<typeof rosterDayRowShape>

export const rosterMonthRowShape = z.object({
  key: z.string(),
  month: z.string(),
  /** How often it was published; goes into `over` of the next publishing. */
  revision: z.number(),
  withdrawn: z.boolean(),
  pattern: patternShape,
  days: z.array(calendarDayShape),
  publishedAt: z.number(),
  by: z.string().nullable(),
  byName: z.string().nullable(),
  changes: z.array(changeShape),
  /** Acts whose right could not be judged (待核), in words, oldest first. */
  doubts: z.array(z.string()),
  pending: z.boolean(),
})
export type RosterMonthRow = z.infer<typeof rosterMonthRowShape>

export const rosterCountRowShape = z.object({
  /** The person. */
  key: z.string(),
  name: z.string(),
  shifts: z.number(),
  work: z.number(),
  rest: z.number(),
  holiday: z.number(),
  hours: z.number(),
})
export type RosterCountRow = z.infer<typeof rosterCountRowShape>

export const rosterGapRowShape = z.object({
  key: z.string(),
  day: z.string(),
  n: z.number(),
  from: z.number(),
  /** Null where the whole month is not published. */
  post: z.enum(shiftPosts).nullable(),
  person: z.string().nullable(),
  name: z.string().nullable(),
  /** What is wrong and what to do. */
  words: z.string(),
  /** From when it alarms, UTC ms: 30 minutes before the seat is empty. */
  alarmAt: z.number(),
  alarm: z.boolean(),
})
export type RosterGapRow = z.infer<typeof rosterGapRowShape>

export const rosterQueries = {
  /** One row an assignment, after swaps and changes, by time, post and place. */
  'roster.days': { args: range, row: rosterDayRowShape },
  /** The month as published with everything that changed since; no row before it was published. */
  'roster.month': { args: z.object({ month: monthShape }), row: rosterMonthRowShape },
  /** Turns of each person in the range, after swaps and changes; most first. */
  'roster.counts': { args: range, row: rosterCountRowShape },
  /** Posts of the next shift nobody holds, or whose holder is away. */
  'roster.gap': { args: z.object({ now: timeShape }), row: rosterGapRowShape },
} as const
