import type { types } from 'mediasoup-client'
import type { BridgeReplyOf, BridgeRequest } from '../../protocol/bridge.ts'

type Ask = <R extends BridgeRequest>(request: R) => Promise<BridgeReplyOf<R['type']>>

/** A feed as this window receives it; any number of videos may show `stream`. */
export interface Picture {
  readonly consumer: string
  readonly stream: MediaStream
  /** Lets the frames come. A video should have the stream before: the first frame then waits for nothing. */
  resume(): Promise<void>
  setWidth(width: number): void
  /** What the link and the jitter buffer add between bridge and screen, ms; null before it is known. */
  delay(): Promise<number | null>
  /** Ends the track: every video that still shows it turns black. */
  close(): void
}

/** Wraps a mediasoup consumer. Failures of `width` and `closeConsumer` mean that it is gone: nothing to do. */
export function pictureOf(consumer: types.Consumer, ask: Ask, onClose: () => void): Picture {
  let before = { delay: 0, emitted: 0 }
  return {
    consumer: consumer.id,
    stream: new MediaStream([consumer.track]),
    async resume() {
      await ask({ type: 'resume', consumer: consumer.id })
    },
    setWidth(width) {
      ask({ type: 'width', consumer: consumer.id, width }).catch(() => undefined)
    },
    async delay() {
      if (consumer.closed) return null
      const measured = measure(await consumer.getStats())
      if (measured === null || measured.emitted <= before.emitted) return null
      const buffered = (measured.delay - before.delay) / (measured.emitted - before.emitted)
      before = measured
      return Math.round(buffered * 1000 + measured.roundTrip / 2)
    },
    close() {
      if (consumer.closed) return
      consumer.close()
      ask({ type: 'closeConsumer', consumer: consumer.id }).catch(() => undefined)
      onClose()
    },
  }
}

interface VideoStats {
  type: string
  jitterBufferDelay?: number
  jitterBufferEmittedCount?: number
  currentRoundTripTime?: number
}

/** Sums of the jitter buffer in seconds and frames, round trip in ms. */
function measure(report: RTCStatsReport): { delay: number; emitted: number; roundTrip: number } | null {
  const stats = [...report.values()] as VideoStats[]
  const inbound = stats.find((one) => one.type === 'inbound-rtp')
  if (inbound?.jitterBufferDelay === undefined || inbound.jitterBufferEmittedCount === undefined) return null
  const pair = stats.find((one) => one.type === 'candidate-pair' && one.currentRoundTripTime !== undefined)
  return {
    delay: inbound.jitterBufferDelay,
    emitted: inbound.jitterBufferEmittedCount,
    roundTrip: (pair?.currentRoundTripTime ?? 0) * 1000,
  }
}
