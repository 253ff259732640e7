import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'

/** Gives out UDP ports of the loopback that nobody uses, each to one owner until it is released. */
export class Ports {
  readonly #taken = new Set<number>()

  /** `count` different free ports. Rejects when the machine has none left. */
  async take(count: number): Promise<number[]> {
    const sockets: Socket[] = []
    try {
      const ports: number[] = []
      while (ports.length < count) {
        const socket = createSocket('udp4')
        sockets.push(socket)
        socket.bind(0, '127.0.0.1')
        await once(socket, 'listening')
        const { port } = socket.address()
        if (!this.#taken.has(port)) ports.push(port)
      }
      for (const port of ports) this.#taken.add(port)
      return ports
    } finally {
      // Held until now, so that the system named a different one each time.
      for (const socket of sockets) socket.close()
    }
  }

  release(ports: number[]): void {
    for (const port of ports) this.#taken.delete(port)
  }
}
