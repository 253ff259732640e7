import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Event, Stub } from '../../domain/envelope.ts'
import { kindNamed } from '../../domain/index.ts'
import { openKeyFile } from '../../engine/seal/key-file.ts'
import { createSeals } from '../../engine/seal/seals.ts'
import type { Role } from '../../protocol/identity.ts'
import { incidentReport, logLine, say } from '../test/commands.ts'
import { itemsOf } from '../test/items-of.ts'
import { district, ledgerForTest } from '../test/open-ledger.ts'
import { viewerOf } from '../test/viewer-of.ts'
import type { Ledger } from './ledger.ts'
import { SqliteLedgerStore } from './sqlite-store.ts'
import type { LedgerTx } from './store.ts'

let dir: string
let path: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'zhihuitai-ledger-'))
  path = join(dir, 'ledger.sqlite')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** A disk that fails when told so, at the last moment: after the rows were written, before the commit. */
class FailingStore extends SqliteLedgerStore {
  fails = false

  override transact<T>(fn: (tx: LedgerTx) => Promise<T>): Promise<T> {
    return super.transact(async (tx) => {
      const result = await fn(tx)
      if (this.fails) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
      return result
    })
  }
}

describe('写盘', () => {
  test('关闭再打开，记录、回执、编号和席位看到的范围都接得上', async () => {
    const first = await ledgerForTest({ path })
    const incident = incidentReport('积水', '440105012')
    const [receipt] = await first.ledger.submit([incident], district)
    await first.ledger.close()

    const { ledger, troubles } = await ledgerForTest({ path })
    expect(await ledger.submit([incident], district)).toEqual([receipt])
    const [next] = await ledger.submit([incidentReport('倒树', null)], district)
    expect(next?.ok && next.number).toBe('incident/2026-0002')
    const verify = say('incident.verify', incident.stream, { outcome: 'confirmed', note: '', level: 3 })
    const street = { seat: '甲-01', role: 'street/440105012' } as const
    expect(await ledger.submit([verify], street)).toMatchObject([{ ok: true, seq: 3 }])
    expect(troubles).toEqual([])
    await ledger.close()
  })

  test('磁盘满时没有回执也没有半条记录；腾出空间后重发即受理', async () => {
    const store = new FailingStore(path)
    const { ledger, troubles } = await ledgerForTest({ store })
    const lost = [incidentReport('积水', null), logLine('已派员')]
    store.fails = true
    expect(await ledger.submit(lost, district)).toEqual([])
    expect(troubles).toEqual([expect.stringContaining('磁盘已满')])
    expect(ledger.head().seq).toBe(0)
    store.fails = false
    const receipts = await ledger.submit(lost, district)
    expect(receipts.map((receipt) => receipt.ok && [receipt.seq, receipt.number])).toEqual([
      [1, 'incident/2026-0001'],
      [2, null],
    ])
    await ledger.close()
  })

  test('听消息的人出错：回执照给，别人照样听到，接着受理', async () => {
    const { ledger, troubles } = await ledgerForTest()
    const heard: number[] = []
    ledger.subscribe(() => {
      throw new Error('stumbled')
    })
    ledger.subscribe(({ head }) => heard.push(head.seq))
    expect(await ledger.submit([logLine('一')], district)).toMatchObject([{ ok: true, seq: 1 }])
    expect(await ledger.submit([logLine('二')], district)).toMatchObject([{ ok: true, seq: 2 }])
    expect(heard).toEqual([1, 2])
    expect(troubles).toEqual(Array(2).fill(expect.stringContaining('stumbled')))
    await ledger.close()
  })

  test('记录已写下而钥匙一时销毁不了：回执照给、照样通知，不说没有写入；之后补销毁', async () => {
    const keys = openKeyFile(':memory:')
    const own = openKeyFile(':memory:')
    let isFull = true
    const failing = {
      ...keys,
      destroy(streams: readonly string[]) {
        if (isFull && streams.length > 0) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
        keys.destroy(streams)
      },
    }
    const { ledger, troubles } = await ledgerForTest({ keys: failing })
    const heard: number[] = []
    ledger.subscribe(({ head }) => heard.push(head.seq))
    const line = logLine('江南大道中积水', { stream: 'log/1' })
    const call = { ...line, v: 2, data: { ...line.data, kind: 'call', caller: '令狐采薇', phone: '110' } }
    await ledger.submit([createSeals(own, kindNamed).sealCommand(call)], district, own.of(['log/1']))
    const by = { seat: '甲-01', person: null, post: 'chief' }
    const destroy = say('seal.destroy', 'seal/log.1', { why: '处置结束' }, { by })
    expect(await ledger.submit([destroy], district)).toMatchObject([{ ok: true, seq: 2 }])
    expect([ledger.head().seq, heard]).toEqual([2, [1, 2]])
    expect(troubles).toEqual([expect.stringContaining('还没有销毁')])
    expect(keys.isDestroyed('log/1')).toBe(false)
    isFull = false
    await ledger.submit([logLine('再记一行')], district)
    expect(keys.isDestroyed('log/1')).toBe(true)
    expect(heard).toEqual([1, 2, 3])
    await ledger.close()
  })

  test.each([
    ['内容被改', "UPDATE event SET body = replace(body, '记事 2', '记事 9') WHERE seq = 3"],
    ['少了一条', 'DELETE FROM event WHERE seq = 2'],
    ['末尾被截', 'DELETE FROM event WHERE seq = 5'],
    ['末端被改', "UPDATE head SET hash = replace(hash, '0', '1')"],
  ])('启动时发现%s，说明原因并停止受理', async (_, damage) => {
    const first = await ledgerForTest({ path })
    for (let i = 0; i < 5; i++) await first.ledger.submit([logLine(`记事 ${i}`)], district)
    await first.ledger.close()
    const db = new Database(path)
    db.exec(damage)
    db.close()
    const { ledger, troubles } = await ledgerForTest({ path })
    expect(troubles).toEqual([expect.stringContaining('已停止受理')])
    expect(ledger.meta().stopped).not.toBeNull()
    expect(await ledger.submit([logLine('再记')], district)).toEqual([])
    await ledger.close()
  })

  test('另一个进程写进同一份记录后，这里接着判，不用旧的状态', async () => {
    const one = await ledgerForTest({ path })
    const two = await ledgerForTest({ path })
    const incident = incidentReport('积水', null)
    await one.ledger.submit([incident], district)
    const again = say('incident.report', incident.stream, incident.data)
    const verify = say('incident.verify', incident.stream, { outcome: 'confirmed', note: '', level: null })
    const close = say('incident.close', incident.stream, { why: '处置完毕' })
    expect(await two.ledger.submit([again, verify], district)).toMatchObject([
      { ok: false },
      { ok: true, seq: 2 },
    ])
    expect(await one.ledger.submit([close], district)).toMatchObject([{ ok: true, seq: 3 }])
    expect((await two.ledger.batchFor(viewerOf('district'), 0)).flatMap(itemsOf)).toHaveLength(3)
    await one.ledger.close()
    await two.ledger.close()
  })
})

