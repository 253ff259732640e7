import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { categories } from '../../domain/incident/incident.ts'
import type { AnyCommand } from '../../domain/index.ts'
import type { Call } from '../../domain/log/call.ts'
import { HOUR, MINUTE } from '../../domain/time.ts'
import { openSeat } from '../seat.ts'
import { commandsOf, MORNING } from '../testing/commands.ts'

/** One call as the test tells it: minutes after the morning, how long it lasted and waited, its handling. */
const callArbitrary = fc.record({
  at: fc.integer({ min: 0, max: 3 * 24 * 60 }),
  out: fc.boolean(),
  lasted: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
  written: fc.integer({ min: 0, max: 30 }),
  category: fc.constantFrom(null, ...categories),
  finished: fc.option(fc.integer({ min: 0, max: 600 }), { nil: null }),
})
type Told = typeof callArbitrary extends fc.Arbitrary<infer T> ? T : never

const blank = {
  ...({ channel: 'phone' } as const),
  ...{ callerUnit: '', callerTitle: '', readBack: false, place: '', street: null },
  ...{ happened: '', occurred: '', casualties: '', now: '', requests: '', scope: '', alreadyTold: [] },
  recordingRef: null,
}

function seatWith(calls: readonly Told[]) {
  const core = openSeat({ dir: ':memory:' })
  const make = commandsOf('甲-01', 1)
  const say = (stream: string, at: number, command: AnyCommand) => {
    expect(core.submit({ ...make(stream, command), at })).toMatchObject({ ok: true })
  }
  calls.forEach((told, n) => {
    const startedAt = MORNING + told.at * MINUTE
    const at = startedAt + told.written * MINUTE
    const endedAt = told.lasted === null ? null : startedAt + told.lasted * MINUTE
    const { category } = told
    const direction = told.out ? ('out' as const) : ('in' as const)
    const call = { ...blank, alreadyTold: [], direction, startedAt, endedAt, category } satisfies Call
    const line = { kind: 'call', text: `来电 ${n}`, occurredAt: null, incident: null } as const
    say(`log/${n}`, at, { type: 'log.write', data: { ...line, call } })
    if (told.finished === null) return
    say(`log/${n}`, at + told.finished * MINUTE, { type: 'log.finish', data: { result: '已办结' } })
  })
  return core
}

/** By definition: the smallest value that at least p of all do not exceed. */
function plainPercentile(values: readonly number[], p: number): number {
  return Math.min(...values.filter((x) => values.filter((y) => y <= x).length >= p * values.length - 1e-9))
}

test('统计与逐条数出来的一样：时刻、方向、类别、用时', () => {
  fc.assert(
    fc.property(fc.array(callArbitrary, { minLength: 1, maxLength: 25 }), (calls) => {
      const core = seatWith(calls)
      const span = { from: MORNING, to: MORNING + 48 * HOUR }
      const inSpan = calls.filter(({ at, written }) => at + written < 48 * 60)
      const hourOf = ({ at, written }: Told) => (8 + Math.floor((at + written) / 60)) % 24

      const hours = core.query('stats.hours', span)
      for (const { hour, in: inbound, out } of hours) {
        const there = inSpan.filter((one) => hourOf(one) === hour)
        expect([inbound, out]).toEqual([
          there.filter((o) => !o.out).length,
          there.filter((o) => o.out).length,
        ])
      }
      expect(hours.reduce((sum, row) => sum + row.in + row.out, 0)).toBe(inSpan.length)

      for (const { by, value, count } of core.query('stats.calls', span)) {
        if (by !== 'category') continue
        expect(count).toBe(inSpan.filter(({ category }) => category === value).length)
      }
      const plain = {
        record: inSpan.map(({ written }) => written),
        talk: inSpan.flatMap(({ lasted }) => lasted ?? []),
        handle: inSpan.flatMap(({ finished }) => finished ?? []),
      }
      const times = core.query('stats.times', span)
      for (const [key, minutes] of Object.entries(plain)) {
        const row = times.find((one) => one.key === key)
        if (minutes.length === 0) expect(row).toBeUndefined()
        else {
          expect(row).toEqual({
            ...{ key, count: minutes.length, longest: Math.max(...minutes) * MINUTE },
            ...{ p50: plainPercentile(minutes, 0.5) * MINUTE, p95: plainPercentile(minutes, 0.95) * MINUTE },
          })
        }
      }
      const days = core.query('stats.days', span)
      expect(days.reduce((sum, { calls: n }) => sum + n, 0)).toBe(inSpan.length)
      core.close()
    }),
    { numRuns: 25 },
  )
})

test('批示落实从批示算到其后的落实', () => {
  const core = seatWith([])
  const make = commandsOf('甲-01', 2)
  const say = (minute: number, command: AnyCommand) => {
    const at = MORNING + minute * MINUTE
    expect(core.submit({ ...make('log/one', command), at })).toMatchObject({ ok: true })
  }
  say(0, { type: 'log.write', data: { kind: 'call', text: '来电', occurredAt: null, incident: null } })
  say(10, {
    type: 'log.instruct',
    data: { leader: '梁启衡', words: '速派人', byPhone: true, readBack: true },
  })
  say(25, { type: 'log.carryOut', data: { text: '已派', instruction: null } })
  const times = core.query('stats.times', { from: MORNING, to: MORNING + HOUR })
  expect(times.find(({ key }) => key === 'instruction')).toMatchObject({ count: 1, p50: 15 * MINUTE })
  core.close()
})

test('点名结果按街道，秒数取中位', () => {
  const core = seatWith([])
  const make = commandsOf('甲-01', 3)
  const [pazhou, chigang] = ['440105015', '440105001'] as const
  const streets = [
    { code: pazhou, name: '琶洲街道' },
    { code: chigang, name: '赤岗街道' },
  ]
  const answers = [
    [pazhou, 'present', 4],
    [chigang, 'fault', null],
  ] as const
  for (const [n, seconds] of [4, 9, 6].entries()) {
    const stream = `rollcall/${n}`
    core.submit(make(stream, { type: 'rollcall.begin', data: { at: MORNING, streets, limit: 30 } }))
    for (const [street, result, first] of answers) {
      const answer = { street, result, seconds: first === null ? null : seconds, still: null }
      const seen = { postCorrect: null, quality: 'clear', remark: '' } as const
      core.submit(make(stream, { type: 'rollcall.answer', data: { ...answer, ...seen } }))
    }
  }
  expect(core.query('stats.rollcalls', { from: MORNING, to: MORNING + HOUR })).toEqual([
    { key: pazhou, name: '琶洲街道', present: 3, absent: 0, fault: 0, p50: 6 },
    { key: chigang, name: '赤岗街道', present: 0, absent: 0, fault: 3, p50: null },
  ])
  expect(core.query('stats.kinds', { from: 0, to: MORNING })).toEqual([])
  core.close()
})
