import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Event } from '../../domain/envelope.ts'
import { contentDigest } from '../../domain/report/content.ts'
import { signedWords } from '../../domain/report/signed-words.ts'
import { DAY, MINUTE } from '../../domain/time.ts'
import { openSuperior, type Superior } from '../../server/adapters/superior.ts'
import { endpointShape } from '../../server/adapters/superior-http.ts'
import { openLedger } from '../../server/ledger/ledger.ts'
import { SqliteLedgerStore } from '../../server/ledger/sqlite-store.ts'
import { eventOf } from '../../server/ledger/stored-event.ts'
import { openInnerSession } from '../../server/policies/inner-session.ts'
import { NOON, say } from '../../server/test/commands.ts'
import { district } from '../../server/test/open-ledger.ts'
import { readPlain } from '../legal/plain-history.ts'
import { openReceiver, type Receiver } from './receiver.ts'

let dir: string
let now: number
let receiver: Receiver
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'zhihuitai-superior-'))
  now = NOON
  receiver = await openReceiver()
})
afterEach(async () => {
  await receiver.close()
  rmSync(dir, { recursive: true, force: true })
})

const content = {
  ...{ ordinal: 1, title: '塔吊倾覆初报', to: ['市应急局'], cc: [], factsheet: null, table: null },
  ...{ tableReasons: {}, attachments: [], copies: 1 },
  sections: [
    {
      ...{ key: 'basic', heading: '基本情况' },
      sentences: [{ text: '1人死亡。', source: 'log/1', changed: false, tells: [] }],
    },
  ],
}
const by = { seat: '甲-01', person: 'tan-liren', post: 'leader' }
const stream = 'report/1'
const dispatch = () => say('report.dispatch', stream, { endpoint: '市局平台', to: '市应急局', late: null })

/** Long enough for a machine that is busy with something else. */
const PATIENT = 5_000
/** Only where the platform says nothing at all. */
const IMPATIENT = 200

async function desk() {
  const store = new SqliteLedgerStore(join(dir, 'ledger.sqlite'))
  const ledger = await openLedger({ store, world: 'demo', clock: () => now })
  const session = openInnerSession({ ledger, store, clock: () => now })
  const troubles: string[] = []
  const endpoint = endpointShape.parse({ name: '市局平台', url: receiver.url, timeout: PATIENT })
  const superior: Superior = await openSuperior(session, [endpoint], (words) => troubles.push(words))
  return {
    ledger,
    superior,
    endpoint,
    async events(): Promise<Event[]> {
      const { rows } = await store.pageAfter(0, 10_000_000)
      return rows.map(({ stored }) => eventOf(stored))
    },
    async types() {
      const all = await this.events()
      return all.filter((one) => one.by.seat === 'centre').map(({ type }) => type)
    },
    close: async () => {
      await superior.close()
      await ledger.close()
      expect(troubles).toEqual([])
    },
  }
}
type Desk = Awaited<ReturnType<typeof desk>>

/** A signed report on this ledger. */
async function signed({ ledger }: Pick<Desk, 'ledger'>): Promise<void> {
  const incident = {
    ...{ title: '塔吊倾覆', place: '振兴大街', street: null, category: 'accident', level: null },
    ...{ occurredAt: null, from: null },
  }
  const digest = contentDigest(content)
  const words = signedWords(stream, digest, by.person)
  const receipts = await ledger.submit(
    [
      say('incident.report', 'incident/1', incident),
      say('report.draft', stream, { ...content, incident: 'incident/1', type: 'first', contact: null }),
      say('report.submit', stream, {}),
      { ...say('report.sign', stream, { digest, reasons: {}, words, signature: 'x', key: 'k' }), by },
    ],
    district,
  )
  expect(receipts.filter(({ ok }) => !ok)).toEqual([])
}

async function later(minutes: number, { superior }: Desk): Promise<void> {
  now += minutes * MINUTE
  await superior.look()
}

