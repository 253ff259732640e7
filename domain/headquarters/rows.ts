import * as z from 'zod'
import { attachmentShape } from '../attachment.ts'
import { arrivalWays, commandPosts, fileKinds, keepings, secrecies, workSteps } from './shapes.ts'

/** Who wrote it and when. */
const by = { at: z.number(), seat: z.string(), by: z.string().nullable() }
/** `person` of the address book, `name` as it is shown; null where it was destroyed. */
const who = { person: z.string().nullable(), name: z.string().nullable(), unit: z.string() }
const point = z.object({ lng: z.number(), lat: z.number() }).nullable()

export const linkRowShape = z.object({
  /** Command that gave it: what a transfer hands over. */
  id: z.string(),
  from: z.string().nullable(),
  ...who,
  post: z.enum(commandPosts),
  brief: z.string(),
  /** In command since; `until` when it went to the next. */
  since: z.number(),
  until: z.number().nullable(),
  /** Who signed the transfer; null for one who came first. */
  signedBy: z.string().nullable(),
  signedByName: z.string().nullable(),
  /** 补录待核: why a leader has to look at the signature. */
  doubt: z.string().nullable(),
  ...by,
})
export const siteRowShape = z.object({
  name: z.string(),
  place: z.string(),
  street: z.string().nullable(),
  point,
  channels: z.string(),
  approver: z.string().nullable(),
  approverName: z.string().nullable(),
  openedAt: z.number(),
  moves: z.array(z.object({ place: z.string(), why: z.string(), ...by })),
  shut: z.object({ why: z.string(), ...by }).nullable(),
})
export const headquartersRowShape = z.object({
  key: z.string(),
  /** Who has command, the incumbent while it is contested. */
  commander: linkRowShape.nullable(),
  /** Everybody who had it, in the order of the log. */
  chain: z.array(linkRowShape),
  contested: z.object({ links: z.array(z.string()), why: z.string() }).nullable(),
  settled: z.array(z.object({ keep: z.string(), why: z.string(), ...by })),
  site: siteRowShape.nullable(),
  /** 撤离令 in force. */
  retreat: z.object({ area: z.string(), signal: z.string(), why: z.string(), ...by }).nullable(),
  steps: z.array(z.object({ step: z.enum(workSteps), note: z.string(), doneAt: z.number(), ...by })),
  /** Groups, people in them, people at the scene now, roles that must be held and are not. */
  counts: z.object({ groups: z.number(), people: z.number(), present: z.number(), empty: z.number() }),
  pending: z.boolean(),
})
export type HeadquartersRow = z.infer<typeof headquartersRowShape>
export type LinkRow = z.infer<typeof linkRowShape>

export const groupRowShape = z.object({
  /** Key of the group, `command`. */
  key: z.string(),
  name: z.string(),
  lead: z.string(),
  tasks: z.string(),
  roles: z.array(
    z.object({
      role: z.string(),
      name: z.string(),
      must: z.boolean(),
      /** Nobody holds a role that must be held: an alarm. */
      empty: z.boolean(),
      holders: z.array(
        z.object({ id: z.string(), ...who, phone: z.string().nullable(), since: z.number(), ...by }),
      ),
    }),
  ),
  /** When it was set up: an empty role is due from then on. */
  since: z.number(),
})
export type GroupRow = z.infer<typeof groupRowShape>

export const arrivalRowShape = z.object({
  /** Command that signed him in. */
  key: z.string(),
  ...who,
  duty: z.string(),
  group: z.string().nullable(),
  way: z.enum(arrivalWays),
  arrivedAt: z.number(),
  leftAt: z.number().nullable(),
  leftWhy: z.string().nullable(),
  ...by,
})
export type ArrivalRow = z.infer<typeof arrivalRowShape>

export const fileRowShape = z.object({
  key: z.string(),
  /** Number in the index, from 1 in the order they were filed. */
  place: z.number(),
  kind: z.enum(fileKinds),
  title: z.string(),
  number: z.string(),
  author: z.string(),
  madeAt: z.number().nullable(),
  where: z.string(),
  secrecy: z.enum(secrecies),
  pages: z.number().nullable(),
  keeping: z.enum(keepings),
  file: attachmentShape.nullable(),
  source: z.string().nullable(),
  struck: z.object({ why: z.string(), ...by }).nullable(),
  ...by,
})
export type FileRow = z.infer<typeof fileRowShape>

const ofIncident = z.object({ incident: z.string().max(200) })
export const headquartersQueries = {
  /** One row, or none while nothing was said. */
  'headquarters.one': { args: ofIncident, row: headquartersRowShape },
  /** Groups in the order they were set up. */
  'headquarters.groups': { args: ofIncident, row: groupRowShape },
  /** Who came and left, earliest first. */
  'headquarters.people': { args: ofIncident, row: arrivalRowShape },
  /** Index of files, in its order. */
  'headquarters.files': { args: ofIncident, row: fileRowShape },
} as const
