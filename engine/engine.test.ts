import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import type { LogRow } from '../domain/log/rows.ts'
import type { RowChange } from '../protocol/desk.ts'
import type { Engine } from './api.ts'
import { type EngineOptions, openEngine } from './engine.ts'
import { commandsOf, note, report } from './testing/commands.ts'
import { smallCentre } from './testing/small-centre.ts'

const worker = new URL('./worker.ts', import.meta.url)
const day = { day: '2026-11-21', kinds: [], limit: 50, before: null }
const open: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'zht-engine-'))
  open.push(async () => rmSync(dir, { recursive: true, force: true }))
  return dir
}

async function engineIn(dir: string, options: Partial<EngineOptions> = {}): Promise<Engine> {
  const engine = await openEngine({ dir, worker, ...options })
  open.push(() => engine.close())
  return engine
}

/** Collects what a watch pushes; `next` waits for the thing itself. */
function collector() {
  const changes: RowChange<LogRow>[] = []
  const waiting: ((change: RowChange<LogRow>) => void)[] = []
  return {
    push(change: RowChange<LogRow>) {
      const first = waiting.shift()
      if (first === undefined) changes.push(change)
      else first(change)
    },
    next: () =>
      new Promise<RowChange<LogRow>>((resolve) => {
        const change = changes.shift()
        if (change === undefined) waiting.push(resolve)
        else resolve(change)
      }),
  }
}

describe('两个线程', () => {
  test('订阅先给全部，之后只给变化的行', async () => {
    const [engine, centre, make] = [await engineIn(folder()), smallCentre(), commandsOf('甲-01', 1)]
    const rows = collector()
    engine.watch('log.day', day, rows.push)
    expect(await rows.next()).toEqual({ type: 'all', rows: [] })

    expect(await engine.submit(make('log/1', note('第一条', 'incident/1')))).toEqual({
      ok: true,
      pending: true,
    })
    expect(await rows.next()).toMatchObject({
      upsert: [{ key: 'log/1', pending: true }],
      remove: [],
      order: null,
    })

    await engine.settle(centre.submit(await engine.toSend(9)))
    await engine.receive(centre.notice(0))
    expect(await rows.next()).toMatchObject({ upsert: [{ key: 'log/1', pending: false }], order: null })

    await engine.submit(make('incident/1', report('塔吊倾覆')))
    expect(await rows.next()).toMatchObject({
      upsert: [{ incidentTitle: '塔吊倾覆' }, { fact: 'incident.reported', source: 'incident/1' }],
    })
  })

  test('等待中的操作会判断、会列出，重开之后还在', async () => {
    const [dir, make] = [folder(), commandsOf('甲-01', 1)]
    const engine = await engineIn(dir)
    const unsent = new Promise((resolve) => engine.onUnsent(resolve))
    const first = make('incident/1', report('塔吊倾覆'))
    await engine.submit(first)
    await engine.draft('log', '写到一半')
    expect(await unsent).toEqual({ count: 1, oldest: first.at })
    const judged = await engine.query('judge', { commands: [make('incident/1', report('又登记一次'))] })
    expect(judged).toEqual([{ key: '0', ok: false, reason: '这起事件已经登记过，请打开原事件补充' }])
    await engine.close()

    const again = await engineIn(dir)
    expect(await again.query('outbox.waiting', { limit: 9 })).toMatchObject([
      { key: first.id, status: 'waiting' },
    ])
    expect(await again.query('incident.open', { limit: 9 })).toMatchObject([{ pending: true }])
    expect(await again.drafts()).toEqual({ log: '写到一半' })
  })

  test.each(['write', 'read'] as const)(
    '%s 线程被杀后自动重开，订阅接着推，写下的一条不丢不重',
    async (role) => {
      const threads = new Map<string, Worker>()
      const engine = await engineIn(folder(), { onThread: (name, born) => threads.set(name, born) })
      const troubles: string[] = []
      engine.onTrouble((words) => troubles.push(words))
      const make = commandsOf('甲-01', 1)
      const rows = collector()
      engine.watch('log.day', day, rows.push)
      await rows.next()
      const written = Array.from({ length: 20 }, (_, n) =>
        engine.submit(make(`log/${n}`, note(`第 ${n} 条`))),
      )
      await written[3]
      await threads.get(role)?.terminate()
      const answers = await Promise.all(written)
      expect(answers.every(({ ok }) => ok)).toBe(true)
      const lines = await engine.query('log.day', day)
      expect(lines.map(({ text }) => text)).toEqual(written.map((_, n) => `第 ${n} 条`))
      expect(troubles).toEqual(['本机数据线程意外停止，已自动重新启动'])
      const shown = new Set<string>()
      while (shown.size < 20) {
        const change = await rows.next()
        if (change.type === 'failed') throw new Error(change.words)
        for (const { key } of change.type === 'all' ? change.rows : change.upsert) shown.add(key)
      }
    },
  )

  test('线程一再起不来时说明原因，不会一直等下去', async () => {
    const broken = new URL('data:text/javascript,throw new Error("坏了")')
    await expect(openEngine({ dir: folder(), worker: broken })).rejects.toThrow(/反复停止.*坏了/)
  })

  test('数据目录用不了时说明原因', async () => {
    const blocked = join(folder(), 'file')
    const { writeFileSync } = await import('node:fs')
    writeFileSync(blocked, '')
    await expect(openEngine({ dir: blocked, worker })).rejects.toThrow(/数据/)
  })
})
