import * as z from 'zod'
import { lookupShape } from './lookup.ts'

export const lookupQueries = {
  /** Those of one person, by name; null for those saved by nobody signed in. */
  'lookup.own': {
    args: z.object({ person: z.string().max(64).nullable() }),
    row: z.object({ key: z.string(), pending: z.boolean(), ...lookupShape.shape }),
  },
} as const
