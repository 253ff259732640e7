import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { QueryName } from '../domain/index.ts'
import { HOUR } from '../domain/time.ts'
import type { RowChange } from '../protocol/desk.ts'
import { openMemory } from './memory.ts'
import { projectPreviews } from './project-streams.ts'
import { runQuery } from './query.ts'
import { start } from './start.ts'
import { submit } from './submit.ts'
import { commandsOf, MORNING, note } from './testing/commands.ts'
import { createWatches } from './watch.ts'

type Row = { key: string }

const asked: readonly [QueryName, never][] = [
  ['log.day', { day: '2026-11-21', kinds: [], limit: 4, before: null } as never],
  ['log.day', { day: '2026-11-21', kinds: ['call'], limit: 4, before: null } as never],
  ['log.day', { day: '2026-11-21', kinds: [], limit: 4, before: 'log/s3' } as never],
  ['log.incident', { incident: 'incident/1', limit: 2 } as never],
]

/** What a window does with a change. */
function merged(rows: readonly Row[], change: RowChange<Row>): readonly Row[] {
  if (change.type === 'failed') throw new Error(change.words)
  if (change.type === 'all') return change.rows
  const byKey = new Map(rows.map((row) => [row.key, row]))
  for (const key of change.remove) byKey.delete(key)
  for (const row of change.upsert) byKey.set(row.key, row)
  if (change.order === null) return [...byKey.values()]
  return change.order.map((key) => byKey.get(key)).filter((row) => row !== undefined)
}

/** A line written at an hour of the 21st or just beside it, or the taking back of the line `n`. */
const act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      hours: fc.integer({ min: -9, max: 17 }),
      kind: fc.constantFrom('note', 'call'),
      incident: fc.constantFrom(null, 'incident/1'),
    }),
  },
  { weight: 1, arbitrary: fc.nat(20) },
)

test('看着值班日志的窗口，无论添在末尾、中间、别的日子还是收回，总与重新问一遍相同', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 8, maxLength: 24 }), (acts) => {
      const [memory, make] = [openMemory({ dir: ':memory:' }), commandsOf('甲-01', 1)]
      start(memory)
      const windows = new Map<number, readonly Row[]>()
      const watches = createWatches(memory, (id, change) =>
        windows.set(id, merged(windows.get(id) ?? [], change)),
      )
      for (const [id, [name, args]] of asked.entries()) watches.add(id, name, args)
      const touched = (streams: ReadonlySet<string>) =>
        watches.touched({ streams: [...streams], outbox: false })
      for (const [index, one] of acts.entries()) {
        if (typeof one === 'number') {
          const row = [...memory.outbox.ofStream(`log/s${one}`)][0]
          if (row === undefined) continue
          memory.outbox.drop(row.command.id)
          projectPreviews(memory, new Set([row.command.stream]))
          touched(new Set([row.command.stream]))
        } else {
          const line = note(`第 ${index} 条`, one.incident)
          const command = make(`log/s${index}`, { ...line, data: { ...line.data, kind: one.kind } } as never)
          submit(memory, [{ ...command, at: MORNING + one.hours * HOUR }], touched)
        }
        for (const [id, [name, args]] of asked.entries()) {
          expect(windows.get(id)).toEqual(runQuery(memory, name, args))
        }
      }
      memory.close()
    }),
    { numRuns: 30 },
  )
})
