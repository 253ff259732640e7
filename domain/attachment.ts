import * as z from 'zod'
import { hashShape } from './envelope.ts'

/** Files are bytes named by their hash (SHA-256); the log may name them before the bytes are here (附件未到). */
export const MAX_ATTACHMENT_BYTES = 200 * 1024 * 1024

export const attachmentShape = z.object({
  hash: hashShape,
  /** As the person who brought it calls it. */
  name: z.string().min(1).max(200),
  /** What its bytes say it is, never what its name says. */
  media: z.string().regex(/^[a-z]+\/[\w.+-]{1,80}$/),
  /** Bytes. */
  size: z.int().min(1).max(MAX_ATTACHMENT_BYTES),
})
export type Attachment = z.infer<typeof attachmentShape>
