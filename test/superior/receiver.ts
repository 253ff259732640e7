import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the platform behaves at the next request. */
export type Mood = 'takes' | 'refuses' | 'broken' | 'silent' | 'nonsense' | 'takes-then-silent'

export interface Receiver {
  readonly url: string
  mood: Mood
  /** Milliseconds before each answer. */
  delay: number
  /** What it holds, by idempotency key: a repeat is not a second report. */
  readonly held: Map<string, Record<string, unknown>>
  /** Requests that brought a report, repeats too. */
  posts: number
  /** Sends a report it holds back. */
  return(key: string, why: string, at: number): void
  close(): Promise<void>
}

/** Reference receiver of a superior's platform: refuses, delays, returns, answers 500, nonsense or nothing. */
export async function openReceiver(): Promise<Receiver> {
  const news = new Map<string, object[]>()
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      setTimeout(() => {
        const key = String(request.headers['idempotency-key'])
        const say = (status: number, body: object) =>
          response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
        if (request.method === 'GET') {
          say(200, { news: news.get(key) ?? [] })
          return
        }
        receiver.posts += 1
        switch (receiver.mood) {
          case 'refuses':
            return say(422, { reason: '缺少事发地点' })
          case 'broken':
            return say(500, {})
          case 'silent':
            return
          case 'nonsense':
            return response.writeHead(200).end('<html>')
          case 'takes-then-silent':
          case 'takes': {
            const first = !receiver.held.has(key)
            if (first) receiver.held.set(key, JSON.parse(Buffer.concat(pieces).toString()))
            if (receiver.mood === 'takes-then-silent') return
            return say(first ? 201 : 200, { receipt: `R-${key.slice(0, 8)}` })
          }
        }
      }, receiver.delay)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const receiver: Receiver = {
    ...{ url: `http://127.0.0.1:${port}/reports`, mood: 'takes', delay: 0, held: new Map(), posts: 0 },
    return(key, why, at) {
      news.set(key, [...(news.get(key) ?? []), { type: 'return', at, by: '市应急局', why }])
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
  return receiver
}
