import { describe, expect, test } from 'vitest'
import type { Command } from '../domain/envelope.ts'
import { MINUTE } from '../domain/time.ts'
import { openSeat } from '../engine/seat.ts'
import type { LinkState } from '../protocol/desk.ts'
import { createLinkEntries, STEADY } from './link-entries.ts'

const START = Date.UTC(2026, 8, 16, 13, 1)

function desk(seat = '甲-01') {
  let now = START
  const written: Command[] = []
  const entries = createLinkEntries({ seat, submit: (command) => written.push(command), clock: () => now })
  const link = (service: string, state: LinkState['state'], since: number): LinkState => ({
    ...{
      service,
      name: service === 'centre' ? '中心' : '凤阳街道桥',
      state,
      since,
      words: null,
      roundTrip: null,
    },
  })
  return {
    written,
    said: () => written.map(({ data }) => data.text),
    hear: (bridge: LinkState['state'], since: number, centre: LinkState['state'] = 'up') =>
      entries.hear([link('centre', centre, START), link('bridge/fengyang', bridge, since)]),
    pass(ms: number) {
      now += ms
      entries.look()
    },
  }
}

describe('线路断了自动记一行', () => {
  test('断满一分钟才记，恢复时说断了多久；闪断不记', () => {
    const { hear, pass, said } = desk()
    hear('down', START)
    pass(STEADY - 1)
    hear('up', START + STEADY - 1)
    expect(said()).toEqual([])
    hear('down', START + 2 * MINUTE)
    pass(4 * MINUTE)
    pass(MINUTE)
    expect(said()).toEqual(['凤阳街道桥断线'])
    hear('up', START + 30 * MINUTE)
    expect(said()).toEqual(['凤阳街道桥断线', '凤阳街道桥恢复，断了 28 分钟'])
  })

  test('本席位连中心也断了，是自己断线，不记街道桥', () => {
    const { hear, pass, said } = desk()
    hear('down', START, 'down')
    pass(10 * MINUTE)
    expect(said()).toEqual([])
    hear('down', START, 'up')
    expect(said()).toHaveLength(1)
  })

  test('两个席位报同一次断线，日志里是一行，算一次', () => {
    const [first, second] = [desk('甲-01'), desk('甲-02')]
    first.hear('down', START)
    second.hear('down', START + 1500)
    first.pass(2 * MINUTE)
    second.pass(2 * MINUTE)
    const core = openSeat({ dir: ':memory:' })
    for (const command of [...first.written, ...second.written]) {
      expect(core.submit(command)).toMatchObject({ ok: true })
    }
    const rows = core.query('log.day', { day: '2026-09-16', kinds: [], limit: 10, before: null })
    expect(rows.map(({ text, count }) => [text, count])).toEqual([['凤阳街道桥断线', 1]])
    core.close()
  })
})
