import type { types } from 'mediasoup'
import type { BridgeReplyOf, BridgeRequest, BridgeRequestOf } from '../../protocol/bridge.ts'
import { consume } from './consume.ts'
import { layersFor } from './layers.ts'
import { type Media, slotOf } from './media.ts'
import { done, type Outcome, refuse } from './outcome.ts'
import { produce } from './produce.ts'
import { LIMITS, type Seat, type SeatConsumer } from './seat.ts'

/** Bits a second: all layers of a good camera, and no more. */
const MOST_FROM_A_SEAT = 8_000_000

const NO_TRANSPORT = '媒体通道已关闭，请重新建立'

type SeatRequest = Exclude<BridgeRequest, { type: 'hello' }>
type SeatReply = BridgeReplyOf<SeatRequest['type']>

/**
 * Answers a greeted seat's request. Closing what is already closed is fine. Rejects with mediasoup's error when the
 * parameters make no sense to it.
 */
export async function answer(media: Media, seat: Seat, request: SeatRequest): Promise<Outcome<SeatReply>> {
  switch (request.type) {
    case 'capabilities': {
      const slot = slotOf(media, seat.worker)
      return slot.ok ? done({ rtpCapabilities: { ...slot.reply.router.rtpCapabilities } }) : slot
    }
    case 'transport':
      return createTransport(media, seat, request)
    case 'connect':
      return connect(seat, request)
    case 'restartIce':
      return restartIce(seat, request)
    case 'closeTransport':
      seat.transports.get(request.transport)?.transport.close()
      return done({})
    case 'consume':
      return consume(media, seat, request)
    case 'resume':
      return onConsumer(seat, request.consumer, ({ consumer }) => consumer.resume())
    case 'pause':
      return onConsumer(seat, request.consumer, ({ consumer }) => consumer.pause())
    case 'width':
      return onConsumer(seat, request.consumer, async ({ consumer, layers }) => {
        if (layers > 1) await consumer.setPreferredLayers(layersFor(request.width, layers))
      })
    case 'closeConsumer':
      seat.consumers.get(request.consumer)?.consumer.close()
      return done({})
    case 'produce':
      return produce(media, seat, request)
    case 'closeProducer':
      seat.cameras.get(request.producer)?.close()
      return done({})
    default:
      return request satisfies never
  }
}

async function createTransport(
  media: Media,
  seat: Seat,
  { direction }: BridgeRequestOf<'transport'>,
): Promise<Outcome<BridgeReplyOf<'transport'>>> {
  const slot = slotOf(media, seat.worker)
  if (!slot.ok) return slot
  const { router, webRtcServer } = slot.reply
  const transport = await seat.within('transports', () =>
    router.createWebRtcTransport({
      webRtcServer,
      enableUdp: true,
      enableTcp: true,
      preferUdp: true,
      // A wall opens many tiles at once; the estimate would otherwise climb to them for seconds.
      initialAvailableOutgoingBitrate: 20_000_000,
    }),
  )
  if (!transport) return refuse('busy', `一个席位最多开 ${LIMITS.transports} 条媒体通道，请先关掉不用的`)
  if (direction === 'send') await transport.setMaxIncomingBitrate(MOST_FROM_A_SEAT)
  seat.addTransport(transport, direction)
  return done({
    id: transport.id,
    iceParameters: { ...transport.iceParameters },
    iceCandidates: transport.iceCandidates.map((candidate) => ({ ...candidate })),
    dtlsParameters: { ...transport.dtlsParameters },
  })
}

async function connect(
  seat: Seat,
  { transport: id, dtlsParameters }: BridgeRequestOf<'connect'>,
): Promise<Outcome<Record<string, never>>> {
  const held = seat.transports.get(id)
  if (!held) return refuse('gone', NO_TRANSPORT)
  if (held.isConnected) return refuse('shape', '这条媒体通道已经连接，不必再连')
  held.isConnected = true
  try {
    await held.transport.connect({ dtlsParameters: dtlsParameters as unknown as types.DtlsParameters })
    return done({})
  } catch (error) {
    held.isConnected = false
    throw error
  }
}

async function restartIce(
  seat: Seat,
  { transport: id }: BridgeRequestOf<'restartIce'>,
): Promise<Outcome<BridgeReplyOf<'restartIce'>>> {
  const held = seat.transports.get(id)
  if (!held) return refuse('gone', NO_TRANSPORT)
  return done({ iceParameters: { ...(await held.transport.restartIce()) } })
}

async function onConsumer(
  seat: Seat,
  id: string,
  act: (held: SeatConsumer) => Promise<void>,
): Promise<Outcome<Record<string, never>>> {
  const held = seat.consumers.get(id)
  if (!held) return refuse('gone', '这路画面已关闭，请重新打开')
  await act(held)
  return done({})
}
