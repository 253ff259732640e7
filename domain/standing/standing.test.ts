import { describe, expect, test } from 'vitest'
import { given, seatB } from '../../test/story/given.ts'
import { standing } from './standing.ts'

const data = {
  ...{ title: '凤阳街道桥断线', text: '专线光缆中断，运营商报修', since: null },
  ...{ owner: 'su-wanyi', nextCheck: 1000, source: null },
}
const raised = { type: 'standing.raised', data } as const

// 设备与报警交接：每一项有负责人、自何时起、下次核查（HSE 交接班指引；ISA-18.2 搁置报警）
describe('持续异常', () => {
  test('两个席位登记同一项：后一份列为存疑，不退回', () => {
    expect(given(standing, raised).when({ type: 'standing.raise', data }, { by: seatB })).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'standing.contested', data: { why: '同一项异常被登记了两次' } } }],
    })
  })

  test('核查记下所见和下次时间', () => {
    const check = { finding: '仍未恢复', nextCheck: 5000 }
    expect(given(standing, raised).when({ type: 'standing.check', data: check })).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'standing.checked', data: check } }],
    })
  })

  test('解除之后的核查不丢：列为存疑', () => {
    const story = given(standing, raised, { type: 'standing.ended', data: { result: '已修复' } })
    expect(
      story.when({ type: 'standing.check', data: { finding: '又断了', nextCheck: null } }),
    ).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'standing.contested' } }],
    })
  })

  test('交给别人才算移交，解除了不能再移交、再解除', () => {
    const hand = { type: 'standing.hand', data: { to: 'su-wanyi', why: '' } } as const
    expect(given(standing, raised).when(hand)).toEqual({ ok: false, reason: '已经由他负责，请改选另一位' })
    const ended = given(standing, raised, { type: 'standing.ended', data: { result: '已修复' } })
    expect(ended.when({ ...hand, data: { to: 'a', why: '' } })).toMatchObject({ ok: false })
    expect(ended.when({ type: 'standing.end', data: { result: '再次' } })).toMatchObject({ ok: false })
    expect(given(standing).when({ type: 'standing.end', data: { result: '无' } })).toMatchObject({
      ok: false,
    })
  })

  test('解除要写结果', () => {
    expect(standing.commands.end.safeParse({ result: '' }).success).toBe(false)
  })
})
