import type { types } from 'mediasoup'
import type { BridgeNotice } from '../../protocol/bridge.ts'
import type { Pass } from '../../protocol/identity.ts'

/** The most one seat may hold; far above what a wall of sixteen tiles needs. */
export const LIMITS = { transports: 8, consumers: 128, cameras: 4 }

export interface SeatTransport {
  transport: types.WebRtcTransport
  direction: 'send' | 'receive'
  /** Asked to connect; mediasoup takes that once. */
  isConnected: boolean
}

export interface SeatConsumer {
  consumer: types.Consumer
  /** How many spatial layers its producer sends. */
  layers: number
}

/** One connected seat and everything that dies with its socket. */
export class Seat {
  readonly pass: Pass
  /** The process all its transports are in. */
  readonly worker: number
  readonly transports = new Map<string, SeatTransport>()
  readonly consumers = new Map<string, SeatConsumer>()
  readonly cameras = new Map<string, types.Producer>()
  readonly #tell: (notice: BridgeNotice) => void
  #isClosed = false
  #expected = { transports: 0, consumers: 0, cameras: 0 }

  constructor(pass: Pass, worker: number, tell: (notice: BridgeNotice) => void) {
    this.pass = pass
    this.worker = worker
    this.#tell = tell
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /**
   * Runs `make` when the seat may still have one more; requests under way count. Null at the limit.
   */
  async within<T>(kind: keyof typeof LIMITS, make: () => Promise<T>): Promise<T | null> {
    if (this[kind].size + this.#expected[kind] >= LIMITS[kind]) return null
    this.#expected[kind] += 1
    try {
      return await make()
    } finally {
      this.#expected[kind] -= 1
    }
  }

  addTransport(transport: types.WebRtcTransport, direction: SeatTransport['direction']): void {
    const { id } = transport
    this.transports.set(id, { transport, direction, isConnected: false })
    transport.observer.once('close', () => this.transports.delete(id))
    const tell = (): void => this.#tell({ type: 'transportClosed', transport: id })
    transport.once('routerclose', tell)
    transport.once('listenserverclose', tell)
    if (this.#isClosed) transport.close()
  }

  /** `onClose` runs once, however the consumer ends. */
  addConsumer(consumer: types.Consumer, layers: number, feed: string, onClose: () => void): void {
    const { id } = consumer
    this.consumers.set(id, { consumer, layers })
    consumer.once('producerclose', () => this.#tell({ type: 'consumerClosed', consumer: id, feed }))
    consumer.observer.once('close', () => {
      this.consumers.delete(id)
      onClose()
    })
    if (this.#isClosed) consumer.close()
  }

  addCamera(producer: types.Producer): void {
    this.cameras.set(producer.id, producer)
    producer.observer.once('close', () => this.cameras.delete(producer.id))
    if (this.#isClosed) producer.close()
  }

  /** The socket is gone: ends every transport, and with them all consumers and cameras. */
  close(): void {
    this.#isClosed = true
    for (const { transport } of [...this.transports.values()]) transport.close()
  }
}
