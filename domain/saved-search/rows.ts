import * as z from 'zod'
import { savedSearchShape } from './saved-search.ts'

export const savedSearchQueries = {
  /** Those of one person, by name; null for those saved by nobody signed in. */
  'saved-search.own': {
    args: z.object({ person: z.string().max(64).nullable() }),
    row: z.object({ key: z.string(), pending: z.boolean(), ...savedSearchShape.shape }),
  },
} as const
