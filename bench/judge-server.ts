import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import type { Role } from '../protocol/identity.ts'
import { startCentre } from '../server/centre.ts'

/** A process that is a centre, or answers every message with an empty ack, started by bench/judge.ts and bench/order.ts. */
export interface ServerOrder {
  /** Folder of the centre's log; null: empty acks. */
  readonly dir: string | null
  readonly seats: number
  /** Role of each seat, where not all are the district's. */
  readonly roles?: readonly Role[]
}
export interface ServerReady {
  readonly url: string
  readonly codes: readonly string[]
}

process.on('message', (order: ServerOrder) => {
  start(order).then((ready) => process.send?.(ready))
})

async function start({ dir, seats, roles = [] }: ServerOrder): Promise<ServerReady> {
  if (dir === null) return { url: await emptyAcks(), codes: [] }
  const many = 1_000_000
  const centre = await startCentre({
    ...{ dir, world: 'demo', name: '海珠区', host: '127.0.0.1', port: 0, bridges: [] },
    limits: { commands: many, requests: many, connections: many, codes: many, silence: 60_000 },
    onTrouble: (words) => console.error(words),
  })
  const codes: string[] = []
  for (let i = 0; i < seats; i++)
    codes.push(await centre.makeCode({ role: roles[i] ?? 'district', name: '席位', minutes: 5 }))
  return { url: centre.url, codes }
}

async function emptyAcks(): Promise<string> {
  const server = createServer()
  const io = new Server(server, { transports: ['websocket'], perMessageDeflate: false, pingTimeout: 60_000 })
  io.on('connection', (socket) => {
    socket.on('ask', (_message, ack) => ack({}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
