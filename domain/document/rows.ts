import * as z from 'zod'
import { documentTypes } from './document.ts'

export const documentRowShape = z.object({
  key: z.string(),
  /** `flash/2026-0001` once the centre numbered it, null while 待编号. */
  number: z.string().nullable(),
  type: z.enum(documentTypes),
  title: z.string(),
  about: z.string(),
  digest: z.string(),
  signer: z.string(),
  /** Name of the signer, the id where the address book does not know him. */
  signerName: z.string(),
  seat: z.string(),
  at: z.number(),
  status: z.enum(['issued', 'void']),
  /** Why and when it was voided, null while it is in force. */
  void: z.object({ why: z.string(), at: z.number() }).nullable(),
  pending: z.boolean(),
})
export type DocumentRow = z.infer<typeof documentRowShape>

export const documentQueries = {
  /** Issued documents of these types (all when empty), newest first, before the row `before` (key). */
  'document.list': {
    args: z.object({
      types: z.array(z.enum(documentTypes)).max(16),
      limit: z.int().min(1).max(500),
      before: z.string().max(200).nullable(),
    }),
    row: documentRowShape,
  },
  /** What was issued about one day, month or stream, newest first. */
  'document.about': {
    args: z.object({ type: z.enum(documentTypes), about: z.string().max(200) }),
    row: documentRowShape,
  },
} as const
