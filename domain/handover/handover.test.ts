import { describe, expect, test } from 'vitest'
import { seeing } from '../../test/story/given.ts'
import {
  carriedItem,
  chen,
  deng,
  eight,
  he,
  huang,
  liang,
  luo,
  nightShift,
  outgoingShift,
  play,
  signOn,
  uuid,
} from '../../test/story/handover.ts'
import { handoverSeat, refresh, threeItems } from '../../test/story/handover-seat.ts'
import type { By } from '../model.ts'
import { MINUTE } from '../time.ts'
import { numberItems } from './number-items.ts'
import type { HandoverCommand } from './shapes.ts'
import { noHandover, sheetOf } from './state.ts'

describe('断网时签的字，中心从不拒绝（证言不拒绝）', () => {
  test('两个席位各自完成交接：都留下，有争议，带班领导裁定', () => {
    const one = handoverSeat()
    const other = handoverSeat(noHandover, 1001)
    one.whole(chen, luo, he)
    other.whole(huang, deng, liang)
    const merged = play([...one.sent, ...other.sent])
    expect(merged.refused).toEqual([])
    expect(merged.state.completions.map((each) => each.in)).toEqual(['luo-jingxian', 'deng-jiashu'])
    expect(merged.state.contested?.people).toEqual(expect.arrayContaining(['luo-jingxian', 'deng-jiashu']))
    const settle: HandoverCommand = {
      type: 'handover.settle',
      data: { keep: 'deng-jiashu', why: '以值班表为准' },
    }
    const at = eight + 5000 * MINUTE
    expect(play([{ by: luo, command: settle, id: uuid(2001), at }], merged.state).refused).toEqual([
      '只有带班领导可以裁定，请由带班领导处理',
    ])
  })

  test('同一位接班人在两个席位各签了一遍：一次有效，没有争议', () => {
    const one = handoverSeat()
    const other = handoverSeat(noHandover, 1001)
    one.whole(chen, luo, he)
    other.whole(chen, luo, he)
    const merged = play([...one.sent, ...other.sent])
    expect(merged.refused).toEqual([])
    expect(merged.state.completions).toHaveLength(1)
    expect(merged.state.contested).toBe(null)
  })

  test('同一份签字再到一次，没有第二次效果', () => {
    const one = handoverSeat()
    one.open(chen)
    one.tickAll(chen, 'out')
    one.check(chen)
    one.sign(chen, 'out')
    const before = one.get()
    one.sign(chen, 'out')
    expect(one.get()).toBe(before)
  })

  test('签字时别处有新提问、有更新、有撤回：签字照收', () => {
    const shared = handoverSeat()
    const root = shared.open(chen)
    shared.tickAll(chen, 'out')
    shared.tickAll(luo, 'in')
    shared.check(chen)
    const item = sheetOf(shared.get())?.items[0]
    const away = handoverSeat(shared.get(), 1001)
    away.sign(chen, 'out')
    away.sign(luo, 'in')
    away.sign(he, 'leader')
    const here = handoverSeat(shared.get(), 2001)
    here.say(deng, { type: 'handover.ask', data: { item: 'a', text: '钥匙在谁手里？' } })
    here.say(huang, { type: 'handover.untick', data: { item: 'a', v: item?.v ?? '', side: 'out' } })
    here.say(huang, refresh(root, [...threeItems, carriedItem('d')]))
    here.say(huang, { type: 'handover.withdraw', data: { root, why: '等一等' } })
    const merged = play([...shared.sent, ...here.sent, ...away.sent])
    expect(merged.refused).toEqual([])
    expect(merged.state.completions).toMatchObject([{ in: 'luo-jingxian' }])
  })

  test('没看见的可以不知道，没做的不能说做过：空口说没看全也过不了门', () => {
    const one = handoverSeat()
    one.open(chen)
    const sign = signOn(one.get(), 'in', luo, eight)
    if (sign.type !== 'handover.sign') throw new Error('not a signature')
    one.say(luo, { ...sign, data: { ...sign.data, saw: 0 } })
    expect(one.refused).toEqual(['还差 3 项没有逐项打勾：1.1 等'])
  })
})

