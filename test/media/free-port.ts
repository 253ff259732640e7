import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'

const HOST = '127.0.0.1'
const given = new Set<number>()

/**
 * First of `count` neighbouring ports that nobody uses, neither over TCP nor over UDP; none is given twice. They lie below those the
 * system hands out by itself, so that no other connection takes one before its owner listens.
 */
export async function freePorts(count = 1): Promise<number> {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 10_000)
    const ports = Array.from({ length: count }, (_, index) => first + index)
    if (ports.some((port) => given.has(port))) continue
    const free = await Promise.all(ports.flatMap((port) => [isFreeTcp(port), isFreeUdp(port)]))
    if (!free.every(Boolean)) continue
    for (const port of ports) given.add(port)
    return first
  }
}

async function isFreeTcp(port: number): Promise<boolean> {
  const server = createServer()
  try {
    server.listen(port, HOST)
    await once(server, 'listening')
  } catch {
    return false
  }
  const closed = once(server, 'close')
  server.close()
  await closed
  return true
}

async function isFreeUdp(port: number): Promise<boolean> {
  const socket = createSocket('udp4')
  try {
    socket.bind(port, HOST)
    await once(socket, 'listening')
    return true
  } catch {
    return false
  } finally {
    socket.close()
  }
}
