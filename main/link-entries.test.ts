import { describe, expect, test } from 'vitest'
import type { Command } from '../domain/envelope.ts'
import { MINUTE } from '../domain/time.ts'
import { openSeat } from '../engine/seat.ts'
import type { LinkState } from '../protocol/desk.ts'
import { createLinkEntries, STEADY } from './link-entries.ts'

const START = Date.UTC(2026, 8, 16, 13, 1)

/** A duty room's log, which its seats write and read as one. */
function room() {
  const core = openSeat({ dir: ':memory:' })
  const seat = (name = '甲-01', start = START) => {
    let now = start
    let isFull = false
    let kept: Readonly<Record<string, number>> = {}
    const open = () =>
      createLinkEntries({
        seat: name,
        submit: async (command) =>
          isFull ? { ok: false, reason: '本机磁盘已满' } : core.submit(command as Command),
        countOf: async (stream) => core.query('log.one', { stream })[0]?.count ?? 0,
        said: {
          read: () => kept,
          keep: (next) => {
            kept = next
          },
        },
        clock: () => now,
      })
    let entries = open()
    return {
      hear: (bridge: LinkState['state'], since: number, centre: LinkState['state'] = 'up') =>
        entries.hear([link('centre', centre, START), link('bridge/fengyang', bridge, since)]),
      pass: async (ms: number) => {
        now += ms
        await entries.look()
      },
      /** The program ends and starts again; `forgets`: what it kept is lost. */
      restart: (forgets = false) => {
        if (forgets) kept = {}
        entries = open()
      },
      fill: (full: boolean) => {
        isFull = full
      },
    }
  }
  const said = () =>
    core
      .query('log.day', { day: '2026-09-16', kinds: [], limit: 10, before: null })
      .map(({ text, count }) => (count === 1 ? text : `${text} ×${count}`))
  return { seat, said }
}

const link = (service: string, state: LinkState['state'], since: number): LinkState => ({
  service,
  name: service === 'centre' ? '中心' : '凤阳街道桥',
  state,
  since,
  words: null,
  roundTrip: null,
})

describe('线路断了自动记一行', () => {
  test('断满一分钟才记，恢复时说断了多久；闪断不记', async () => {
    const { seat, said } = room()
    const { hear, pass } = seat()
    await hear('down', START)
    await pass(STEADY - 1)
    await hear('up', START + STEADY - 1)
    expect(said()).toEqual([])
    await hear('down', START + 2 * MINUTE)
    await pass(4 * MINUTE)
    await pass(MINUTE)
    expect(said()).toEqual(['凤阳街道桥断线'])
    await hear('up', START + 30 * MINUTE)
    expect(said()).toEqual(['凤阳街道桥断线', '凤阳街道桥恢复，断了 28 分钟'])
  })

  test('本席位连中心也断了，是自己断线，不记街道桥', async () => {
    const { seat, said } = room()
    const { hear, pass } = seat()
    await hear('down', START, 'down')
    await pass(10 * MINUTE)
    expect(said()).toEqual([])
    await hear('down', START, 'up')
    expect(said()).toHaveLength(1)
  })

  test.each([0, 1, 149_999, 150_000, 299_999])(
    '两个席位报同一次断线，日志里是一行，算一次（相差的一秒半落在哪里都一样，+%i）',
    async (offset) => {
      const { seat, said } = room()
      const [first, second] = [seat('甲-01'), seat('甲-02')]
      for (const [each, since] of [
        [first, START + offset],
        [second, START + offset + 1500],
      ] as const) {
        await each.hear('down', since)
        await each.pass(10 * MINUTE)
      }
      expect(said()).toEqual(['凤阳街道桥断线'])
      await first.hear('up', START + 12 * MINUTE)
      await second.hear('up', START + 12 * MINUTE + 1500)
      expect(said()).toHaveLength(2)
      expect(said().filter((line) => line.includes('×'))).toEqual([])
    },
  )

  test('一小时里断两次、恢复两次，各算两次', async () => {
    const { seat, said } = room()
    const { hear, pass } = seat()
    for (const from of [0, 10]) {
      await hear('down', START + from * MINUTE)
      await pass(5 * MINUTE)
      await hear('up', START + (from + 5) * MINUTE)
      await pass(5 * MINUTE)
    }
    expect(said()).toEqual(['凤阳街道桥断线 ×2', '凤阳街道桥恢复，断了 5 分钟 ×2'])
  })

  test('断着重新启动，不再记一次，恢复时照样从头算；记着的丢了也只算一次', async () => {
    const { seat, said } = room()
    const { hear, pass, restart } = seat()
    await hear('down', START)
    await pass(2 * MINUTE)
    for (const forgets of [true, false]) {
      restart(forgets)
      await hear('down', START + 3 * MINUTE)
      await pass(5 * MINUTE)
    }
    expect(said()).toEqual(['凤阳街道桥断线'])
    await pass(90 * MINUTE)
    restart()
    await hear('down', START + 102 * MINUTE)
    await pass(5 * MINUTE)
    expect(said()).toEqual(['凤阳街道桥断线'])
    await hear('up', START + 113 * MINUTE)
    expect(said()).toEqual(['凤阳街道桥断线', '凤阳街道桥恢复，断了 1 小时 50 分'])
  })

  test('没有存下的，下一次看时再记', async () => {
    const { seat, said } = room()
    const { hear, pass, fill } = seat()
    fill(true)
    await hear('down', START)
    await pass(2 * MINUTE)
    expect(said()).toEqual([])
    fill(false)
    await pass(MINUTE)
    expect(said()).toEqual(['凤阳街道桥断线'])
  })
})
