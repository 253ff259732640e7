import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openMemory } from './memory.ts'
import { projectPreviews } from './project-streams.ts'
import { openSeat } from './seat.ts'
import { suspect } from './sound-files.ts'
import { start } from './start.ts'
import { submit } from './submit.ts'
import { commandsOf, note, report, verifyIncident } from './testing/commands.ts'
import { smallCentre } from './testing/small-centre.ts'
import type { View } from './view.ts'
import { allViews } from './views/index.ts'
import { wordsOfError } from './words-of-error.ts'

const day = { day: '2026-11-21', kinds: [], limit: 500, before: null }
const folders: string[] = []
function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'zht-trouble-'))
  folders.push(dir)
  return dir
}
afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true })
})

/** Overwrites a stretch of a file with garbage. */
function damage(path: string, from: number, length: number): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(length, 0x5a), 0, length, from)
  closeSync(file)
}

describe('写不进去', () => {
  test.each([
    ['磁盘已满', (size: number) => `max_page_count = ${size}`, /磁盘已满/],
    ['目录只读', () => 'query_only = 1', /不可写/],
  ])('%s：用一句话拒绝，预览收回，重开后什么都没有', (_, limit, words) => {
    const dir = folder()
    const [memory, make] = [openMemory({ dir }), commandsOf('甲-01', 1)]
    start(memory)
    const pages = memory.outboxDb.pragma('page_count', { simple: true }) as number
    memory.outboxDb.pragma(limit(pages))
    let reason = ''
    for (let n = 0; n < 40 && reason === ''; n++) {
      try {
        submit(memory, [make(`log/${n}`, note('积水'.repeat(4000)))], () => {})
      } catch (error) {
        reason = wordsOfError(error)
      }
    }
    expect(reason).toMatch(words)
    const kept = [...memory.outbox.all()].length
    memory.close()
    const seat = openSeat({ dir })
    expect(seat.query('log.day', day)).toHaveLength(kept)
    seat.close()
  })

  test('预览写下、操作没来得及写下时断电：重开后预览收回', () => {
    const dir = folder()
    const [memory, make] = [openMemory({ dir }), commandsOf('甲-01', 1)]
    start(memory)
    const command = make('log/1', note('没来得及'))
    const facts = [{ type: 'log.written', data: command.data }]
    memory.outbox.add({ command, reads: ['log/1'], facts, status: 'waiting', last: null, reason: null })
    projectPreviews(memory, new Set(['log/1']))
    expect(memory.db.prepare('SELECT count(*) AS n FROM log_entry').get()).toEqual({ n: 1 })
    memory.close()
    const seat = openSeat({ dir })
    expect(seat.query('log.day', day)).toEqual([])
    seat.close()
  })
})

describe('文件损坏', () => {
  test('日志文件损坏：另存旧文件，说明情况，从中心取回；等待中的操作不会因为日志不全被退回', () => {
    const [dir, centre, make] = [folder(), smallCentre(), commandsOf('甲-01', 1)]
    const seat = openSeat({ dir })
    centre.submit([
      make('log/1', note('第一条')),
      make('incident/1', report('塔吊倾覆')),
      make('log/2', note('第二条')),
    ])
    seat.receive(centre.notice(0))
    const waiting = make('incident/1', verifyIncident)
    expect(seat.submit(waiting).ok).toBe(true)
    seat.close()

    damage(join(dir, 'seat.sqlite'), 0, 4096)
    const troubles: string[] = []
    const again = openSeat({ dir, clock: () => 0, onTrouble: (words) => troubles.push(words) })
    expect(troubles).toEqual([expect.stringMatching(/日志文件已损坏.*自动取回/)])
    expect(readdirSync(dir)).toContain('seat.sqlite.damaged-1970-01-01T00-00-00-000Z')
    expect(again.have()).toMatchObject({ logId: null, head: { seq: 0 } })
    again.receive(centre.notice(0, { limit: 1 }))
    expect(again.toSend(9).map(({ id }) => id)).toEqual([waiting.id])
    again.close()
    const third = openSeat({ dir })
    expect(third.toSend(9).map(({ id }) => id)).toEqual([waiting.id])
    third.receive(centre.notice(1))
    expect(third.query('incident.open', { limit: 9 })).toMatchObject([{ status: 'verified', pending: true }])
    third.close()
  })

  test('用到一半才发现的损坏，下次打开会整个检查一遍', () => {
    const [dir, centre, make] = [folder(), smallCentre(), commandsOf('甲-01', 1)]
    centre.submit(Array.from({ length: 400 }, (_, n) => make(`log/${n}`, note(`第 ${n} 条`))))
    const seat = openSeat({ dir })
    seat.receive(centre.notice(0))
    seat.close()
    const path = join(dir, 'seat.sqlite')
    damage(path, Math.floor(statSync(path).size / 2 / 4096) * 4096, 8192)
    suspect(path)
    const troubles: string[] = []
    const again = openSeat({ dir, onTrouble: (words) => troubles.push(words) })
    expect(troubles).toHaveLength(1)
    expect(again.receive(centre.notice(0)).ok).toBe(true)
    expect(again.query('log.day', day)).toHaveLength(400)
    again.close()
  })

  test('待发送文件损坏：能读的都救回来，并说救回了多少', () => {
    const [dir, make] = [folder(), commandsOf('甲-01', 1)]
    const seat = openSeat({ dir })
    for (let n = 0; n < 200; n++) seat.submit(make(`log/${n}`, note(`第 ${n} 条，${'积水'.repeat(200)}`)))
    seat.close()
    const path = join(dir, 'outbox.sqlite')
    damage(path, 4096 * 40, 4096 * 3)
    const troubles: string[] = []
    const again = openSeat({ dir, onTrouble: (words) => troubles.push(words) })
    const saved = again.toSend(500).length
    expect(troubles).toEqual([expect.stringContaining(`救回 ${saved} 条`)])
    expect(saved).toBeGreaterThan(100)
    expect(saved).toBeLessThan(200)
    expect(again.query('log.day', day)).toHaveLength(saved)
    expect(again.submit(make('log/new', note('接着写'))).ok).toBe(true)
    again.close()
  })

  test('根本不是数据库的文件也一样处理', () => {
    const dir = folder()
    writeFileSync(join(dir, 'outbox.sqlite'), '这不是数据库，'.repeat(500))
    writeFileSync(join(dir, 'seat.sqlite'), '这也不是，'.repeat(500))
    const troubles: string[] = []
    const seat = openSeat({ dir, onTrouble: (words) => troubles.push(words) })
    expect(troubles).toHaveLength(2)
    expect(seat.submit(commandsOf('甲-01', 1)('log/1', note('照常'))).ok).toBe(true)
    seat.close()
  })
})

