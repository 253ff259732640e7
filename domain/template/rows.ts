import * as z from 'zod'
import { templateShape } from './template.ts'

export const templateRowShape = z.object({
  /** Stream, `template/city-four`. */
  key: z.string(),
  ...templateShape.shape,
  /** 0: as it came with the product, never edited here. */
  version: z.number(),
  retired: z.object({ why: z.string(), at: z.number() }).nullable(),
  savedAt: z.number().nullable(),
  savedBy: z.object({ seat: z.string(), person: z.string().nullable() }).nullable(),
  savedName: z.string().nullable(),
  why: z.string(),
  pending: z.boolean(),
})
export type TemplateRow = z.infer<typeof templateRowShape>

export const templateQueries = {
  /** Every template in its newest version, those that came with the product too; retired ones last. */
  'template.list': { args: z.object({}), row: templateRowShape },
  /** All versions of one, the newest first. `key` of a row is `template/<key>@<version>`. */
  'template.history': { args: z.object({ template: z.string().max(200) }), row: templateRowShape },
} as const
