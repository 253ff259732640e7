import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '../../domain/envelope.ts'
import { sealStreamOf } from '../../domain/seal/stream.ts'
import { type FaultPlace, openFaultPlace } from './fault-place.ts'
import { type FaultSeat, openFaultSeat } from './fault-seat.ts'
import { until } from './until.ts'

const NAME = '令狐采薇'
const NUMBER = '139-7766-5521'
const DIGITS = '13977665521'
const STREAM = `log/${uuid()}`

let place: FaultPlace
beforeEach(async () => {
  place = await openFaultPlace()
})
afterEach(() => place.close())

function said(seat: FaultSeat, stream: string, type: string, data: Record<string, unknown>): Command {
  const by = { seat: seat.seat, person: 'chen-yanqiu', post: 'leader' }
  return { id: uuid(), stream, type, v: 1, data, by, at: Date.now(), clock: null, after: [] }
}
const call = (seat: FaultSeat, stream: string, text: string, caller: string, phone: string) =>
  said(seat, stream, 'log.write', { kind: 'call', text, occurredAt: null, incident: null, caller, phone })
const destroy = (seat: FaultSeat, stream: string) =>
  said(seat, sealStreamOf(stream), 'seal.destroy', { why: '应急处置工作结束' })

async function say(seat: FaultSeat, command: Command): Promise<void> {
  expect(await seat.engine.submit(command)).toEqual({ ok: true, pending: true })
}
async function found(seat: FaultSeat, words: string): Promise<string[]> {
  const args = { words, kinds: [], from: null, to: null, before: null, limit: 50 }
  return (await seat.engine.query('log.search', args as never)).map(({ key }) => key)
}
const searchable = (seat: FaultSeat) =>
  until(async () => (await seat.engine.searchBehind()) === 0, `${seat.seat} 的检索没有跟上`)
const has = (seat: FaultSeat, seq: number) =>
  until(async () => (await seat.engine.have()).head.seq >= seq, `${seat.seat} 没有收到第 ${seq} 条`)

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((file) => statSync(file).isFile())
}
/** Files under the folder with any of these bytes anywhere in them. */
function holding(dir: string, ...traces: (string | Buffer)[]): string[] {
  return filesIn(dir).filter((file) => {
    const bytes = readFileSync(file)
    return traces.some((trace) => bytes.includes(trace))
  })
}
/** Every token of the seat's full text, as FTS5 itself lists them. */
function tokensIn(dir: string): string[] {
  const db = new Database(join(dir, 'seat.sqlite'))
  try {
    db.exec("CREATE VIRTUAL TABLE temp.tokens USING fts5vocab(main, words_log, 'row')")
    return db.prepare<[], string>('SELECT term FROM temp.tokens').pluck().all()
  } finally {
    db.close()
  }
}
function backUp(file: string, to: string): void {
  const db = new Database(file)
  db.prepare('VACUUM INTO ?').run(to)
  db.close()
}
function keyBytes(...files: string[]): Buffer[] {
  return files.flatMap((file) => {
    const db = new Database(file, { readonly: true })
    try {
      return db.prepare<[string], Buffer>('SELECT secret FROM key WHERE stream = ?').pluck().all(STREAM)
    } finally {
      db.close()
    }
  })
}
const dirOf = (n: number) => join(place.root, `seat-${n}`)

