import { once } from 'node:events'
import { createServer } from 'node:net'

/** First of `count` neighbouring TCP ports that nobody listens on. */
export async function freePorts(count = 1): Promise<number> {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 10_000)
    const servers = Array.from({ length: count }, () => createServer())
    const tries = servers.map(async (server, index) => {
      server.listen(first + index, '127.0.0.1')
      await once(server, 'listening')
    })
    const results = await Promise.allSettled(tries)
    for (const server of servers) server.close()
    if (results.every((result) => result.status === 'fulfilled')) return first
  }
}
