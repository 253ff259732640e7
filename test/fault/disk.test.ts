import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import type { Command } from '../../domain/envelope.ts'
import { openEngine } from '../../engine/engine.ts'
import { openSeat } from '../../engine/seat.ts'
import { openLedger } from '../../server/ledger/ledger.ts'
import { SqliteLedgerStore } from '../../server/ledger/sqlite-store.ts'
import { logLine } from '../../server/test/commands.ts'
import { viewerOf } from '../../server/test/viewer-of.ts'
import { lawsBroken } from '../legal/laws-broken.ts'
import { readPlain } from '../legal/plain-history.ts'
import { dutyCommands } from './duty-commands.ts'
import { mountSmallDisk, type SmallDisk } from './small-disk.ts'

const MEGABYTES = 24
const probe = mountSmallDisk(1)
probe?.remove()
// Mounting needs root: elsewhere these tests say that they were left out.
const onSmallDisk = test.skipIf(probe === null)
let disk: SmallDisk | null = null

function newDisk(): SmallDisk {
  const mounted = mountSmallDisk(MEGABYTES)
  if (mounted === null) throw new Error('这个用户不能挂载')
  disk = mounted
  return mounted
}
afterEach(() => {
  disk?.remove()
  disk = null
})

const worker = new URL('../../engine/worker.ts', import.meta.url)
const submitter = { seat: '甲-01', role: 'district' as const }
const integrity = (file: string) => {
  const db = new Database(file)
  const check = db.pragma('integrity_check', { simple: true })
  db.close()
  return check
}

describe(`磁盘写满、不可写（${probe === null ? '不是 root，没有试' : '在内存盘上试'}）`, () => {
  onSmallDisk('席位的磁盘满了：当场用中文说明；答应过的都在；腾出空间后照常', () => {
    const { dir, fill, free } = newDisk()
    const seat = openSeat({ dir })
    const kept: string[] = []
    const writeUntilRefused = (limit: number): string | null => {
      for (let i = 0; i < limit; i++) {
        const command = logLine(`第 ${kept.length} 条：路面积水约 20 厘米，车辆缓行`)
        const submitted = seat.submit(command)
        if (!submitted.ok) return submitted.reason
        kept.push(command.id)
      }
      return null
    }
    expect(writeUntilRefused(20)).toBeNull()
    fill(64 * 1024)
    expect(writeUntilRefused(20_000)).toMatch(/磁盘已满/)
    free()
    expect(writeUntilRefused(20)).toBeNull()
    expect(seat.unsent().count).toBe(kept.length)
    seat.close()

    const again = openSeat({ dir })
    expect(
      again
        .toSend(100_000)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(kept.sort())
    again.close()
    expect([integrity(join(dir, 'seat.sqlite')), integrity(join(dir, 'outbox.sqlite'))]).toEqual(['ok', 'ok'])
  })

  onSmallDisk('磁盘满时收不下的一批全部不收；腾出空间后从原处接上', async () => {
    const { dir, fill, free } = newDisk()
    const ledger = await openLedger({
      store: new SqliteLedgerStore(':memory:'),
      world: 'drill',
      clock: Date.now,
    })
    const next = dutyCommands('甲-01')
    await ledger.submit(Array.from({ length: 200 }, next), submitter)
    const seat = openSeat({ dir })
    seat.adopt(ledger.meta().logId, 0)
    const [notice] = await ledger.batchFor(viewerOf('district'), 0)
    if (notice?.type !== 'events') throw new Error('events were expected')
    fill(16 * 1024)
    const refused = seat.receive(notice)
    expect(refused).toMatchObject({ ok: false, why: 'disk', have: { head: { seq: 0 } } })
    expect(refused.ok ? '' : refused.words).toMatch(/磁盘已满/)
    free()
    expect(seat.receive(notice)).toMatchObject({ ok: true, have: { head: ledger.head() } })
    expect(seat.verify().ok).toBe(true)
    seat.close()
    await ledger.close()
  })

  onSmallDisk('中心的磁盘满了：不给回执，只说明；腾出空间后重送的各记一次，编号不断', async () => {
    const { dir, fill, free } = newDisk()
    const file = join(dir, 'ledger.sqlite')
    const troubles: string[] = []
    const ledger = await openLedger({
      ...{ store: new SqliteLedgerStore(file), world: 'drill', clock: Date.now },
      onTrouble: (words) => troubles.push(words),
    })
    const next = dutyCommands('甲-01')
    const sent: Command[] = []
    const send = async () => {
      const commands = Array.from({ length: 25 }, next)
      sent.push(...commands)
      return (await ledger.submit(commands, submitter)).length
    }
    await send()
    fill(64 * 1024)
    let answered = 25
    while (answered === 25) answered = await send()
    expect(answered).toBe(0)
    expect(troubles.join()).toMatch(/没有写入磁盘/)
    free()
    for (let i = 0; i < sent.length; i += 100) await ledger.submit(sent.slice(i, i + 100), submitter)
    await ledger.close()
    expect(integrity(file)).toBe('ok')
    const { events, receipts } = readPlain(file)
    expect(new Set(events.map(({ command }) => command)).size).toBe(sent.length)
    const asSent = sent.map(({ id, type, stream }) => {
      return [id, { seat: '甲-01', role: 'district', type, stream, after: [] }] as const
    })
    expect(lawsBroken({ events, receipts, sent: new Map(asSent) })).toEqual([])
  })

  onSmallDisk('数据目录不可写：打不开，用中文说明', async () => {
    const { dir, makeReadOnly } = newDisk()
    const first = openSeat({ dir: join(dir, 'seat') })
    first.submit(dutyCommands('甲-01')())
    first.close()
    makeReadOnly()
    await expect(openEngine({ dir: join(dir, 'seat'), worker })).rejects.toThrow(/不可写|打不开/)
  })
})
