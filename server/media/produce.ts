import { createHash } from 'node:crypto'
import type { types } from 'mediasoup'
import type { BridgeReplyOf, BridgeRequestOf } from '../../protocol/bridge.ts'
import type { FeedInfo } from '../../protocol/feed.ts'
import { KEY_FRAME_REQUEST_DELAY } from './codecs.ts'
import { maySee } from './may-see.ts'
import { type Media, slotOf } from './media.ts'
import { done, type Outcome, refuse } from './outcome.ts'
import { LIMITS, type Seat } from './seat.ts'

/** The seat's own camera becomes a feed of this bridge. */
export async function produce(
  media: Media,
  seat: Seat,
  request: BridgeRequestOf<'produce'>,
): Promise<Outcome<BridgeReplyOf<'produce'>>> {
  const slot = slotOf(media, seat.worker)
  if (!slot.ok) return slot
  const held = seat.transports.get(request.transport)
  if (held?.direction !== 'send') return refuse('gone', '发送通道已关闭，请重新建立')
  const info = infoOf(media, seat, request)
  if (!maySee(seat.pass.role, info)) {
    return refuse('unknown-feed', '本席位不属于这座视频桥的街道，请在本街道的视频桥上开摄像头')
  }
  const { transport } = held
  const producer = await seat.within('cameras', () =>
    transport.produce({
      kind: 'video',
      rtpParameters: request.rtpParameters as unknown as types.RtpParameters,
      keyFrameRequestDelay: KEY_FRAME_REQUEST_DELAY,
    }),
  )
  if (!producer) return refuse('busy', `一个席位最多开 ${LIMITS.cameras} 路摄像头，请先关掉一路`)
  // Asked after the wait: two seats may want the same name at once.
  if (media.hub.get(request.feed)) {
    producer.close()
    return refuse('busy', `画面编号“${request.feed}”已被占用，请换一个编号`)
  }
  seat.addCamera(producer)
  if (producer.closed) return refuse('gone', '席位已断开')
  media.hub.addCamera(info, producer, slot.reply)
  return done({ id: producer.id })
}

function infoOf(media: Media, seat: Seat, request: BridgeRequestOf<'produce'>): FeedInfo {
  return {
    id: request.feed,
    name: request.name,
    bridge: media.bridge,
    street: media.street,
    place: `席位 ${seat.pass.alias}`,
    key: cameraKey(media.bridge, request.feed),
    source: 'camera',
    marker: null,
  }
}

/** `c` and three signs: the same for the same camera each time, and different between bridges but for rare chance. */
function cameraKey(bridge: string, feed: string): string {
  const digest = createHash('sha256').update(`${bridge}/${feed}`).digest()
  return `c${(digest.readUInt32BE() % 36 ** 3).toString(36).padStart(3, '0')}`
}
