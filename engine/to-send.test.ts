import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Command } from '../domain/envelope.ts'
import { importanceOf } from '../domain/importance.ts'
import { openDatabase } from './database.ts'
import { migrate, outboxSteps } from './migrate.ts'
import { openOutbox } from './outbox.ts'
import { idNumber, MORNING } from './testing/commands.ts'
import { toSend, unsentOf } from './to-send.ts'

const by = { seat: '甲-01', person: null, post: null }
const types = ['sos.press', 'order.acknowledge', 'order.issue', 'incident.report', 'log.write', 'photo.add']

function sent(rows: readonly { type: string; after: number[] }[]): Command[] {
  const db = openDatabase(':memory:')
  migrate(db, outboxSteps)
  const outbox = openOutbox(db)
  for (const [n, { type, after }] of rows.entries()) {
    const ids = after.filter((earlier) => earlier < n).map(idNumber)
    const told = { type, v: 1, data: {}, by, at: MORNING + n, clock: null, after: ids }
    const command = { ...told, id: idNumber(n), stream: `log/${n}` }
    outbox.add({ command, reads: [], facts: [], status: 'waiting', last: null, reason: null })
  }
  expect(unsentOf(outbox)).toEqual({ count: rows.length, oldest: rows.length === 0 ? null : MORNING })
  return toSend(outbox, 500)
}

test('求救最先，签收、指令、事件、日志、照片依次；同样要紧的先写先发', () => {
  const order = sent([...types, ...types].reverse().map((type) => ({ type, after: [] })))
  expect(order.map(({ type }) => type)).toEqual(types.flatMap((type) => [type, type]))
  expect(order.map(({ at }) => at)).toEqual([...order].sort((a, b) => rankThenAge(a, b)).map(({ at }) => at))
})
const rankThenAge = (a: Command, b: Command) => importanceOf(a.type) - importanceOf(b.type) || a.at - b.at

test('要紧的一步依据不要紧的一步时，一起提前，先后不乱', () => {
  const order = sent([
    { type: 'log.write', after: [] },
    { type: 'photo.add', after: [] },
    { type: 'sos.press', after: [1] },
  ])
  expect(order.map(({ type }) => type)).toEqual(['photo.add', 'sos.press', 'log.write'])
})

test('任何一步都不会先于它所依据的一步', () => {
  const row = fc.record({ type: fc.constantFrom(...types), after: fc.array(fc.nat(20), { maxLength: 3 }) })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const order = sent(rows)
      expect(order).toHaveLength(rows.length)
      const place = new Map(order.map(({ id }, index) => [id, index]))
      for (const { id, after } of order) {
        for (const earlier of after) expect(place.get(earlier)).toBeLessThan(place.get(id) ?? -1)
      }
    }),
  )
})
