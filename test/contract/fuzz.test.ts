import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import * as z from 'zod'
import { queries } from '../../domain/index.ts'
import { openSeat } from '../../engine/seat.ts'
import { feedRequestShape, shellRequestShape, submitShape } from '../../protocol/desk.ts'
import { refusalShape } from '../../protocol/identity.ts'
import { WIRE_PROTOCOL, type WireNotice, wireNoticeShape, wireReplyShapes } from '../../protocol/wire.ts'
import { openLedger } from '../../server/ledger/ledger.ts'
import { SqliteLedgerStore } from '../../server/ledger/sqlite-store.ts'
import { viewerOf } from '../../server/test/viewer-of.ts'
import { centreForTest, type TestCentre } from '../centre/open-centre.ts'
import { dutyCommands } from '../fault/duty-commands.ts'
import { fuzzed } from './fuzzed.ts'

const MESSAGES = 2000
const seed = process.env.SEED === undefined ? 20_261_121 : Number(process.env.SEED)
const plenty = { commands: 1e6, requests: 1e6, connections: 1e6, codes: 1e6 }
let place: TestCentre | null = null

afterEach(async () => {
  await place?.close()
  place = null
})

const answerShape = z.union([
  z.object({ ok: z.literal(false), refusal: refusalShape }),
  z.object({ ok: z.literal(true), reply: z.union(Object.values(wireReplyShapes)) }),
])