/** What a seat holds after taking everything with batches of that size. */
async function taken(ledger: Ledger, role: Role, maxBytes: number): Promise<(Event | Stub)[]> {
  const held: (Event | Stub)[] = []
  for (let after = 0; ; ) {
    const notices = await ledger.batchFor(viewerOf(role), after, maxBytes)
    if (notices.length === 0) return held
    for (const notice of notices) {
      for (const item of itemsOf(notice)) {
        if (notice.type === 'revealed') expect(item.seq).toBeLessThanOrEqual(after)
        held[item.seq - 1] = item
      }
    }
    after = held.length
  }
}

describe('各看各的', () => {
  test('不论分成几批、中途何时通报，街道最后拿到的正好是它能看的', async () => {
    const STREET = '440105012'
    const acts = fc.array(fc.constantFrom('report', 'share', 'verify', 'log'), {
      minLength: 1,
      maxLength: 25,
    })
    await fc.assert(
      fc.asyncProperty(acts, fc.integer({ min: 1, max: 6000 }), async (said, maxBytes) => {
        const { ledger } = await ledgerForTest()
        const streams: string[] = []
        const early: (Event | Stub)[] = []
        for (const [i, act] of said.entries()) {
          const stream = streams[i % Math.max(1, streams.length)] ?? 'incident/none'
          const report = incidentReport(`积水 ${i}`, null)
          if (act === 'report') streams.push(report.stream)
          const commands = {
            report,
            share: say('incident.share', stream, { street: STREET }),
            verify: say('incident.verify', stream, { outcome: 'partly', note: '', level: null }),
            log: logLine(`第 ${i} 条`),
          }
          await ledger.submit([commands[act]], district)
          // A seat that follows along, besides the one that takes everything at the end.
          for (const notice of await ledger.batchFor(viewerOf(`street/${STREET}`), early.length, maxBytes)) {
            for (const item of itemsOf(notice)) early[item.seq - 1] = item
          }
        }
        const late = await taken(ledger, `street/${STREET}`, maxBytes)
        const all = (await taken(ledger, 'district', maxBytes)) as Event[]
        const shared = new Set(
          all.filter(({ type }) => type === 'incident.shared').map(({ stream }) => stream),
        )
        const expected = all.map((event) =>
          shared.has(event.stream) ? event : { seq: event.seq, digest: event.digest },
        )
        expect(late).toEqual(expected)
        const behind = await ledger.batchFor(viewerOf(`street/${STREET}`), early.length)
        for (const notice of behind) for (const item of itemsOf(notice)) early[item.seq - 1] = item
        expect(early).toEqual(expected)
        await ledger.close()
      }),
      { numRuns: 60 },
    )
  })
})
