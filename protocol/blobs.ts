import * as z from 'zod'
import { timeShape } from '../domain/envelope.ts'
import { passShape } from './identity.ts'

/**
 * Files between seat and centre, over HTTP(S) on the centre's own port, never over its socket:
 * `HEAD /blobs/<hash>` says how much of it the centre has (`x-blob-have`; 200 once it is whole), `PUT` with
 * `Content-Range: bytes a-b/total` appends right behind that, `GET` with `Range: bytes=a-` gives the rest.
 * Every answer that is not the bytes is JSON `{words}` in Chinese.
 */
export const BLOB_PATH = /^\/blobs\/([0-9a-f]{64})$/
/** Of one PUT: what a cut costs, and how long something more urgent waits. */
export const BLOB_CHUNK_BYTES = 1024 * 1024
/** How far a seat's clock may be off the centre's for a signature to count; the answer tells it the time. */
export const BLOB_CLOCK_MS = 5 * 60_000

export const blobPathOf = (hash: string): string => `/blobs/${hash}`

/** What the header `authorization: Seat <base64 of JSON>` holds. */
export const blobProofShape = z.object({
  pass: passShape,
  nonce: z.string().min(16).max(100),
  at: timeShape,
  /** Ed25519 of the seat's key over `blobWords`, base64. */
  signature: z.string().max(200),
})
export type BlobProof = z.infer<typeof blobProofShape>

/** What a seat signs for one request; `range` is its Range or Content-Range, empty without one. */
export function blobWords(request: {
  readonly world: string
  readonly method: string
  readonly path: string
  readonly range: string
  readonly nonce: string
  readonly at: number
}): string {
  const { world, method, path, range, nonce, at } = request
  return `blob:${world}:${method}:${path}:${range}:${nonce}:${at}`
}
