import * as z from 'zod'
import { publicKeyShape } from '../domain/credential/credential.ts'
import {
  commandShape,
  eventShape,
  hashShape,
  headShape,
  receiptShape,
  streamShape,
  stubShape,
  timeShape,
} from '../domain/envelope.ts'
import { personIdShape } from '../domain/post.ts'
import { passShape, refusalShape, roleShape } from './identity.ts'
import { streamKeysShape } from './seal.ts'

/**
 * Seat ↔ centre, Socket.IO over WebSocket only. The seat emits `ask` with one request and gets one answer by ack.
 * The centre emits `tell` with one notice; `events` is acked by the seat after it is durable: one batch in flight.
 * Ping 3 s, dead after 6 s. A message is at most 1 MB, a batch of events at most 512 kB. Protocol 2: a seat forgets what is
 * `concealed`; one that cannot is not let in.
 */
export const WIRE_PROTOCOL = 2
export const MAX_BATCH_BYTES = 512 * 1024
export const MAX_MESSAGE_BYTES = 1024 * 1024

/** A password, PIN or person code as typed; never kept and never written to a journal. */
const secretShape = z.string().min(1).max(200)

/** What a system administrator signs to ask for somebody's code; `nonce` is the connection's. */
export function personCodeWords(nonce: string, by: string, person: string): string {
  return `person-code:${nonce}:${by}:${person}`
}

export const wireRequestShape = z.discriminatedUnion('type', [
  /** Once per seat. `code` is a one-time code made by the centre; `key` is SPKI DER in base64. */
  z.object({
    type: z.literal('enrol'),
    protocol: z.int(),
    code: z.string().min(4).max(64),
    name: z.string().min(1).max(40),
    key: z.string().max(200),
  }),
  /**
   * First message of an enrolled seat. `have` is the newest event or stub the seat holds of `logId` (null: nothing yet).
   * `proof`: Ed25519 signature (base64) over `centre:<logId>:<nonce>` of the challenge.
   */
  z.object({
    type: z.literal('hello'),
    protocol: z.int(),
    world: z.string().max(64),
    seat: z.string().max(64),
    logId: z.uuid().nullable(),
    epoch: z.int().min(0).nullable(),
    have: headShape.nullable(),
    proof: z.string().max(200),
  }),
  /** Commands in order. Receipts come in the same order; a command left out of them must be sent again. */
  z.object({
    type: z.literal('submit'),
    commands: z.array(commandShape).min(1).max(256),
    /** Keys of streams whose personal fields these commands carry sealed. */
    keys: streamKeysShape.optional(),
  }),
  /** Asks for the keys of streams whose personal fields the seat cannot open; gives those a restored centre lacks. */
  z.object({
    type: z.literal('keys'),
    streams: z.array(streamShape).max(500),
    give: streamKeysShape.optional(),
  }),
  /** Measures the clock: the answer holds the centre's time. */
  z.object({ type: z.literal('time') }),
  /** A person's secret is checked and `key`, made for him at this seat, written down as his. */
  z.object({ type: z.literal('signIn'), person: personIdShape, secret: secretShape, key: publicKeyShape }),
  /** `old` is his secret or a one-time person code. His earlier keys are taken back, `key` is his from now on. */
  z.object({
    type: z.literal('changeSecret'),
    person: personIdShape,
    old: secretShape,
    next: secretShape,
    key: publicKeyShape,
  }),
  /**
   * A one-time code for `person`, asked by `by`, a system administrator signed in at this seat. `proof`: Ed25519
   * signature (base64) of his key over `personCodeWords`.
   */
  z.object({
    type: z.literal('personCode'),
    person: personIdShape,
    by: personIdShape,
    key: publicKeyShape,
    proof: z.string().max(200),
  }),
])
export type WireRequest = z.infer<typeof wireRequestShape>
export type PeopleAsk = Extract<WireRequest, { type: 'signIn' | 'changeSecret' | 'personCode' }>
export type WireRequestOf<T extends WireRequest['type']> = Extract<WireRequest, { type: T }>

export const wireReplyShapes = {
  enrol: z.object({
    seat: z.string(),
    alias: z.string(),
    role: roleShape,
    pass: passShape,
    world: z.string(),
    logId: z.uuid(),
  }),
  hello: z.object({
    logId: z.uuid(),
    epoch: z.int().min(0),
    world: z.string(),
    head: headShape,
    pass: passShape,
    name: z.string(),
    /** The centre misses keys of what it holds, as after a restore: seats give it theirs. */
    lacksKeys: z.boolean().optional(),
    /** Seats of the district, so that one can say which of them may know of an incident. */
    seats: z
      .array(z.object({ seat: z.string().max(64), name: z.string().max(100) }))
      .max(500)
      .optional(),
    /** The centre's public key (SPKI DER, base64) and the bridges it knows: `{id, name, url, street}`. */
    bridges: z.array(
      z.object({ id: z.string(), name: z.string(), street: z.string(), url: z.string().max(300) }),
    ),
  }),
  submit: z.object({ receipts: z.array(receiptShape) }),
  keys: z.object({ keys: streamKeysShape }),
  time: z.object({ now: timeShape }),
  signIn: z.object({}),
  changeSecret: z.object({}),
  personCode: z.object({ code: z.string().max(64) }),
} satisfies Record<WireRequest['type'], z.ZodType>
export type WireReplyOf<T extends WireRequest['type']> = z.infer<(typeof wireReplyShapes)[T]>
export type WireAnswer<T extends WireRequest['type']> =
  | { ok: true; reply: WireReplyOf<T> }
  | { ok: false; refusal: z.infer<typeof refusalShape> }

export const wireNoticeShape = z.discriminatedUnion('type', [
  /** Sent once on connection. */
  z.object({
    type: z.literal('challenge'),
    protocol: z.int(),
    logId: z.uuid(),
    world: z.string(),
    nonce: z.string().max(100),
    now: timeShape,
  }),
  /** Events and stubs by ascending seq without a gap, right behind seq `after` whose hash is `prev`. */
  z.object({
    type: z.literal('events'),
    after: z.int().min(0),
    prev: hashShape,
    items: z.array(z.union([eventShape, stubShape])).max(8192),
    head: headShape,
  }),
  /**
   * Events the seat holds as stubs and may see from now on, with their old seqs, ascending. Sent before the events that
   * made them visible: a cut in between must not lose them.
   */
  z.object({ type: z.literal('revealed'), items: z.array(eventShape).max(8192) }),
  /**
   * Streams that are not for this seat any longer: it turns what it holds of them into stubs, with rows and keys. Before the
   * events that made it so, as `revealed`.
   */
  z.object({ type: z.literal('concealed'), streams: z.array(streamShape).max(2000) }),
  /** Keys of streams the seat may see: before the events they open, or later where they came late. */
  z.object({ type: z.literal('key'), keys: streamKeysShape }),
  z.object({ type: z.literal('head'), head: headShape }),
  /** The centre stopped judging; nothing is lost, commands wait. */
  z.object({ type: z.literal('stopped'), refusal: refusalShape }),
])
export type WireNotice = z.infer<typeof wireNoticeShape>
export type WireNoticeOf<T extends WireNotice['type']> = Extract<WireNotice, { type: T }>
