import * as z from 'zod'
import { feedShape } from '../domain/scene/scene.ts'
import { feedInfoShape, feedStateShape } from './feed.ts'
import { passShape } from './identity.ts'

/**
 * Seat ↔ bridge, Socket.IO over WebSocket. The seat emits `ask` with one request and gets one reply by ack;
 * the bridge emits `tell` with one notice. Media parameters are mediasoup's own JSON, limited in size and
 * checked by mediasoup; everything else is checked here.
 */
export const BRIDGE_PROTOCOL = 1

const transportId = z.string().min(1).max(64)
const consumerId = z.string().min(1).max(64)
const producerId = z.string().min(1).max(64)
/** mediasoup's parameters: any JSON object; the whole message is limited to 128 kB by the socket. */
const opaque = z.record(z.string(), z.unknown())

export const bridgeRequestShape = z.discriminatedUnion('type', [
  /** First message. `proof`: Ed25519 signature (base64) over `challenge` text `bridge:<bridge>:<nonce>`. */
  z.object({ type: z.literal('hello'), protocol: z.int(), pass: passShape, proof: z.string().max(200) }),
  /** Opens the mediasoup device: the router's capabilities. */
  z.object({ type: z.literal('capabilities') }),
  z.object({ type: z.literal('transport'), direction: z.enum(['send', 'receive']) }),
  z.object({ type: z.literal('connect'), transport: transportId, dtlsParameters: opaque }),
  z.object({ type: z.literal('restartIce'), transport: transportId }),
  z.object({ type: z.literal('closeTransport'), transport: transportId }),
  /** Starts the source if nobody used it; the consumer is made paused. `width` in device pixels picks the layer. */
  z.object({
    type: z.literal('consume'),
    transport: transportId,
    feed: feedShape,
    width: z.int().min(1).max(8192),
    rtpCapabilities: opaque,
  }),
  z.object({ type: z.literal('resume'), consumer: consumerId }),
  z.object({ type: z.literal('pause'), consumer: consumerId }),
  z.object({ type: z.literal('width'), consumer: consumerId, width: z.int().min(1).max(8192) }),
  z.object({ type: z.literal('closeConsumer'), consumer: consumerId }),
  /** A desk's own camera becomes the feed `feed` (source `camera`) of this bridge until it is closed. */
  z.object({
    type: z.literal('produce'),
    transport: transportId,
    feed: feedShape,
    name: z.string().min(1).max(80),
    rtpParameters: opaque,
  }),
  z.object({ type: z.literal('closeProducer'), producer: producerId }),
])
export type BridgeRequest = z.infer<typeof bridgeRequestShape>
export type BridgeRequestOf<T extends BridgeRequest['type']> = Extract<BridgeRequest, { type: T }>

export const bridgeReplyShapes = {
  hello: z.object({
    bridge: z.string(),
    name: z.string(),
    feeds: z.array(feedInfoShape),
    states: z.array(feedStateShape),
  }),
  capabilities: z.object({ rtpCapabilities: opaque }),
  transport: z.object({
    id: transportId,
    iceParameters: opaque,
    iceCandidates: z.array(opaque),
    dtlsParameters: opaque,
  }),
  connect: z.object({}),
  restartIce: z.object({ iceParameters: opaque }),
  closeTransport: z.object({}),
  consume: z.object({
    id: consumerId,
    producerId: z.string(),
    kind: z.literal('video'),
    rtpParameters: opaque,
    /** `simple` has one quality, `simulcast` several. */
    qualities: z.enum(['simple', 'simulcast', 'svc', 'pipe']),
  }),
  resume: z.object({}),
  pause: z.object({}),
  width: z.object({}),
  closeConsumer: z.object({}),
  produce: z.object({ id: producerId }),
  closeProducer: z.object({}),
} satisfies Record<BridgeRequest['type'], z.ZodType>
export type BridgeReplyOf<T extends BridgeRequest['type']> = z.infer<(typeof bridgeReplyShapes)[T]>

export const bridgeNoticeShape = z.discriminatedUnion('type', [
  /** Sent once on connection: sign `bridge:<bridge>:<nonce>`. */
  z.object({
    type: z.literal('challenge'),
    bridge: z.string(),
    nonce: z.string().max(100),
    protocol: z.int(),
  }),
  z.object({ type: z.literal('catalogue'), feeds: z.array(feedInfoShape) }),
  z.object({ type: z.literal('state'), state: feedStateShape }),
  /** The consumer is dead (producer gone, source replaced): ask again. */
  z.object({ type: z.literal('consumerClosed'), consumer: consumerId, feed: feedShape }),
  z.object({ type: z.literal('transportClosed'), transport: transportId }),
])
export type BridgeNotice = z.infer<typeof bridgeNoticeShape>