describe('销毁一通来电的姓名和号码（突发事件应对法 第八十五条、个人信息保护法 第四十七条）', () => {
  test('中心、各席位和事先的备份，每个文件的每个字节里都不再有；链照常相符，其余照常可查', async () => {
    const [writer, other, away] = [await place.seat(), await place.seat(), await place.seat()]
    for (let n = 0; n < 30; n++) {
      await say(writer, call(writer, `log/${uuid()}`, `第 ${n} 次巡查`, `同事${n}号`, `020-8300${1000 + n}`))
    }
    await say(writer, call(writer, STREAM, '江南大道中路面积水', NAME, NUMBER))
    await say(
      writer,
      said(writer, STREAM, 'log.correct', { text: '江南大道中积水约三十厘米', why: '现场复核' }),
    )
    for (const seat of [writer, other, away]) {
      await has(seat, 32)
      await searchable(seat)
      expect(await found(seat, NUMBER)).toEqual([STREAM])
      expect(await found(seat, NAME)).toEqual([STREAM])
    }
    expect(holding(join(place.root, 'centre'), NAME, NUMBER, DIGITS)).toEqual([])
    const files = [1, 2, 3].map((n) => join(dirOf(n), 'keys.sqlite'))
    const secrets = keyBytes(...files, join(place.root, 'centre', 'ledger-keys.sqlite'))
    expect(secrets).toHaveLength(4)

    const backup = join(place.root, 'backup')
    mkdirSync(backup)
    backUp(place.ledgerFile, join(backup, 'ledger.sqlite'))
    backUp(join(dirOf(1), 'outbox.sqlite'), join(backup, 'outbox.sqlite'))

    away.connect('http://127.0.0.1:1')
    await say(writer, destroy(writer, STREAM))
    for (const seat of [writer, other]) await has(seat, 33)
    expect(holding(dirOf(2), NAME, NUMBER, DIGITS)).toEqual([])
    expect(holding(dirOf(3), NAME, NUMBER)).not.toEqual([])
    away.connect(place.centre().url)
    await has(away, 33)

    for (const seat of [writer, other, away]) {
      await searchable(seat)
      expect(await found(seat, NUMBER)).toEqual([])
      expect(await found(seat, '积水约三十厘米')).toEqual([STREAM])
      expect(await found(seat, '同事7号')).toHaveLength(1)
      const [row] = await seat.engine.query('seal.of', { streams: [STREAM] })
      expect(row).toMatchObject({ key: STREAM, post: 'leader', why: '应急处置工作结束', pending: false })
      expect(await seat.engine.verify()).toMatchObject({ ok: true, checked: 33 })
    }
    // Still running, WALs and shared memory included; and again when everything is closed.
    expect(holding(place.root, NAME, NUMBER, DIGITS, ...secrets)).toEqual([])
    await Promise.all([writer, other, away].map((seat) => seat.close()))
    await place.stopCentre()
    expect(holding(place.root, NAME, NUMBER, DIGITS, ...secrets)).toEqual([])
    for (const n of [1, 2, 3]) {
      const tokens = tokensIn(dirOf(n))
      expect(
        tokens.filter((token) => ['令狐', '狐采', '采薇', 'ˉlhc', 'ˉhcw', DIGITS, '7766'].includes(token)),
      ).toEqual([])
      expect(tokens).toContain('积水')
    }
    const folders = [backup, join(place.root, 'centre'), dirOf(1), dirOf(2), dirOf(3)]
    for (const folder of folders) {
      const checked = spawnSync(process.execPath, ['tools/verify-log.ts', folder], { encoding: 'utf8' })
      expect(checked.stderr).toBe('')
      expect(checked.stdout).toContain('逐条相符')
    }
  })

  test('后来加入的席位只拿到还在的钥匙', async () => {
    const writer = await place.seat()
    const kept = `log/${uuid()}`
    await say(writer, call(writer, STREAM, '要销毁的一通', NAME, NUMBER))
    await say(writer, call(writer, kept, '要保留的一通', '皇甫明远', '13800138011'))
    await has(writer, 2)
    await say(writer, destroy(writer, STREAM))
    await has(writer, 3)
    const late = await place.seat()
    await has(late, 3)
    await searchable(late)
    expect(await found(late, '13800138011')).toEqual([kept])
    expect(await found(late, '要销毁的一通')).toEqual([STREAM])
    expect(holding(dirOf(2), NAME, NUMBER, DIGITS)).toEqual([])
    expect(await late.engine.keysWanted(10, '')).toEqual([])
  })

  test('钥匙文件坏了、丢了的席位向中心要回', async () => {
    const writer = await place.seat()
    await say(writer, call(writer, STREAM, '江南大道中路面积水', NAME, NUMBER))
    await has(writer, 1)
    await searchable(writer)
    await writer.close()
    for (const end of ['-wal', '-shm']) rmSync(join(dirOf(1), `keys.sqlite${end}`), { force: true })
    writeFileSync(join(dirOf(1), 'keys.sqlite'), 'not a database any more'.repeat(300))
    const code = await place.centre().makeCode({ role: 'district', name: '', minutes: 60 })
    const again = await openFaultSeat(dirOf(1), place.centre().url, code)
    await until(async () => (await again.engine.keysWanted(10, '')).length === 0, '钥匙没有要回')
    await searchable(again)
    expect(await found(again, NUMBER)).toEqual([STREAM])
    await again.close()
  })

  test('中心按备份恢复、备份里没有钥匙：向席位要回，后来加入的席位照样打得开', async () => {
    const writer = await place.seat()
    await say(writer, call(writer, STREAM, '江南大道中路面积水', NAME, NUMBER))
    await has(writer, 1)
    const backup = join(place.root, 'ledger-backup.sqlite')
    backUp(place.ledgerFile, backup)
    await place.stopCentre()
    for (const file of [place.ledgerFile, join(place.root, 'centre', 'ledger-keys.sqlite')]) {
      for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    }
    copyFileSync(backup, place.ledgerFile)
    await place.startCentre()
    const keys = new Database(join(place.root, 'centre', 'ledger-keys.sqlite'), { readonly: true })
    const count = keys.prepare<[], number>('SELECT count(*) FROM key').pluck()
    await until(() => count.get() === 1, '中心没有要回钥匙')
    keys.close()
    const late = await place.seat()
    await has(late, 1)
    await searchable(late)
    expect(await found(late, NUMBER)).toEqual([STREAM])
  })
})