describe('投影', () => {
  test('视图换了版本就整个重做，与从头收一遍相同', () => {
    const [dir, centre, make] = [folder(), smallCentre(), commandsOf('甲-01', 1)]
    const seat = openSeat({ dir })
    centre.submit([make('log/1', note('第一条')), make('incident/1', report('塔吊倾覆'))])
    seat.receive(centre.notice(0))
    seat.submit(make('log/2', note('待发送')))
    const before = seat.fingerprint()
    seat.close()
    const newer = allViews.map((view) => ({ ...view, version: view.version + 1 }))
    const again = openSeat({ dir, views: newer })
    expect(again.fingerprint()).toBe(before)
    again.close()
  })

  test('日志很长时在后台重做：先说明，新的先出来，中途重开接着做，做完与原来相同', () => {
    const [dir, centre, make] = [folder(), smallCentre(), commandsOf('甲-01', 1)]
    const seat = openSeat({ dir })
    const id = (n: number) => `log/${String(n).padStart(4, '0')}`
    centre.submit(Array.from({ length: 130 }, (_, n) => make(id(n), note(`第 ${n} 条`))))
    seat.receive(centre.notice(0))
    seat.submit(make(id(200), note('待发送')))
    const before = seat.fingerprint()
    seat.close()
    const troubles: string[] = []
    const onTrouble = (words: string) => troubles.push(words)
    const options = {
      dir,
      views: allViews.map((view) => (view.kind === 'log' ? { ...view, version: view.version + 1 } : view)),
      rebuildAtOnce: 10,
      onTrouble,
    }
    const again = openSeat(options)
    expect(troubles).toEqual([expect.stringContaining('后台重新整理')])
    again.chores()
    const texts = again.query('log.day', day).map(({ text }) => text)
    expect(texts).toHaveLength(41)
    expect(texts.slice(-2)).toEqual(['第 129 条', '待发送'])
    again.close()
    const third = openSeat(options)
    while (third.chores());
    expect(third.fingerprint()).toBe(before)
    third.close()
  })

  test('结果随次数变的视图会被开发检查发现', () => {
    let times = 0
    const wrong: View = {
      kind: 'log',
      version: 1,
      schema: ['CREATE TABLE log_times (stream TEXT NOT NULL, times INTEGER NOT NULL) STRICT'],
      tables: ['log_times'],
      queries: {},
      prepare: (db) => (stream) => {
        times += 1
        db.prepare('INSERT INTO log_times VALUES (?, ?)').run(stream, times)
      },
    }
    const troubles: string[] = []
    const onTrouble = (words: string) => troubles.push(words)
    const seat = openSeat({ dir: ':memory:', views: [wrong], checkProjections: true, onTrouble })
    const [centre, make] = [smallCentre(), commandsOf('甲-01', 1)]
    centre.submit([make('log/1', note('第一条'))])
    expect(seat.receive(centre.notice(0)).ok).toBe(false)
    expect(troubles).toEqual([expect.stringContaining('log_times of log/1 differs')])
  })
})
