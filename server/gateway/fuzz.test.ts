import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { refusalCodes } from '../../protocol/identity.ts'
import { WIRE_PROTOCOL } from '../../protocol/wire.ts'
import { centreForTest, type TestCentre } from '../../test/centre/open-centre.ts'
import { logLine } from '../test/commands.ts'

/** Messages a protocol: 2 000, or what FUZZ says (10 000 in CI). */
const RUNS = Number(process.env.FUZZ ?? 2000)
let place: TestCentre
const many = 1_000_000

beforeAll(async () => {
  place = await centreForTest({
    limits: { commands: many, requests: many, connections: many, codes: many, secrets: many },
  })
})
afterAll(() => place.close())

const KEY = 'A'.repeat(60)
const command = logLine('好好的一条')
const requests = [
  { type: 'enrol', protocol: WIRE_PROTOCOL, code: 'AAAA-AAAA', name: '席位', key: 'AAAA' },
  {
    type: 'hello',
    protocol: WIRE_PROTOCOL,
    world: 'demo',
    seat: '甲-01',
    logId: null,
    epoch: null,
    have: null,
    proof: 'AAAA',
  },
  { type: 'submit', commands: [command] },
  { type: 'time' },
  { type: 'signIn', person: 'chen-yanqiu', secret: 'Haizhu-26', key: KEY },
  { type: 'changeSecret', person: 'chen-yanqiu', old: 'AAAA-AAAA', next: 'Haizhu-26', key: KEY },
  { type: 'personCode', person: 'chen-yanqiu', by: 'gu-wenbo', key: KEY, proof: 'AAAA' },
]

/** A good request with one of its values, at any depth, replaced, removed or wrapped. */
const damaged = fc
  .tuple(
    fc.constantFrom(...requests),
    fc.jsonValue({ maxDepth: 3 }),
    fc.nat(),
    fc.constantFrom('set', 'drop', 'wrap'),
  )
  .map(([request, junk, place, how]) => {
    const copy = structuredClone(request) as Record<string, unknown>
    const holders = allHolders(copy)
    const { holder, key } = holders[place % holders.length] ?? { holder: copy, key: 'type' }
    if (how === 'drop') delete holder[key]
    else holder[key] = how === 'wrap' ? [holder[key], junk] : junk
    return copy as unknown
  })
const messages = fc.oneof(
  { weight: 3, arbitrary: damaged },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
)

function allHolders(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...allHolders(holder[key])])
}

async function stillServes(): Promise<void> {
  const seat = await place.seat()
  const answer = await seat.ask({ type: 'submit', commands: [logLine('照常', { seat: seat.seat })] })
  expect(answer).toMatchObject({ ok: true, reply: { receipts: [{ ok: true }] } })
  seat.close()
}

describe('乱来的消息', () => {
  test.each([
    ['没有报到的人', false],
    ['报到过的席位', true],
  ])('%s发来残缺的请求，得到的都是有名有姓的答复', async (_, greets) => {
    const seat = await place.seat('district', { greets })
    await fc.assert(
      fc.asyncProperty(messages, async (message) => {
        const answer = (await seat.ask(message as never)) as {
          ok: boolean
          refusal?: { code: string; words: string }
        }
        if (answer.ok) return
        expect(refusalCodes).toContain(answer.refusal?.code)
        expect(answer.refusal?.code).not.toBe('internal')
        expect(answer.refusal?.words).toMatch(/\p{Script=Han}/u)
      }),
      { numRuns: RUNS },
    )
    seat.close()
    await stillServes()
    expect(place.troubles).toEqual([])
  })

  test('不合格式的报文只断开它自己的连接', async () => {
    const url = `${place.centre.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`
    const packets = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.string({ maxLength: 40 }).map((text) => `4${text}`),
      fc.string({ maxLength: 40 }).map((text) => `42["ask",${text}]`),
      fc.constantFrom(
        '40/other,',
        '41',
        '43[]',
        '44{}',
        '451-["ask",{}]',
        '42["disconnect"]',
        '420["ask"]',
        '42[]',
      ),
      fc.uint8Array({ maxLength: 60 }),
    )
    const witness = await place.seat()
    await fc.assert(
      fc.asyncProperty(fc.array(packets, { minLength: 1, maxLength: 20 }), async (list) => {
        const socket = new WebSocket(url)
        await new Promise((resolve) => socket.once('open', resolve))
        socket.send('40')
        for (const packet of list) socket.send(packet)
        socket.close()
        await new Promise((resolve) => socket.once('close', resolve))
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    )
    expect(witness.socket.connected).toBe(true)
    await stillServes()
  })

  test('过大的报文断开发送者，别人照常', async () => {
    const big = await place.seat()
    big.socket.emit('ask', { type: 'time', junk: 'x'.repeat(2 * 1024 * 1024) }, () => {})
    await big.until(() => big.socket.disconnected)
    await stillServes()
  })
})