describe('对外报送：交给上级平台', () => {
  test('签发后交一次，回执记在报告上；同一件不交第二次', async () => {
    const one = await desk()
    await signed(one)
    const asked = dispatch()
    await one.ledger.submit([asked], district)
    await later(0, one)
    await later(5, one)
    expect(receiver.posts).toBe(1)
    expect(receiver.held.get(asked.id)).toMatchObject({
      report: stream,
      title: '塔吊倾覆初报',
      type: 'first',
    })
    expect(await one.types()).toEqual(['report.delivered'])
    await one.close()
  })

  test('500、不应答、答非所问都重试，同样的故障只说一次，好了就送到', async () => {
    const one = await desk()
    await signed(one)
    receiver.mood = 'broken'
    await one.ledger.submit([dispatch()], district)
    await later(0, one)
    await later(5, one)
    receiver.mood = 'silent'
    one.endpoint.timeout = IMPATIENT
    await later(5, one)
    one.endpoint.timeout = PATIENT
    receiver.mood = 'nonsense'
    await later(5, one)
    receiver.mood = 'takes'
    receiver.delay = 50
    await later(5, one)
    const failures = (await one.events()).filter(({ type }) => type === 'report.failed')
    expect(failures.map(({ data }) => [data.why, data.final])).toEqual([
      ['对方出错（500）', false],
      ['对方没有应答', false],
      ['对方的答复看不懂', false],
    ])
    expect(await one.types()).toContain('report.delivered')
    expect(receiver.held.size).toBe(1)
    await one.close()
  })

  test('拒收不再试，写明对方的理由；没有接入的平台照实说；24 小时不通就放弃', async () => {
    const one = await desk()
    await signed(one)
    receiver.mood = 'refuses'
    await one.ledger.submit([dispatch()], district)
    await later(0, one)
    await later(10, one)
    expect(receiver.posts).toBe(1)
    await one.ledger.submit(
      [say('report.dispatch', stream, { endpoint: '省厅', to: '省厅', late: null })],
      district,
    )
    await later(1, one)
    receiver.mood = 'silent'
    one.endpoint.timeout = IMPATIENT
    await one.ledger.submit([dispatch()], district)
    await later(1, one)
    await later(DAY / MINUTE + 10, one)
    const failures = (await one.events()).filter(({ type }) => type === 'report.failed')
    expect(failures.map(({ data }) => [data.why, data.final])).toEqual([
      ['对方不收（422）：缺少事发地点', true],
      ['本中心没有接入省厅，请改用其他方式报送', true],
      ['对方没有应答', false],
      ['对方没有应答', true],
    ])
    await one.close()
  })

  test('平台退回两次：两次的理由都在，问多少遍都各记一次', async () => {
    const one = await desk()
    await signed(one)
    const asked = dispatch()
    await one.ledger.submit([asked], district)
    await later(0, one)
    receiver.return(asked.id, '缺伤员去向', NOON + 1)
    await later(2, one)
    await later(2, one)
    receiver.return(asked.id, '缺位置图', NOON + 2)
    await later(2, one)
    const returned = (await one.events()).filter(({ type }) => type === 'report.returned')
    expect(returned.map(({ data }) => data.why)).toEqual(['缺伤员去向', '缺位置图'])
    await one.close()
  })

  test('只收 https，本机除外', () => {
    const accepts = (url: string) => endpointShape.safeParse({ name: '市局', url }).success
    expect(accepts('https://example.invalid/reports')).toBe(true)
    expect(accepts('http://127.0.0.1:8080/reports')).toBe(true)
    expect(accepts('http://example.invalid/reports')).toBe(false)
    expect(accepts('http://localhost.example.invalid/')).toBe(false)
  })
})

describe('中心被杀', () => {
  const server = fileURLToPath(new URL('../../server/index.ts', import.meta.url))
  const started: ChildProcess[] = []
  afterEach(async () => {
    for (const child of started.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) await killed(child)
    }
  })
  function centre(): ChildProcess {
    const child = spawn(
      process.execPath,
      [server, '--role', 'centre', '--dir', dir, '--world', 'demo', '--superior', join(dir, 'superior.json')],
      { stdio: 'ignore' },
    )
    started.push(child)
    return child
  }
  const killed = (child: ChildProcess) =>
    new Promise<void>((done) => {
      child.once('exit', () => done())
      child.kill('SIGKILL')
    })

  test('对方收下而回执没到、中心被杀：重启后同一个键再交，对方只有一份，记录里只送达一次', async () => {
    const first = await desk()
    await signed(first)
    await first.superior.close()
    await first.ledger.submit([{ ...dispatch(), at: Date.now() }], district)
    await first.ledger.close()
    const endpoints = [{ name: '市局平台', url: receiver.url, timeout: 60_000 }]
    writeFileSync(join(dir, 'superior.json'), JSON.stringify(endpoints))
    receiver.mood = 'takes-then-silent'
    const one = centre()
    await expect.poll(() => receiver.held.size).toBe(1)
    await killed(one)
    receiver.mood = 'takes'
    const two = centre()
    await expect.poll(() => receiver.posts).toBe(2)
    await expect.poll(() => read().includes('report.delivered')).toBe(true)
    await killed(two)
    expect(receiver.held.size).toBe(1)
    expect(read().filter((type) => type === 'report.delivered')).toHaveLength(1)
  })

  const read = () => readPlain(join(dir, 'ledger.sqlite')).events.map(({ type }) => type)
})