describe('记下而待核（补录待核：权限看当时谁在岗）', () => {
  test('没有在交班班次签到的人签了交班：收下，待核', () => {
    const one = handoverSeat()
    one.open(chen)
    one.tickAll(chen, 'out')
    one.check(chen)
    one.sign(deng, 'out')
    expect(one.get().signatures[0]).toMatchObject({
      person: 'deng-jiashu',
      doubt: '签字人没有在交班班次签到',
    })
  })

  test('当时不在带班领导岗位上的人确认：收下，待核；在岗的领导没有疑问', () => {
    const confirmed = (leader: By) => {
      const one = handoverSeat()
      one.whole(chen, luo, leader)
      return one.get().signatures.at(-1)?.doubt
    }
    expect(confirmed(he)).toBe('签字时不在带班领导岗位上')
    expect(confirmed(liang)).toBe(null)
  })

  test('本人的密钥已知而签名用的不是它：收下，待核；是它就没有疑问', () => {
    const one = handoverSeat()
    one.whole(chen, luo, liang)
    const doubtWith = (key: string, until: number | null) => {
      const keys = [{ seat: '甲-01', key, since: 0, until }]
      const see = seeing({ [`shift/${outgoingShift}`]: nightShift, 'credential/chen-yanqiu': { keys } })
      return play(one.sent, noHandover, see).state.signatures[0]?.doubt
    }
    expect(doubtWith('a2V5', null)).toBe(null)
    expect(doubtWith('b3RoZXI=', null)).toBe('签名用的不是本人登记过的密钥')
    expect(doubtWith('a2V5', eight)).toBe('签名用的不是本人登记过的密钥')
  })

  test('值班表上下一班的带班领导来确认，没有疑问', () => {
    const one = handoverSeat()
    one.whole(chen, luo, he)
    const day = '2026-09-17'
    const roster = { status: 'published', assignments: [{ day, n: 1, post: 'leader', person: 'he-shaojun' }] }
    const see = seeing({ [`shift/${outgoingShift}`]: nightShift, 'roster/2026-09': roster })
    expect(play(one.sent, noHandover, see).state.signatures.at(-1)?.doubt).toBe(null)
  })

  test('签名的内容对不上：收下，待核', () => {
    const one = handoverSeat()
    one.open(chen)
    one.tickAll(chen, 'out')
    one.check(chen)
    const sign = signOn(one.get(), 'out', huang, eight)
    one.say(chen, sign)
    expect(one.get().signatures[0]?.doubt).toBe('签名的内容与所签的表对不上')
  })
})

test('时钟慢一小时：次序按日志，时间照写', () => {
  const one = handoverSeat()
  one.whole(chen, luo, he)
  const slow = one.sent.map((said) => ({ ...said, at: said.by === luo ? said.at - 3_600_000 : said.at }))
  const { state, refused } = play(slow)
  expect(refused).toEqual([])
  expect(state.signatures.map(({ side }) => side)).toEqual(['out', 'in', 'leader'])
  expect((state.signatures[1]?.at ?? 0) < (state.signatures[0]?.at ?? 0)).toBe(true)
})

test('事项按组编号，同一键只留一项，字变了版本就变', () => {
  const numbered = numberItems([
    carriedItem('c', '', 'equipment'),
    carriedItem('a'),
    carriedItem('a'),
    carriedItem('b'),
  ])
  expect(numbered.map(({ key, no }) => [key, no])).toEqual([
    ['a', '1.1'],
    ['b', '1.2'],
    ['c', '2.1'],
  ])
  const [one] = numberItems([carriedItem('a', '甲')])
  const [other] = numberItems([carriedItem('a', '乙')])
  expect(one?.v).not.toBe(other?.v)
})

test('先打的勾先到，交接班表后到：都不丢', () => {
  const { state, refused } = play([
    { by: luo, command: { type: 'handover.remind', data: { text: '勿致电家属' } }, id: uuid(1), at: eight },
  ])
  expect([refused, state.reminders.length]).toEqual([[], 1])
})
