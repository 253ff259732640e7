import { copyFileSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSeat, type Seat } from '../../engine/seat.ts'
import { type Ledger, openLedger } from '../../server/ledger/ledger.ts'
import { SqliteLedgerStore } from '../../server/ledger/sqlite-store.ts'
import { viewerOf } from '../../server/test/viewer-of.ts'
import { dutyCommands } from './duty-commands.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zhihuitai-damage-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const submitter = { seat: '甲-01', role: 'district' as const }
const next = dutyCommands('甲-01')

async function pull(seat: Seat, ledger: Ledger): Promise<void> {
  for (;;) {
    const notices = await ledger.batchFor(viewerOf('district'), seat.have().head.seq)
    if (notices.length === 0) return
    for (const notice of notices) if (notice.type === 'events') seat.receive(notice)
  }
}

/** Overwrites the file from its middle on, as a failing disk might. */
function scribble(file: string, from: number): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(Math.max(4096, statSync(file).size - from), 0x5a), 0, undefined, from)
}

describe('席位的记录文件损坏', () => {
  test.each([
    ['文件头', 0],
    ['中间的页', 8192],
  ])('%s写坏了：待发送的一条不丢，记录从中心重新取回', async (_, from) => {
    const ledger = await openLedger({
      store: new SqliteLedgerStore(':memory:'),
      world: 'drill',
      clock: Date.now,
    })
    const dir = join(root, 'seat')
    const seat = openSeat({ dir })
    seat.adopt(ledger.meta().logId, 0)
    await ledger.submit(Array.from({ length: 60 }, next), submitter)
    await pull(seat, ledger)
    const waiting = Array.from({ length: 12 }, next)
    for (const command of waiting) expect(seat.submit(command).ok).toBe(true)
    seat.close()

    scribble(join(dir, 'seat.sqlite'), from)
    const again = reopened(dir)
    expect(
      again
        .toSend(100)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(waiting.map(({ id }) => id).sort())
    again.adopt(ledger.meta().logId, 0)
    again.settle(await ledger.submit(again.toSend(100), submitter))
    await pull(again, ledger)
    expect(again.unsent().count).toBe(0)
    expect(again.have().head).toEqual(ledger.head())
    expect(again.verify().ok).toBe(true)
    again.close()
    await ledger.close()
  })

  /** Opens it as it is, or, where the program says that it cannot, without the broken file as it advises. */
  function reopened(dir: string): Seat {
    try {
      const seat = openSeat({ dir })
      if (seat.have().head.seq > 0 && !seat.verify().ok) throw new Error('本机数据文件已损坏')
      return seat
    } catch (error) {
      expect((error as Error).message).toMatch(/\p{Script=Han}{4}|malformed|not a database/u)
      for (const end of ['', '-wal', '-shm']) rmSync(join(dir, `seat.sqlite${end}`), { force: true })
      return openSeat({ dir })
    }
  }

  test('改动、删掉一条，本机自查认得', async () => {
    const ledger = await openLedger({
      store: new SqliteLedgerStore(':memory:'),
      world: 'drill',
      clock: Date.now,
    })
    await ledger.submit(Array.from({ length: 30 }, next), submitter)
    for (const [change, words] of [
      [`UPDATE event SET body = replace(body, '积水', '无事') WHERE body LIKE '%积水%'`, /改动/],
      ['DELETE FROM event WHERE seq = 12', /缺少第 12 条/],
      [`UPDATE event SET hash = zeroblob(32) WHERE seq = 9`, /第 9 条/],
    ] as const) {
      const dir = mkdtempSync(join(root, 'edited-'))
      const seat = openSeat({ dir })
      seat.adopt(ledger.meta().logId, 0)
      await pull(seat, ledger)
      seat.close()
      const db = new Database(join(dir, 'seat.sqlite'))
      db.exec(change)
      db.close()
      const again = openSeat({ dir })
      const verified = again.verify()
      again.close()
      expect(verified.ok).toBe(false)
      expect(verified.fault?.words).toMatch(words)
    }
    await ledger.close()
  })
})

describe('中心的记录被改动', () => {
  const changes: [string, string][] = [
    ['改一个字', `UPDATE event SET body = replace(body, '甲-01', '甲-02') WHERE seq = 1`],
    ['删中间一条', 'DELETE FROM event WHERE seq = 12'],
    ['删最后一条', 'DELETE FROM event WHERE seq = 30'],
    ['末条的链值', `UPDATE head SET hash = '${'0'.repeat(64)}'`],
    ['换了位置', `UPDATE event SET stream = 'log/other' WHERE seq = 7`],
  ]

  test.each(changes)('%s：照样可读，停止受理，用中文说明', async (_, change) => {
    const whole = join(root, 'whole.sqlite')
    const first = await openLedger({ store: new SqliteLedgerStore(whole), world: 'drill', clock: Date.now })
    await first.submit(Array.from({ length: 30 }, next), submitter)
    await first.close()
    const file = join(root, 'edited.sqlite')
    copyFileSync(whole, file)
    const db = new Database(file)
    db.exec(change)
    db.close()

    const troubles: string[] = []
    const onTrouble = (words: string) => troubles.push(words)
    const ledger = await openLedger({
      store: new SqliteLedgerStore(file),
      world: 'drill',
      clock: Date.now,
      onTrouble,
    })
    expect(troubles.join()).toMatch(/已停止受理/)
    expect(ledger.meta().stopped).toMatch(/\p{Script=Han}{4}/u)
    expect(await ledger.submit([next()], submitter)).toEqual([])
    await ledger.close()
  })

  test('没有改动的照常受理', async () => {
    const file = join(root, 'whole.sqlite')
    const first = await openLedger({ store: new SqliteLedgerStore(file), world: 'drill', clock: Date.now })
    await first.submit([next()], submitter)
    await first.close()
    const again = await openLedger({ store: new SqliteLedgerStore(file), world: 'drill', clock: Date.now })
    expect(again.meta().stopped).toBeNull()
    expect(await again.submit([next()], submitter)).toHaveLength(1)
    await again.close()
  })
})
