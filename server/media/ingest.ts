import { randomInt } from 'node:crypto'
import type { types } from 'mediasoup'
import { FED_PAYLOAD_TYPE, fedVideo, KEY_FRAME_REQUEST_DELAY } from './codecs.ts'
import { loopback } from './loopback.ts'
import type { Ports } from './ports.ts'

/** A new run begins this far past the last one, so that a packet still on its way is never repeated. */
const MARGIN = 64

/**
 * The entry of a router for one stream sent by ffmpeg. The sender may end and begin again: as long as it keeps its
 * ports and its numbers go on, whoever watches only sees a pause.
 */
export interface Ingest {
  producer: types.Producer
  /** ffmpeg's output options and address for the next run. */
  output(): Promise<string[]>
  close(): void
}

/** Makes an entry in `router`. Rejects when the worker is gone. */
export async function createIngest(router: types.Router, ports: Ports): Promise<Ingest> {
  const own = await ports.take(2)
  const ssrc = randomInt(1, 2 ** 31)
  const startedAt = performance.now()
  let runs = 0
  try {
    const transport = await router.createPlainTransport({
      listenInfo: loopback,
      rtcpListenInfo: loopback,
      rtcpMux: false,
      comedia: true,
    })
    const producer = await transport.produce({
      kind: 'video',
      rtpParameters: fedVideo(ssrc),
      keyFrameRequestDelay: KEY_FRAME_REQUEST_DELAY,
    })
    transport.observer.once('close', () => ports.release(own))
    const address = `rtp://127.0.0.1:${transport.tuple.localPort}`
    const query = `rtcpport=${transport.rtcpTuple?.localPort}&pkt_size=1200&localrtpport=${own[0]}&localrtcpport=${own[1]}`

    const output = async (): Promise<string[]> => {
      const sequence = (1000 + (await packetCount(producer)) + MARGIN * runs) & 0xffff
      const offset = runs === 0 ? 0 : (performance.now() - startedAt) / 1000
      runs += 1
      return [
        ...['-f', 'rtp', '-fflags', '+bitexact', '-seq', `${sequence}`],
        ...['-output_ts_offset', offset.toFixed(3)],
        ...['-ssrc', `${ssrc}`, '-payload_type', `${FED_PAYLOAD_TYPE}`],
        `${address}?${query}`,
      ]
    }
    return { producer, output, close: () => transport.close() }
  } catch (error) {
    ports.release(own)
    throw error
  }
}

/** Packets a producer has received so far, over all its layers. */
export async function packetCount(producer: types.Producer): Promise<number> {
  const stats = await producer.getStats()
  return stats.reduce((sum, stream) => sum + stream.packetCount, 0)
}
