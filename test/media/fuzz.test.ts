import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, type SeatSocket, seatSocket } from './seat-socket.ts'
import { fileFeed, hasWorker, startTestBridge } from './start.ts'

/** Another seed and count for a long search: `FUZZ_SEED=977 FUZZ_COUNT=60000`. */
const SEED = Number(process.env.FUZZ_SEED ?? 43)
const BEFORE_HELLO = 2000
const AFTER_HELLO = Number(process.env.FUZZ_COUNT ?? 8000)
/** A pair of transports is used this often: some requests spoil them for the next. */
const A_PAIR = 10

/** Numbers below `below` from a fixed seed (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const JUNK = [
  null,
  undefined,
  0,
  -1,
  1e308,
  '',
  '画面',
  '\u0000',
  'x'.repeat(5000),
  [],
  {},
  true,
  { a: { b: [] } },
  [[[]]],
]

/** Replaces a random part of a request by junk; sometimes the whole. */
function spoil(value: unknown, pick: (below: number) => number): unknown {
  const isEnd = typeof value !== 'object' || value === null || pick(5) === 0
  if (isEnd) return JUNK[pick(JUNK.length)]
  const keys = Object.keys(value)
  const key = keys[pick(keys.length)]
  if (key === undefined) return JUNK[pick(JUNK.length)]
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value }
  copy[key] = spoil(copy[key], pick)
  return copy
}

const codec = {
  kind: 'video',
  mimeType: 'video/H264',
  clockRate: 90_000,
  payloadType: 102,
  preferredPayloadType: 102,
  parameters: { 'packetization-mode': 1, 'profile-level-id': '42e01f', 'level-asymmetry-allowed': 1 },
  rtcpFeedback: [{ type: 'nack', parameter: 'pli' }],
}

describe('一万条坏消息', () => {
  let bridge: Awaited<ReturnType<typeof startTestBridge>>
  let seat: SeatSocket

  beforeAll(async () => {
    bridge = await startTestBridge({ feeds: [fileFeed('cam-41', 41)], limits: { strange: BEFORE_HELLO } })
    seat = await seatSocket(bridge.url)
  })
  afterAll(async () => {
    seat.close()
    await bridge.close()
  })

  const isAnswer = (answer: Answer): boolean =>
    answer.ok ? typeof answer.reply === 'object' : /\p{Script=Han}/u.test(answer.refusal.words)

  test('登入前的坏消息，条条有中文回答，桥照常工作', async () => {
    const pick = seeded(SEED)
    const own = bridge.centre.seat('district')
    const hello = { type: 'hello', protocol: 1, pass: own.pass, proof: 'AAAA' }
    for (let at = 0; at < BEFORE_HELLO; at += 1) {
      const message = spoil(hello, pick)
      expect(isAnswer(await seat.ask(message)), JSON.stringify(message)).toBe(true)
    }
    seat.socket.emit('ask')
    seat.socket.emit('ask', { type: 'hello' }, 'not a function')
    seat.socket.emit('other', 1)
    seat.close()
    seat = await seatSocket(bridge.url)
    expect((await seat.hello(own)).ok).toBe(true)
  })

  test.skipIf(!hasWorker)('登入后的坏消息和坏媒体参数，条条有中文回答，媒体进程不倒', async () => {
    const pick = seeded(SEED)
    for (let at = 0; at < AFTER_HELLO / A_PAIR; at += 1) {
      const [receive, send] = await Promise.all(
        ['receive', 'send'].map((direction) => seat.ask({ type: 'transport', direction })),
      )
      if (!receive?.ok || !send?.ok) throw new Error(`第 ${at} 条之后建不了通道 ${JSON.stringify(receive)}`)
      const { id, dtlsParameters } = receive.reply
      const encodings = [{ ssrc: 1000 + at }]
      const requests = [
        { type: 'connect', transport: id, dtlsParameters: { ...dtlsParameters, role: 'client' } },
        { type: 'consume', transport: id, feed: 'cam-41', width: 320, rtpCapabilities: { codecs: [codec] } },
        {
          type: 'produce',
          transport: send.reply.id,
          feed: `seat-${at}`,
          name: '席位',
          rtpParameters: { mid: '0', codecs: [codec], encodings, rtcp: { cname: 'c' } },
        },
        { type: 'restartIce', transport: id },
        { type: 'resume', consumer: 'none' },
        { type: 'width', consumer: 'none', width: 320 },
        { type: 'closeConsumer', consumer: 'none' },
        { type: 'closeProducer', producer: 'none' },
      ]
      for (let round = 0; round < A_PAIR; round += 1) {
        const message = spoil(requests[pick(requests.length)], pick)
        expect(isAnswer(await seat.ask(message)), JSON.stringify(message)).toBe(true)
      }
      await seat.ask({ type: 'closeTransport', transport: id })
      await seat.ask({ type: 'closeTransport', transport: send.reply.id })
    }
    expect(bridge.troubles).toEqual([])
    const health = await (await fetch(`${bridge.url}/health`)).json()
    expect(health).toMatchObject({ media: 'ok', workers: [true], seats: 1 })
  })
})
