import * as z from 'zod'

/** Shapes of what travels and what is kept: commands, events, stubs, receipts, heads (docs/ARCHITECTURE.md). */

export const idShape = z.uuid()
/** `kind/<id>`; the id carries no slash and no white space. */
export const streamShape = z.string().regex(/^[a-z][a-z-]{0,31}\/[\w@.:+-]{1,96}$/)
export const typeShape = z.string().regex(/^[a-z][a-z-]{0,31}\.[a-z][A-Za-z-]{0,31}$/)
/** Up to the last millisecond of the year 9999 in the district: later days have no date of ten characters. */
export const timeShape = z.int().min(0).max(253_402_271_999_999)
export const hashShape = z.string().regex(/^[0-9a-f]{64}$/)

export const byShape = z.object({
  seat: z.string().min(1).max(64),
  person: z.string().min(1).max(64).nullable(),
  post: z.string().min(1).max(64).nullable(),
})

/** Offset of the seat's clock to the centre's, in ms, and when it was measured. Null before the first measure. */
export const clockShape = z.object({ offset: z.int(), measuredAt: timeShape }).nullable()

export const commandShape = z.object({
  id: idShape,
  stream: streamShape,
  type: typeShape,
  v: z.int().min(1).max(1000),
  data: z.record(z.string(), z.unknown()),
  /** Personal fields, encrypted under the stream's key; they are null in `data`. */
  sealed: z.string().max(1_000_000).optional(),
  by: byShape,
  at: timeShape,
  clock: clockShape,
  /** Commands this one stands on: same stream, and what `see` read while pending. */
  after: z.array(idShape).max(64),
})
export type Command = z.infer<typeof commandShape>

export const eventShape = z.object({
  seq: z.int().min(1),
  command: idShape,
  n: z.int().min(0).max(255),
  stream: streamShape,
  type: typeShape,
  v: z.int().min(1).max(1000),
  data: z.record(z.string(), z.unknown()),
  /** Personal fields, encrypted under the stream's key; part of the digest. */
  sealed: z.string().max(1_000_000).optional(),
  number: z.string().min(1).max(64).optional(),
  by: byShape,
  at: timeShape,
  clock: clockShape,
  recordedAt: timeShape,
  alg: z.literal('sha256'),
  digest: hashShape,
  hash: hashShape,
})
/** One accepted fact. `digest = H(canonical JSON without digest and hash)`, `hash = H(prevHash ‖ seq ‖ digest)`. */
export type Event = z.infer<typeof eventShape>

/** What a seat gets of an event it may not see: enough to verify the chain. */
export const stubShape = z.object({ seq: z.int().min(1), digest: hashShape })
export type Stub = z.infer<typeof stubShape>

export const headShape = z.object({ seq: z.int().min(0), hash: hashShape })
export type Head = z.infer<typeof headShape>

export const receiptShape = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    command: idShape,
    /** First and last seq of the facts; equal 0 for a command accepted without a fact. */
    seq: z.int().min(0),
    last: z.int().min(0),
    number: z.string().nullable(),
  }),
  z.object({ ok: z.literal(false), command: idShape, reason: z.string().min(1).max(500) }),
])
/** The centre's durable answer to a command, kept with the command's digest. */
export type Receipt = z.infer<typeof receiptShape>

export const emptyHead: Head = { seq: 0, hash: '0'.repeat(64) }

/** `log/1` → `log`. */
export function kindOf(streamOrType: string): string {
  return streamOrType.slice(0, streamOrType.search(/[/.]/))
}

/** `log/1` → `1`. */
export function idOf(stream: string): string {
  return stream.slice(stream.indexOf('/') + 1)
}
