import { randomInt } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { loopback } from './loopback.ts'

const TRIES = 1000

/** Gives out UDP ports of the loopback that nobody uses, each to one owner until it is released. */
export class Ports {
  readonly #taken = new Set<number>()

  /** `count` different free ports. Rejects when none is found. */
  async take(count: number): Promise<number[]> {
    const ports: number[] = []
    for (let tried = 0; ports.length < count; tried += 1) {
      if (tried === TRIES) throw new Error(`no free UDP port in ${TRIES} tries`)
      const port = randomInt(loopback.portRange.min, loopback.portRange.max + 1)
      if (this.#taken.has(port)) continue
      this.#taken.add(port)
      if (await isFree(port)) ports.push(port)
      else this.#taken.delete(port)
    }
    return ports
  }

  release(ports: number[]): void {
    for (const port of ports) this.#taken.delete(port)
  }
}

async function isFree(port: number): Promise<boolean> {
  const socket = createSocket('udp4')
  try {
    socket.bind(port, loopback.ip)
    await once(socket, 'listening')
    return true
  } catch {
    return false
  } finally {
    socket.close()
  }
}
