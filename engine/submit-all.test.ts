import { expect, test } from 'vitest'
import { openSeat } from './seat.ts'
import { close, commandsOf, note, report, verifyIncident } from './testing/commands.ts'

const make = commandsOf('甲-01', 1)
const seat = () => openSeat({ dir: ':memory:' })
const dayOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
const lines = (memory: ReturnType<typeof seat>, at: number) =>
  memory.query('log.day', { day: dayOf(at), kinds: [], limit: 100, before: null }).map((row) => row.text)

test('一起提交的要么都记下，要么一条不记', () => {
  const memory = seat()
  const [first, second] = [make('log/1', note('一')), make('log/2', note('二'))]
  const refused = make('incident/1', close('没有登记过'))
  expect(memory.submitAll([first, refused, second])).toMatchObject({ ok: false })
  expect(lines(memory, first.at)).toEqual([])
  expect(memory.unsent().count).toBe(0)
  expect(memory.submitAll([first, second])).toEqual({ ok: true, pending: true })
  expect(lines(memory, first.at)).toEqual(['一', '二'])
  memory.close()
})

test('后一条以前一条为据', () => {
  const memory = seat()
  const reported = make('incident/2', report('内涝'))
  const verified = make('incident/2', verifyIncident)
  expect(memory.submitAll([reported, verified])).toEqual({ ok: true, pending: true })
  expect(memory.toSend(9).map(({ type }) => type)).toEqual(['incident.report', 'incident.verify'])
  memory.close()
})
