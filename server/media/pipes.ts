import type { types } from 'mediasoup'
import { KEY_FRAME_REQUEST_DELAY } from './codecs.ts'
import { loopback } from './loopback.ts'
import type { Slot } from './media-workers.ts'

/**
 * Carries producers from the process they live in to the one a seat's transport is on, each at most once; it has the
 * same id there. Our own instead of `pipeToRouter`, which cannot set the key-frame delay.
 */
export class Pipes {
  readonly #made = new Map<string, Promise<void>>()

  /** Resolves when `producer` can be consumed in `to`. Rejects when either process is gone. */
  bring(producer: types.Producer, from: Slot, to: Slot): Promise<void> {
    if (from === to) return Promise.resolve()
    const key = `${producer.id} ${to.router.id}`
    const known = this.#made.get(key)
    if (known) return known
    const making = this.#make(producer, from.router, to.router, () => this.#made.delete(key))
    making.catch(() => this.#made.delete(key))
    this.#made.set(key, making)
    return making
  }

  async #make(
    producer: types.Producer,
    from: types.Router,
    to: types.Router,
    onGone: () => void,
  ): Promise<void> {
    const near = await from.createPipeTransport({ listenInfo: loopback })
    try {
      const far = await to.createPipeTransport({ listenInfo: loopback })
      near.observer.once('close', () => far.close())
      far.observer.once('close', () => {
        near.close()
        onGone()
      })
      await Promise.all([
        near.connect({ ip: far.tuple.localAddress, port: far.tuple.localPort }),
        far.connect({ ip: near.tuple.localAddress, port: near.tuple.localPort }),
      ])
      const consumer = await near.consume({ producerId: producer.id })
      consumer.observer.once('close', () => near.close())
      await far.produce({
        id: producer.id,
        kind: consumer.kind,
        rtpParameters: consumer.rtpParameters,
        keyFrameRequestDelay: KEY_FRAME_REQUEST_DELAY,
      })
    } catch (error) {
      near.close()
      throw error
    }
  }
}
