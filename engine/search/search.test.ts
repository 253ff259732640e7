import { describe, expect, test } from 'vitest'
import type { ArgsOf } from '../../domain/index.ts'
import { DAY } from '../../domain/time.ts'
import { openSeat, type Seat } from '../seat.ts'
import { commandsOf, MORNING, note } from '../testing/commands.ts'
import { type SmallCentre, smallCentre } from '../testing/small-centre.ts'

const all = { kinds: [], from: null, to: null, before: null, limit: 50 }
const search = (seat: Seat, words: string, args: Partial<ArgsOf<'log.search'>> = {}) =>
  seat.query('log.search', { ...all, words, ...args }).map(({ text }) => text)

/** One line a day, the first one today, the next tomorrow, … */
function seatWith(texts: readonly string[]): {
  seat: Seat
  centre: SmallCentre
  make: ReturnType<typeof commandsOf>
} {
  const [seat, centre, make] = [openSeat({ dir: ':memory:' }), smallCentre(), commandsOf('甲-01', 1)]
  centre.submit(texts.map((text, n) => ({ ...make(`log/${n}`, note(text)), at: MORNING + n * DAY })))
  seat.receive(centre.notice(0))
  return { seat, centre, make }
}
function finish(seat: Seat): void {
  while (seat.chores());
  expect(seat.searchBehind()).toBe(0)
}

describe('检索日志', () => {
  test('索引建好之前和之后，找到的一样', () => {
    const texts = ['琶洲塔吊倾覆', '官洲边坡裂缝', '琶洲隧道水浸', '琶 洲']
    const { seat } = seatWith(texts)
    expect(seat.searchBehind()).toBe(4)
    const ask = () => [
      search(seat, '琶洲'),
      search(seat, 'tdqf'),
      search(seat, '琶洲 水浸'),
      search(seat, '没有'),
    ]
    const before = ask()
    finish(seat)
    expect(ask()).toEqual(before)
    expect(before).toEqual([['琶洲隧道水浸', '琶洲塔吊倾覆'], ['琶洲塔吊倾覆'], ['琶洲隧道水浸'], []])
  })

  test('相邻两字都在、连起来却不是那个词的，不算找到', () => {
    const { seat } = seatWith(['塔吊桥、吊桥塔', '吊塔桥'])
    finish(seat)
    expect(search(seat, '吊桥塔')).toEqual(['塔吊桥、吊桥塔'])
    expect(search(seat, '塔吊桥塔')).toEqual([])
  })

  test('按日期、类别、页翻找，新的在前', () => {
    const { seat } = seatWith(Array.from({ length: 12 }, (_, n) => `第 ${n} 天巡查`))
    finish(seat)
    expect(search(seat, '巡查', { limit: 3 })).toEqual(['第 11 天巡查', '第 10 天巡查', '第 9 天巡查'])
    expect(search(seat, '巡查', { limit: 2, before: 'log/9' })).toEqual(['第 8 天巡查', '第 7 天巡查'])
    const span = { from: MORNING + 2 * DAY, to: MORNING + 4 * DAY }
    expect(search(seat, '巡查', span)).toEqual(['第 4 天巡查', '第 3 天巡查', '第 2 天巡查'])
    expect(search(seat, '巡查', { ...span, limit: 2 })).toEqual(['第 4 天巡查', '第 3 天巡查'])
    const late = { from: MORNING + 8 * DAY, to: MORNING + 9 * DAY }
    expect(search(seat, '巡查', late)).toEqual(['第 9 天巡查', '第 8 天巡查'])
    expect(search(seat, '巡查', { kinds: ['order'] })).toEqual([])
  })

  test('更正过的，原文和更正都找得到，只列一次；待发送的也找得到', () => {
    const { seat, centre, make } = seatWith(['失联 4 人', '另一条'])
    finish(seat)
    const correction = make('log/0', { type: 'log.correct', data: { text: '失联 3 人', why: '找到 1 人' } })
    seat.submit(correction)
    expect(search(seat, '失联')).toEqual(['失联 3 人'])
    seat.settle(centre.submit(seat.toSend(9)))
    seat.receive(centre.notice(2))
    finish(seat)
    expect(search(seat, '失联')).toEqual(['失联 3 人'])
    expect(search(seat, '失联 4')).toEqual(['失联 3 人'])
    seat.submit(make('log/9', note('刚写的失联通报')))
    expect(search(seat, '失联')).toEqual(['刚写的失联通报', '失联 3 人'])
  })

  test('后来才公开的也补进索引', () => {
    const [seat, centre, make] = [openSeat({ dir: ':memory:' }), smallCentre(), commandsOf('甲-01', 1)]
    centre.submit([make('log/1', note('街道看不到的指令')), make('log/2', note('公开的'))])
    seat.receive(centre.notice(0, { hidden: (stream) => stream === 'log/1' }))
    finish(seat)
    expect(search(seat, '指令')).toEqual([])
    seat.reveal(centre.events.slice(0, 1))
    expect(seat.searchBehind()).toBe(1)
    finish(seat)
    expect(search(seat, '指令')).toEqual(['街道看不到的指令'])
  })
})
