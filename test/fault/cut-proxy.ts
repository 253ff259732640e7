import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A network between seats and centre that the test can spoil. */
export interface CutProxy {
  readonly url: string
  /** Breaks every connection now. */
  cut(): void
  /** From now on the centre hears but is not heard: its answers vanish. `cut` ends it. */
  deafen(): void
  /** From now on nothing moves either way, and nobody is told: half-open. New connections work. */
  freeze(): void
  connections(): number
  close(): Promise<void>
}

interface Line {
  readonly near: Socket
  readonly far: Socket
  isDeaf: boolean
  isFrozen: boolean
}

/** Listens on a free port and forwards to `port` of this machine. */
export async function openCutProxy(port: number): Promise<CutProxy> {
  const lines = new Set<Line>()
  const server = createServer((near) => {
    const line: Line = { near, far: connect(port, '127.0.0.1'), isDeaf: false, isFrozen: false }
    lines.add(line)
    near.on('data', (chunk) => {
      if (!line.isFrozen) line.far.write(chunk)
    })
    line.far.on('data', (chunk) => {
      if (!line.isFrozen && !line.isDeaf) near.write(chunk)
    })
    for (const socket of [near, line.far]) {
      socket.on('error', () => {})
      socket.on('close', () => end(line))
    }
  })

  function end(line: Line): void {
    // A frozen line does not even tell that it is over.
    if (line.isFrozen || !lines.delete(line)) return
    line.near.destroy()
    line.far.destroy()
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: own } = server.address() as AddressInfo
  const each = (change: (line: Line) => void) => {
    for (const line of [...lines]) change(line)
  }
  const cut = () =>
    each((line) => {
      line.isFrozen = false
      end(line)
    })
  return {
    url: `http://127.0.0.1:${own}`,
    cut,
    deafen: () => each((line) => Object.assign(line, { isDeaf: true })),
    freeze: () => each((line) => Object.assign(line, { isFrozen: true })),
    connections: () => lines.size,
    close: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
