import * as z from 'zod'
import { timeShape } from '../domain/envelope.ts'

/** What a seat is allowed to see: the whole district, one street, or only the wall. */
export const roleShape = z.union([
  z.literal('district'),
  z.literal('wall'),
  z.string().regex(/^street\/\d{9}$/),
])
export type Role = z.infer<typeof roleShape>

/** The street a seat is of, nine digits; null for one of the district or the wall. */
export function streetOfRole(role: string | null | undefined): string | null {
  return /^street\/(\d{9})$/.exec(role ?? '')?.[1] ?? null
}

/**
 * 席位证: the centre's signed word on who a seat is. A bridge believes it without asking the centre.
 * `signature` (base64, Ed25519 of the centre's key) covers the canonical JSON of the rest.
 */
export const passShape = z.object({
  seat: z.string().min(1).max(64),
  /** Speakable seat number, e.g. `甲-03`. */
  alias: z.string().min(1).max(16),
  role: roleShape,
  /** Seat's Ed25519 public key, SPKI DER in base64. */
  key: z.string().max(200),
  world: z.string().max(64),
  issuedAt: timeShape,
  expiresAt: timeShape,
  signature: z.string().max(200),
})
export type Pass = z.infer<typeof passShape>

export const refusalCodes = [
  'protocol',
  'world',
  'shape',
  'not-enrolled',
  'proof',
  'code',
  'seat-ahead',
  'history-differs',
  'secret',
  'forbidden',
  'judging-stopped',
  'not-said-hello',
  'unknown-feed',
  'no-media',
  'busy',
  'gone',
  'internal',
] as const
/** A typed refusal: the code is for programs, the words (Chinese, what to do) for people. */
export const refusalShape = z.object({ code: z.enum(refusalCodes), words: z.string().min(1).max(500) })
export type Refusal = z.infer<typeof refusalShape>
