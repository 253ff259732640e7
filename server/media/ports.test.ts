import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { Ports } from './ports.ts'

test('同时要的端口个个不同，都能绑定；用完可以还', async () => {
  const ports = new Ports()
  const taken = (await Promise.all(Array.from({ length: 50 }, () => ports.take(2)))).flat()
  expect(new Set(taken).size).toBe(100)
  for (const port of taken) {
    const socket = createSocket('udp4').bind(port, '127.0.0.1')
    await once(socket, 'listening')
    socket.close()
  }
  ports.release(taken)
})
