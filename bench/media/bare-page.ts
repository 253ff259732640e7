import { Device, type types } from 'mediasoup-client'
import type { BridgeReplyOf, BridgeRequest } from '../../protocol/bridge.ts'
import type {} from '../../protocol/window.ts'

/** The peer: mediasoup-client as its documentation shows it, and nothing of ours. */
export interface BareHands {
  /** Opens a feed in a new video. Resolves with the time to its first frame, ms. */
  show(feed: string, width: number): Promise<number>
  /** Closes it again. */
  hide(feed: string): Promise<void>
  /** Frames decoded and dropped by all its videos so far. */
  frames(): { decoded: number; dropped: number }
}

declare global {
  interface Window {
    bare: BareHands
  }
}

type Shown = { video: HTMLVideoElement; consumer: types.Consumer }
const shown = new Map<string, Shown>()
let opening: Promise<{ device: Device; transport: types.Transport }> | null = null

async function ask<R extends BridgeRequest>(request: R): Promise<BridgeReplyOf<R['type']>> {
  const answer = await window.desk.feed({ type: 'bridge', bridge: 'pazhou', request })
  const { ok, reply, words } = answer as { ok: boolean; reply: BridgeReplyOf<R['type']>; words?: string }
  if (!ok) throw new Error(words)
  return reply
}

async function open() {
  const { rtpCapabilities } = await ask({ type: 'capabilities' })
  const device = await Device.factory()
  await device.load({ routerRtpCapabilities: rtpCapabilities as types.RtpCapabilities })
  const offered = await ask({ type: 'transport', direction: 'receive' })
  const transport = device.createRecvTransport(offered as unknown as types.TransportOptions)
  transport.on('connect', ({ dtlsParameters }, done, failed) => {
    ask({ type: 'connect', transport: transport.id, dtlsParameters: { ...dtlsParameters } }).then(
      () => done(),
      failed,
    )
  })
  return { device, transport }
}

window.bare = {
  async show(feed, width) {
    const start = performance.now()
    opening ??= open()
    const { device, transport } = await opening
    const rtpCapabilities = device.recvRtpCapabilities as unknown as Record<string, unknown>
    const offered = await ask({ type: 'consume', transport: transport.id, feed, width, rtpCapabilities })
    const { id, producerId, kind } = offered
    const rtpParameters = offered.rtpParameters as unknown as types.RtpParameters
    const consumer = await transport.consume({ id, producerId, kind, rtpParameters })
    await ask({ type: 'resume', consumer: id })
    const video = document.createElement('video')
    video.muted = true
    video.autoplay = true
    video.srcObject = new MediaStream([consumer.track])
    document.getElementById('root')?.append(video)
    shown.set(feed, { video, consumer })
    await new Promise((seen) => video.requestVideoFrameCallback(seen))
    return performance.now() - start
  },
  async hide(feed) {
    const one = shown.get(feed)
    shown.delete(feed)
    one?.consumer.close()
    one?.video.remove()
    if (one !== undefined) await ask({ type: 'closeConsumer', consumer: one.consumer.id })
  },
  frames() {
    const all = [...shown.values()].map(({ video }) => video.getVideoPlaybackQuality())
    return {
      decoded: all.reduce((sum, one) => sum + one.totalVideoFrames, 0),
      dropped: all.reduce((sum, one) => sum + one.droppedVideoFrames, 0),
    }
  },
}
