import * as z from 'zod'
import { streamShape } from '../domain/envelope.ts'

/**
 * A stream's key as it travels between seat and centre. `id` is made of stream and secret, so that nobody can give
 * another key under its name; `secret` is 256 random bits in base64url.
 */
export const streamKeyShape = z.object({
  id: z.string().regex(/^[\w-]{22}$/),
  stream: streamShape,
  secret: z.string().regex(/^[\w-]{43}$/),
})
export type StreamKey = z.infer<typeof streamKeyShape>

/** Keys in one message: at most so many, some 250 kB. */
export const MAX_KEYS = 1500
export const streamKeysShape = z.array(streamKeyShape).max(MAX_KEYS)
