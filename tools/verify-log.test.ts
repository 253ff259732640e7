import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Head } from '../domain/envelope.ts'
import { openSeat } from '../engine/seat.ts'
import { incidentReport, logLine } from '../server/test/commands.ts'
import { district, ledgerForTest } from '../server/test/open-ledger.ts'
import { viewerOf } from '../server/test/viewer-of.ts'
import { verifyCopy } from './verify/verify-copy.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhihuitai-verify-'))
const ledgerFile = join(folder, 'ledger.sqlite')
const seatDir = join(folder, 'seat')
const streetDir = join(folder, 'street')
let head: Head

beforeAll(async () => {
  const { ledger } = await ledgerForTest({ path: ledgerFile })
  for (let i = 0; i < 10; i++) {
    await ledger.submit([logLine(`第 ${i} 次巡查`), incidentReport(`积水点 ${i}`, '440105012')], district)
  }
  head = ledger.head()
  const { logId, epoch } = ledger.meta()
  for (const [dir, role] of [
    [seatDir, 'district'],
    [streetDir, 'street/440105012'],
  ] as const) {
    const seat = openSeat({ dir })
    seat.adopt(logId, epoch)
    for (const notice of await ledger.batchFor(viewerOf(role), 0))
      if (notice.type === 'events') seat.receive(notice)
    seat.close()
  }
  await ledger.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const copies = {
  中心: ledgerFile,
  席位: join(seatDir, 'seat.sqlite'),
  街道席位: join(streetDir, 'seat.sqlite'),
}
type Copy = keyof typeof copies
const every = Object.keys(copies) as Copy[]

function tampered(copy: Copy, change: (db: Database.Database) => void): string {
  const file = join(folder, 'tampered.sqlite')
  for (const rest of ['', '-wal', '-shm']) rmSync(`${file}${rest}`, { force: true })
  copyFileSync(copies[copy], file)
  const db = new Database(file)
  change(db)
  db.close()
  return file
}

function faultIn(file: string, witnesses: Head[] = []): [number, string] | null {
  const verdict = verifyCopy(file, witnesses)
  return verdict.ok ? null : [verdict.seq, verdict.words]
}

describe('核对日志', () => {
  test.each(every)('%s的记录没有动过，逐条相符', (copy) => {
    expect(verifyCopy(copies[copy], [head])).toEqual({ ok: true, head, signed: 0, doubts: [] })
  })

  test.each(every)('%s的记录改了一个字，指出是哪一条', (copy) => {
    const file = tampered(copy, (db) =>
      db.exec("UPDATE event SET body = replace(body, '积水点 3', '积水点 8') WHERE seq = 8"),
    )
    expect(faultIn(file)).toEqual([8, '第 8 条的内容被改动'])
  })

  test.each(every)('%s的记录删了一条，指出缺哪一条', (copy) => {
    const file = tampered(copy, (db) => db.exec('DELETE FROM event WHERE seq = 6'))
    expect(faultIn(file)).toEqual([6, '缺少第 6 条'])
  })

  test.each(every)('%s的记录删了一条并把后面的补上来，仍被发现', (copy) => {
    const file = tampered(copy, (db) =>
      db.exec('DELETE FROM event WHERE seq = 6; UPDATE event SET seq = seq - 1 WHERE seq > 6'),
    )
    expect(faultIn(file)?.[0]).toBe(6)
  })

  test.each(every)('%s的记录中间添了一条，指出从哪里接不上', (copy) => {
    const file = tampered(copy, (db) => {
      db.exec(`UPDATE event SET seq = -seq - 1 WHERE seq >= 5; UPDATE event SET seq = -seq WHERE seq < 0`)
      db.exec(`INSERT INTO event (seq, digest, hash, stream, body)
                 SELECT 5, digest, hash, stream, body FROM event WHERE seq = 4`)
    })
    expect(faultIn(file)?.[0]).toBe(5)
  })

  test.each(every)('%s的记录末尾被截掉，凭见证的链值发现', (copy) => {
    const file = tampered(copy, (db) => {
      db.exec('DELETE FROM event WHERE seq > 15')
      if (copy === '中心') db.exec('DELETE FROM head; DELETE FROM series')
    })
    expect(faultIn(file)).toBeNull()
    expect(faultIn(file, [head])).toEqual([16, '记录应有 20 条，只到第 15 条，末尾被截掉'])
  })

  test('中心的记录末尾被截掉，凭中心自己的末端发现', () => {
    const file = tampered('中心', (db) => db.exec('DELETE FROM event WHERE seq > 15'))
    expect(faultIn(file)?.[1]).toContain('末尾被截掉')
  })

  test('整段重写、链值也重算过的记录，凭见证的链值发现', () => {
    expect(faultIn(ledgerFile, [{ seq: 12, hash: 'f'.repeat(64) }])?.[0]).toBe(12)
  })

  test('编号计数与记录不符，说明差在哪里', () => {
    const file = tampered('中心', (db) => db.exec('UPDATE series SET last = last + 1'))
    expect(faultIn(file)?.[1]).toContain('incident/2026 应编到 11 号')
  })

  test('命令行逐份报告，有一份不符就以 1 退出', () => {
    const program = join(import.meta.dirname, 'verify-log.ts')
    const good = spawnSync(process.execPath, [program, folder, '--head', `${head.seq}:${head.hash}`])
    expect([good.status, good.stdout.toString()]).toEqual([0, expect.stringContaining('20 条，逐条相符')])
    const bad = spawnSync(process.execPath, [program, ledgerFile, '--head', `21:${head.hash}`])
    expect([bad.status, bad.stderr.toString()]).toEqual([1, expect.stringContaining('末尾被截掉')])
    const none = spawnSync(process.execPath, [program, join(folder, 'no')])
    expect([none.status, none.stderr.toString()]).toEqual([1, expect.stringContaining('请核对路径')])
  })
})