describe(`乱码（SEED=${seed}）`, () => {
  test(`${MESSAGES} 条乱改的请求：条条有答复，拒绝用中文，中心照常办事`, async () => {
    place = await centreForTest({ limits: plenty })
    const [honest, stranger, known] = [
      await place.seat(),
      await place.seat('district', { greets: false }),
      await place.seat(),
    ]
    const next = dutyCommands(known.seat)
    const proof = 'A'.repeat(88)
    const good: unknown[] = [
      { type: 'time' },
      { type: 'submit', commands: [next(), next()] },
      { type: 'enrol', protocol: WIRE_PROTOCOL, code: 'AAAA-AAAA', name: '席位', key: known.key },
      {
        ...{ type: 'hello', protocol: WIRE_PROTOCOL, world: 'demo', seat: known.seat, proof },
        ...{ logId: place.centre.logId, epoch: 0, have: { seq: 0, hash: '0'.repeat(64) } },
      },
    ]
    const messages = fc.sample(fc.oneof(...good.map(fuzzed)), { seed, numRuns: MESSAGES })
    for (let i = 0; i < messages.length; i += 50) {
      const answers = await Promise.all(
        messages.slice(i, i + 50).map((message, at) => {
          const { socket } = at % 2 === 0 ? stranger : known
          return socket.timeout(20_000).emitWithAck('ask', message) as Promise<unknown>
        }),
      )
      for (const answer of answers) {
        const parsed = answerShape.parse(answer)
        if (!parsed.ok) expect(parsed.refusal.words).toMatch(/\p{Script=Han}{4}/u)
      }
    }
    const line = dutyCommands(honest.seat)()
    const answer = await honest.ask({ type: 'submit', commands: [line] })
    expect(answer).toMatchObject({ ok: true, reply: { receipts: [{ ok: true, command: line.id }] } })
    const events = honest.items().length
    await honest.until(() => honest.items().some((item) => 'command' in item && item.command === line.id))
    expect(honest.items().length).toBeGreaterThanOrEqual(events)
  })

  test('不是这个协议的连接、半截的帧、二进制：断开它，中心照常办事', async () => {
    place = await centreForTest({ limits: plenty })
    const honest = await place.seat()
    const url = `${place.centre.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`
    const frames = fc.sample(
      fc.oneof(
        fc.string({ maxLength: 300 }),
        fc.constantFrom(
          '40',
          '42',
          '42[]',
          '42["ask"]',
          '420["ask",{}]',
          '451-["ask",{"_placeholder":true}]',
          '41',
          '2',
          '6',
        ),
        fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      ),
      { seed, numRuns: 200 },
    )
    for (let i = 0; i < frames.length; i += 20) await sendRaw(url, frames.slice(i, i + 20))
    const line = dutyCommands(honest.seat)()
    expect(await honest.ask({ type: 'submit', commands: [line] })).toMatchObject({ ok: true })
  })

  test(`${MESSAGES} 条乱改的通知：席位不收坏的，收下的都验得通，之后照常`, async () => {
    const ledger = await openLedger({
      store: new SqliteLedgerStore(':memory:'),
      world: 'drill',
      clock: Date.now,
    })
    const submitter = { seat: '甲-01', role: 'district' as const }
    const next = dutyCommands('甲-01')
    await ledger.submit(Array.from({ length: 12 }, next), submitter)
    const seat = openSeat({ dir: ':memory:' })
    seat.adopt(ledger.meta().logId, 0)
    const [first] = await ledger.batchFor(viewerOf('district'), 0, 2500)
    if (first?.type !== 'events') throw new Error('events were expected')
    const last = first.items.at(-1)?.seq ?? 0
    const [second] = await ledger.batchFor(viewerOf('district'), last)
    seat.receive(first)
    const good = [first, second, { type: 'revealed', items: first.items.slice(0, 2) }]
    let taken = 0
    for (const message of fc.sample(fc.oneof(...good.map(fuzzed)), { seed, numRuns: MESSAGES })) {
      const notice = wireNoticeShape.safeParse(message)
      if (!notice.success) continue
      taken += 1
      const received = take(seat, notice.data)
      if (received && !received.ok) expect(received.words).toMatch(/\p{Script=Han}{4}/u)
    }
    expect(taken).toBeGreaterThan(10)
    expect(seat.verify()).toMatchObject({ ok: true })
    for (const notice of await ledger.batchFor(viewerOf('district'), seat.have().head.seq)) take(seat, notice)
    expect(seat.have().head).toEqual(ledger.head())
    seat.close()
    await ledger.close()
  })

  test(`${MESSAGES} 条乱改的桌面调用：不合形状的进不来，进得来的问得出结果`, () => {
    const seat = openSeat({ dir: ':memory:' })
    const day = { day: '2026-11-21', kinds: [], limit: 50, before: null }
    const good: [z.ZodType, unknown, ((value: never) => unknown) | null][] = [
      [submitShape, dutyCommands('甲-01')(), (command) => seat.submit(command)],
      [queries['log.day'].args, day, (args) => seat.query('log.day', args)],
      [queries['incident.open'].args, { limit: 5 }, (args) => seat.query('incident.open', args)],
      [
        queries['log.search'].args,
        { words: '积水', kinds: [], from: null, to: null, before: null, limit: 9 },
        (args) => seat.query('log.search', args),
      ],
      [feedRequestShape, { type: 'bridge', bridge: 'ruibao', request: { type: 'capabilities' } }, null],
      [shellRequestShape, { type: 'draft', key: 'log', text: '接街道来电' }, null],
    ]
    const one = fc.oneof(
      ...good.map(([shape, message, act]) => fuzzed(message).map((changed) => ({ shape, changed, act }))),
    )
    let passed = 0
    for (const { shape, changed, act } of fc.sample(one, { seed, numRuns: MESSAGES })) {
      const parsed = shape.safeParse(changed)
      if (!parsed.success) continue
      passed += 1
      act?.(parsed.data as never)
    }
    expect(passed).toBeGreaterThan(10)
    seat.close()
  })
})

type SeatUnderTest = ReturnType<typeof openSeat>

function take(seat: SeatUnderTest, notice: WireNotice) {
  if (notice.type === 'events') return seat.receive(notice)
  if (notice.type === 'revealed') return seat.reveal(notice.items)
  return null
}

/** Sends raw frames and waits until the other side has closed or has read them all. */
function sendRaw(url: string, frames: readonly (string | Buffer)[]): Promise<void> {
  return new Promise((resolve, refuse) => {
    const socket = new WebSocket(url)
    socket.on('error', refuse)
    socket.on('close', () => resolve())
    socket.on('open', () => {
      for (const frame of frames) if (socket.readyState === WebSocket.OPEN) socket.send(frame)
      socket.close()
    })
  })
}
