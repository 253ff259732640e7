import * as z from 'zod'
import { sectionsShape } from './scheme.ts'

const by = {
  at: z.number(),
  seat: z.string(),
  person: z.string().nullable(),
  personName: z.string().nullable(),
}
export const schemeVersionShape = z.object({
  version: z.number(),
  digest: z.string(),
  sections: sectionsShape,
  /** The version its writer had before him; smaller than the one before where two wrote away from each other. */
  base: z.number(),
  note: z.string(),
  /** What is still to be written, in words; `filled` of fifteen sections stand. */
  lacks: z.array(z.string()),
  filled: z.number(),
  signed: z.object({ doubt: z.string().nullable(), ...by }).nullable(),
  voided: z.object({ why: z.string(), ...by }).nullable(),
  ...by,
  pending: z.boolean(),
})
export type SchemeVersion = z.infer<typeof schemeVersionShape>

export const schemeRowShape = z.object({
  key: z.string(),
  incident: z.string(),
  /** The version everybody works by; null before one was signed. */
  inForce: z.number().nullable(),
  /** Newest first. */
  versions: z.array(schemeVersionShape),
})
export type SchemeRow = z.infer<typeof schemeRowShape>

export const schemeQueries = {
  /** 专项工作方案 of an incident (its stream): one row once a version was saved, or none. */
  'scheme.one': { args: z.object({ incident: z.string().max(200) }), row: schemeRowShape },
} as const
