import type { types } from 'mediasoup'
import type { BridgeReplyOf, BridgeRequestOf } from '../../protocol/bridge.ts'
import type { Feed } from './feed.ts'
import { layersFor } from './layers.ts'
import { maySee } from './may-see.ts'
import { type Media, slotOf } from './media.ts'
import { done, type Outcome, refuse } from './outcome.ts'
import { LIMITS, type Seat } from './seat.ts'

/** A paused consumer of a feed on one of the seat's receiving transports. */
export async function consume(
  media: Media,
  seat: Seat,
  request: BridgeRequestOf<'consume'>,
): Promise<Outcome<BridgeReplyOf<'consume'>>> {
  if (!media.workers) return refuse('no-media', media.missing ?? '本桥没有媒体组件')
  const feed = media.hub.get(request.feed)
  if (!feed) return refuse('unknown-feed', `本桥没有画面“${request.feed}”，请刷新画面目录`)
  if (!maySee(seat.pass.role, feed.info)) {
    return refuse('unknown-feed', `“${feed.info.name}”属于别的街道，本席位只能看本街道的画面`)
  }
  const reply = await seat.within('consumers', () => join(media, seat, feed, request))
  return reply ?? refuse('busy', `一个席位最多同时看 ${LIMITS.consumers} 路，请先关掉几路`)
}

async function join(
  media: Media,
  seat: Seat,
  feed: Feed,
  request: BridgeRequestOf<'consume'>,
): Promise<Outcome<BridgeReplyOf<'consume'>>> {
  const held = seat.transports.get(request.transport)
  if (held?.direction !== 'receive') return refuse('gone', '接收通道已关闭，请重新建立')
  const release = feed.use()
  let isJoined = false
  try {
    const opened = await feed.open()
    if (!opened.ok) return opened
    const slot = slotOf(media, seat.worker)
    if (!slot.ok) return slot
    const { producer } = opened.reply
    await media.pipes.bring(producer, opened.reply.slot, slot.reply)
    const layers = producer.rtpParameters.encodings?.length ?? 1
    const consumer = await held.transport.consume({
      producerId: producer.id,
      rtpCapabilities: request.rtpCapabilities as types.RtpCapabilities,
      paused: true,
      ...(layers > 1 ? { preferredLayers: layersFor(request.width, layers) } : {}),
    })
    isJoined = true
    seat.addConsumer(consumer, layers, feed.info.id, release)
    return done({
      id: consumer.id,
      producerId: producer.id,
      kind: 'video',
      rtpParameters: { ...consumer.rtpParameters },
      qualities: consumer.type,
    })
  } finally {
    if (!isJoined) release()
  }
}
