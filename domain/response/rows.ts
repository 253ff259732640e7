import * as z from 'zod'
import { levelShape } from '../incident/incident.ts'
import { responseSteps } from './response.ts'

export const responseRowShape = z.object({
  key: z.string(),
  /** Stream and name of the incident. */
  incident: z.string(),
  incidentTitle: z.string().nullable(),
  status: z.enum(['on', 'ended']),
  level: levelShape,
  matters: z.string(),
  /** 预计期限, UTC ms; past it a response that is on is a forgotten end. */
  until: z.number(),
  measures: z.string(),
  /** Of the step that gave the level it has. */
  approver: z.string(),
  approverName: z.string().nullable(),
  authority: z.string(),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  history: z.array(
    z.object({
      step: z.enum(responseSteps),
      level: levelShape,
      until: z.number(),
      why: z.string(),
      approver: z.string(),
      approverName: z.string().nullable(),
      authority: z.string(),
      byPhone: z.boolean(),
      doubt: z.string().nullable(),
      at: z.number(),
      seat: z.string(),
      person: z.string().nullable(),
      personName: z.string().nullable(),
      pending: z.boolean(),
    }),
  ),
  pending: z.boolean(),
})
export type ResponseRow = z.infer<typeof responseRowShape>

export const responseQueries = {
  /** Of one incident: one row, or none before the first start. */
  'response.one': { args: z.object({ incident: z.string().max(200) }), row: responseRowShape },
  /** Those that are on, the highest level first. */
  'response.open': { args: z.object({}), row: responseRowShape },
} as const
