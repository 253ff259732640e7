import { describe, expect, test } from 'vitest'
import {
  carriedItem,
  chen,
  deng,
  eight,
  he,
  head,
  huang,
  incomingShift,
  liang,
  luo,
  play,
  signOn,
  uuid,
} from '../../test/story/handover.ts'
import type { By } from '../model.ts'
import { handover } from './handover.ts'
import { numberItems } from './number-items.ts'
import { type HandoverCommand, type Side, selfChecks } from './shapes.ts'
import { type Handover, noHandover, sheetOf, stageOf } from './state.ts'

const items = [carriedItem('a'), carriedItem('b'), carriedItem('c', '卫星电话 2 部', 'equipment')]
const MINUTE = 60_000

/** One seat at work: says commands on what it knows. */
function seat(from: Handover = noHandover, first = 1) {
  let state = from
  let n = first
  const sent: Parameters<typeof play>[0][number][] = []
  const refused: string[] = []
  const say = (by: By, command: HandoverCommand) => {
    const said = { by, command, id: uuid(n), at: eight + n * MINUTE }
    n += 1
    const played = play([said], state)
    state = played.state
    refused.push(...played.refused)
    if (played.refused.length === 0) sent.push(said)
    return said.id
  }
  const open = (by: By, carried = items) =>
    say(by, {
      type: 'handover.open',
      data: { incoming: incomingShift, items: carried, head, saw: state.facts },
    })
  const tickAll = (by: By, side: 'out' | 'in', but: string[] = []) => {
    for (const { key: item, v } of sheetOf(state)?.items ?? []) {
      if (!but.includes(item)) say(by, { type: 'handover.tick', data: { item, v, side } })
    }
  }
  const check = (by: By) => {
    for (const what of selfChecks) say(by, { type: 'handover.check', data: { what, ok: true, note: '' } })
  }
  const sign = (by: By, side: Side) => say(by, signOn(state, side, by, eight + n * MINUTE))
  const whole = (out: By, relief: By, leader: By) => {
    open(out)
    tickAll(out, 'out')
    tickAll(relief, 'in')
    check(out)
    sign(out, 'out')
    sign(relief, 'in')
    sign(leader, 'leader')
  }
  return { say, open, tickAll, check, sign, whole, sent, refused, get: () => state }
}
const refresh = (root: string, carried = items): HandoverCommand => ({
  type: 'handover.refresh',
  data: { root, items: carried, head },
})

describe('签字的门：逐项打开才能接班（交接班制度；双方签字，带班领导确认）', () => {
  test('三方在同一版上签完，交接完成，号由中心给', () => {
    const one = seat()
    one.whole(chen, luo, he)
    expect(one.refused).toEqual([])
    expect(one.get()).toMatchObject({
      number: 'handover/2026-0260',
      completions: [{ out: 'chen-yanqiu', in: 'luo-jingxian', leader: 'he-shaojun' }],
      contested: null,
    })
    expect(stageOf(one.get())).toBe('done')
  })

  test('差一项未打开就不能接班，并说是哪一项', () => {
    const one = seat()
    one.open(chen)
    one.check(chen)
    one.tickAll(luo, 'in', ['b'])
    one.sign(luo, 'in')
    expect(one.refused).toEqual(['还差 1 项未打开：1.2'])
    one.tickAll(luo, 'in')
    one.sign(luo, 'in')
    expect(one.get().signatures).toHaveLength(1)
  })

  test('自检没做、提问没答，交班人不能签', () => {
    const one = seat()
    one.open(chen)
    one.tickAll(chen, 'out')
    const question = one.say(luo, { type: 'handover.ask', data: { item: 'a', text: '家属电话谁接？' } })
    one.sign(chen, 'out')
    expect(one.refused).toEqual(['自检未做：值班电话、警铃、大屏弹窗、领导手机；还有 1 个提问没有回答'])
    one.check(chen)
    one.say(huang, { type: 'handover.answer', data: { question, text: '社区陪护组' } })
    one.sign(chen, 'out')
    expect(one.get().signatures.map(({ side }) => side)).toEqual(['out'])
  })

  test('带班领导要等双方签完', () => {
    const one = seat()
    one.open(chen)
    one.tickAll(chen, 'out')
    one.check(chen)
    one.sign(chen, 'out')
    one.sign(he, 'leader')
    expect(one.refused).toEqual(['接班人还没有签这一版，等双方签完再确认'])
  })

  test('交班人替接班人打的勾不算：接班人须亲自打开', () => {
    const one = seat()
    one.open(chen)
    one.check(chen)
    one.tickAll(huang, 'in')
    one.sign(luo, 'in')
    expect(one.refused).toEqual(['还差 3 项未打开：1.1、1.2、2.1'])
  })

  test('一个人不能签两方的字，交班班次的人不能接班', () => {
    const one = seat()
    one.open(chen)
    one.tickAll(chen, 'out')
    one.check(chen)
    one.sign(chen, 'out')
    one.sign(chen, 'in')
    one.sign(huang, 'in')
    expect(one.refused).toEqual([
      '同一个人不能签两方的字，请由另一位本人签字',
      '您是交班班次的人，不能同时接班，请由接班人本人签字',
    ])
  })

  test('撤回的勾要再打一次', () => {
    const one = seat()
    one.open(chen)
    one.check(chen)
    one.tickAll(luo, 'in')
    const item = sheetOf(one.get())?.items[0]
    one.say(luo, { type: 'handover.untick', data: { item: 'a', v: item?.v ?? '', side: 'in' } })
    one.sign(luo, 'in')
    expect(one.refused).toEqual(['还差 1 项未打开：1.1'])
  })

  test('没有人签字，过多久都不会自己完成', () => {
    const one = seat()
    one.open(chen)
    one.tickAll(chen, 'out')
    one.tickAll(luo, 'in')
    one.check(chen)
    expect(one.get().completions).toEqual([])
    expect(Object.keys(handover.commands)).not.toContain('complete')
  })

  test('完成以后不能再打开', () => {
    const one = seat()
    one.whole(chen, luo, he)
    one.open(huang)
    expect(one.refused).toEqual(['这一班已经交接完毕，不必再打开；要看请打开已封存的交接班表'])
  })
})

