import { describe, expect, test } from 'vitest'
import { carriedItem, chen, he, head, huang, incomingShift, luo } from '../../test/story/handover.ts'
import { handoverSeat, refresh, threeItems } from '../../test/story/handover-seat.ts'
import { handover } from './handover.ts'
import { sheetOf, stageOf } from './state.ts'

describe('签字的门：逐项打开才能接班（交接班制度；双方签字，带班领导确认）', () => {
  test('三方在同一版上签完，交接完成，号由中心给', () => {
    const one = handoverSeat()
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
    const one = handoverSeat()
    one.open(chen)
    one.check(chen)
    one.tickAll(luo, 'in', ['b'])
    one.sign(luo, 'in')
    expect(one.refused).toEqual(['还差 1 项未打开：1.2'])
    one.tickAll(luo, 'in')
    one.sign(luo, 'in')
    expect(one.get().signatures).toHaveLength(1)
  })

  test('打了勾没有打开过不算；打开的是这一版的字才算；交班人不必打开自己写的', () => {
    const one = handoverSeat()
    const root = one.open(chen)
    one.check(chen)
    one.tickAll(luo, 'in', ['a'])
    const item = sheetOf(one.get())?.items[0]
    one.say(luo, { type: 'handover.tick', data: { item: 'a', v: item?.v ?? '', side: 'in' } })
    one.sign(luo, 'in')
    expect(one.refused).toEqual(['还差 1 项未打开：1.1'])
    one.tickAll(luo, 'in')
    one.say(chen, refresh(root, [carriedItem('a', '又漏水了'), ...threeItems.slice(1)]))
    one.sign(luo, 'in')
    expect(one.refused.at(-1)).toBe('还差 1 项未打开：1.1')
    one.tickAll(chen, 'out')
    one.sign(chen, 'out')
    expect(one.get().signatures.map(({ side }) => side)).toEqual(['out'])
  })

  test('记打开时间以前的交接班表，只看打勾', () => {
    const one = handoverSeat()
    const data = { incoming: incomingShift, items: threeItems, head, saw: 0 }
    one.say(chen, { type: 'handover.open', data })
    one.check(chen)
    for (const { key: item, v } of sheetOf(one.get())?.items ?? []) {
      one.say(luo, { type: 'handover.tick', data: { item, v, side: 'in' } })
    }
    one.sign(luo, 'in')
    expect(one.get().signatures).toHaveLength(1)
  })

  test('自检没做、提问没答，交班人不能签', () => {
    const one = handoverSeat()
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
    const one = handoverSeat()
    one.open(chen)
    one.tickAll(chen, 'out')
    one.check(chen)
    one.sign(chen, 'out')
    one.sign(he, 'leader')
    expect(one.refused).toEqual(['接班人还没有签这一版，等双方签完再确认'])
  })

  test('交班人替接班人打的勾不算：接班人须亲自打开', () => {
    const one = handoverSeat()
    one.open(chen)
    one.check(chen)
    one.tickAll(huang, 'in')
    one.sign(luo, 'in')
    expect(one.refused).toEqual(['还差 3 项未打开：1.1、1.2、2.1'])
  })

  test('一个人不能签两方的字，交班班次的人不能接班', () => {
    const one = handoverSeat()
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
    const one = handoverSeat()
    one.open(chen)
    one.check(chen)
    one.tickAll(luo, 'in')
    const item = sheetOf(one.get())?.items[0]
    one.say(luo, { type: 'handover.untick', data: { item: 'a', v: item?.v ?? '', side: 'in' } })
    one.sign(luo, 'in')
    expect(one.refused).toEqual(['还差 1 项未打开：1.1'])
  })

  test('没有人签字，过多久都不会自己完成', () => {
    const one = handoverSeat()
    one.open(chen)
    one.tickAll(chen, 'out')
    one.tickAll(luo, 'in')
    one.check(chen)
    expect(one.get().completions).toEqual([])
    expect(Object.keys(handover.commands)).not.toContain('complete')
  })

  test('完成以后不能再打开', () => {
    const one = handoverSeat()
    one.whole(chen, luo, he)
    one.open(huang)
    expect(one.refused).toEqual(['这一班已经交接完毕，不必再打开；要看请打开已封存的交接班表'])
  })
})

describe('内容变了要重新看、重新签', () => {
  test('变了的事项要重新打勾，没变的仍算', () => {
    const one = handoverSeat()
    const root = one.open(chen)
    one.tickAll(luo, 'in')
    one.check(chen)
    one.say(chen, refresh(root, [carriedItem('a', '又漏水了'), ...threeItems.slice(1)]))
    one.sign(luo, 'in')
    expect(one.refused).toEqual(['还差 1 项未打开：1.1'])
  })

  test('签字后有更新：原签字待补签，领导不能凭旧签字确认', () => {
    const one = handoverSeat()
    const root = one.open(chen)
    one.tickAll(chen, 'out')
    one.tickAll(luo, 'in')
    one.check(chen)
    one.sign(chen, 'out')
    one.sign(luo, 'in')
    one.say(chen, refresh(root, [...threeItems, carriedItem('d')]))
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
    const one = handoverSeat()
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
