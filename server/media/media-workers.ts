import { setTimeout as delay } from 'node:timers/promises'
import { createWorker, type types } from 'mediasoup'
import { backOff } from './back-off.ts'
import { routerCodecs } from './codecs.ts'
import type { OnTrouble } from './trouble.ts'

/** One mediasoup process with its router; `index` says which of the bridge's. */
export interface Slot {
  index: number
  router: types.Router
  webRtcServer: types.WebRtcServer
}

export interface WorkersOptions {
  count: number
  workerBin?: string | undefined
  /** Worker `i` listens on `rtcPort + i`, UDP and TCP. */
  listen: { ip: string; announcedAddress?: string | undefined; rtcPort: number }
  onTrouble: OnTrouble
}

/**
 * The media processes of a bridge. A bridge of up to 32 feeds uses one: everything is then on one router and nothing is
 * copied between processes. A bigger one uses two or more; feeds and seats are spread over them.
 */
export class MediaWorkers {
  readonly #options: WorkersOptions
  readonly #slots: (Slot | null)[]
  readonly #workers = new Set<types.Worker>()
  readonly #ending = new AbortController()

  constructor(options: WorkersOptions) {
    this.#options = options
    this.#slots = Array.from({ length: options.count }, () => null)
  }

  get count(): number {
    return this.#slots.length
  }

  /** Which processes are up. */
  health(): boolean[] {
    return this.#slots.map((slot) => slot !== null)
  }

  /** Null while the process is down. */
  slot(index: number): Slot | null {
    return this.#slots[index] ?? null
  }

  /** Starts all processes. Rejects with mediasoup's error when one cannot start or its port is taken. */
  async start(): Promise<void> {
    await Promise.all(this.#slots.map((_, index) => this.#open(index)))
  }

  close(): void {
    this.#ending.abort()
    for (const worker of this.#workers) worker.close()
  }

  async #open(index: number): Promise<void> {
    const { workerBin, listen } = this.#options
    const worker = await createWorker({ logLevel: 'error', ...(workerBin ? { workerBin } : {}) })
    this.#workers.add(worker)
    worker.observer.once('close', () => {
      this.#workers.delete(worker)
      this.#slots[index] = null
    })
    try {
      const address = {
        ip: listen.ip,
        port: listen.rtcPort + index,
        ...(listen.announcedAddress ? { announcedAddress: listen.announcedAddress } : {}),
      }
      const webRtcServer = await worker.createWebRtcServer({
        listenInfos: [
          { protocol: 'udp', ...address },
          { protocol: 'tcp', ...address },
        ],
      })
      const router = await worker.createRouter({ mediaCodecs: routerCodecs })
      if (this.#ending.signal.aborted) return worker.close()
      this.#slots[index] = { index, router, webRtcServer }
    } catch (error) {
      worker.close()
      throw error
    }
    worker.once('died', (error) => {
      this.#options.onTrouble(`媒体进程 ${index + 1} 意外退出，正在重启`, error)
      void this.#reopen(index)
    })
  }

  async #reopen(index: number): Promise<void> {
    const { signal } = this.#ending
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      await delay(backOff(attempt), null, { signal }).catch(() => {})
      if (signal.aborted) return
      try {
        return await this.#open(index)
      } catch (error) {
        this.#options.onTrouble(`媒体进程 ${index + 1} 第 ${attempt} 次重启失败`, error)
      }
    }
  }
}