describe('内容变了要重新看、重新签', () => {
  test('变了的事项要重新打勾，没变的仍算', () => {
    const one = seat()
    const root = one.open(chen)
    one.tickAll(luo, 'in')
    one.check(chen)
    one.say(chen, refresh(root, [carriedItem('a', '又漏水了'), ...items.slice(1)]))
    one.sign(luo, 'in')
    expect(one.refused).toEqual(['还差 1 项未打开：1.1'])
  })

  test('签字后有更新：原签字待补签，领导不能凭旧签字确认', () => {
    const one = seat()
    const root = one.open(chen)
    one.tickAll(chen, 'out')
    one.tickAll(luo, 'in')
    one.check(chen)
    one.sign(chen, 'out')
    one.sign(luo, 'in')
    one.say(chen, refresh(root, [...items, carriedItem('d')]))
    one.sign(he, 'leader')
    expect(one.refused).toEqual(['交班人、接班人还没有签这一版，等双方签完再确认'])
    one.tickAll(chen, 'out')
    one.tickAll(luo, 'in')
    one.sign(chen, 'out')
    one.sign(luo, 'in')
    one.sign(he, 'leader')
    expect(one.get().completions).toHaveLength(1)
  })

  test('撤回后要重新打开；号不变', () => {
    const one = seat()
    const root = one.open(chen)
    one.say(chen, { type: 'handover.withdraw', data: { root, why: '还有电话没接完' } })
    expect(stageOf(one.get())).toBe('withdrawn')
    one.sign(luo, 'in')
    expect(one.refused).toEqual(['这次交接已经撤回，请重新打开再签字'])
    one.whole(chen, luo, he)
    expect(one.get()).toMatchObject({ number: 'handover/2026-0260', contested: null })
    expect(one.get().completions).toHaveLength(1)
  })
})

describe('断网时签的字，中心从不拒绝（证言不拒绝）', () => {
  test('两个席位各自完成交接：都留下，有争议，带班领导裁定', () => {
    const one = seat()
    const other = seat(noHandover, 1001)
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
    const one = seat()
    const other = seat(noHandover, 1001)
    one.whole(chen, luo, he)
    other.whole(chen, luo, he)
    const merged = play([...one.sent, ...other.sent])
    expect(merged.refused).toEqual([])
    expect(merged.state.completions).toHaveLength(1)
    expect(merged.state.contested).toBe(null)
  })

  test('同一份签字再到一次，没有第二次效果', () => {
    const one = seat()
    one.open(chen)
    one.tickAll(chen, 'out')
    one.check(chen)
    one.sign(chen, 'out')
    const before = one.get()
    one.sign(chen, 'out')
    expect(one.get()).toBe(before)
  })

  test('签字时别处有新提问、有更新、有撤回：签字照收', () => {
    const shared = seat()
    const root = shared.open(chen)
    shared.tickAll(chen, 'out')
    shared.tickAll(luo, 'in')
    shared.check(chen)
    const item = sheetOf(shared.get())?.items[0]
    const away = seat(shared.get(), 1001)
    away.sign(chen, 'out')
    away.sign(luo, 'in')
    away.sign(he, 'leader')
    const here = seat(shared.get(), 2001)
    here.say(deng, { type: 'handover.ask', data: { item: 'a', text: '钥匙在谁手里？' } })
    here.say(huang, { type: 'handover.untick', data: { item: 'a', v: item?.v ?? '', side: 'out' } })
    here.say(huang, refresh(root, [...items, carriedItem('d')]))
    here.say(huang, { type: 'handover.withdraw', data: { root, why: '等一等' } })
    const merged = play([...shared.sent, ...here.sent, ...away.sent])
    expect(merged.refused).toEqual([])
    expect(merged.state.completions).toMatchObject([{ in: 'luo-jingxian' }])
  })

  test('没看见的可以不知道，没做的不能说做过：空口说没看全也过不了门', () => {
    const one = seat()
    one.open(chen)
    const sign = signOn(one.get(), 'in', luo, eight)
    if (sign.type !== 'handover.sign') throw new Error('not a signature')
    one.say(luo, { ...sign, data: { ...sign.data, saw: 0 } })
    expect(one.refused).toEqual(['还差 3 项没有逐项打勾：1.1 等'])
  })
})

describe('记下而待核（补录待核：权限看当时谁在岗）', () => {
  test('没有在交班班次签到的人签了交班：收下，待核', () => {
    const one = seat()
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
      const one = seat()
      one.whole(chen, luo, leader)
      return one.get().signatures.at(-1)?.doubt
    }
    expect(confirmed(he)).toBe('签字时不在带班领导岗位上')
    expect(confirmed(liang)).toBe(null)
  })

  test('签名的内容对不上：收下，待核', () => {
    const one = seat()
    one.open(chen)
    one.tickAll(chen, 'out')
    one.check(chen)
    const sign = signOn(one.get(), 'out', huang, eight)
    one.say(chen, sign)
    expect(one.get().signatures[0]?.doubt).toBe('签名的内容与所签的表对不上')
  })
})

test('时钟慢一小时：次序按日志，时间照写', () => {
  const one = seat()
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
