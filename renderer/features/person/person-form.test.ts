import { describe, expect, test } from 'vitest'
import { cardShape } from '../../../domain/person/person.ts'
import { cardFrom, emptyHeld, heldOf, readKept } from './person-form.ts'

const held = { ...emptyHeld, name: '陈砚秋' }

describe('人员表单', () => {
  test('只填姓名就能保存', () => {
    const { card } = cardFrom(held)
    expect(cardShape.parse(card)).toMatchObject({ name: '陈砚秋', phones: [], street: null, email: null })
    expect(cardFrom(emptyHeld)).toEqual({ card: null, missing: '请填写姓名' })
  })

  test('号码写法随意，保存时统一；重复的只留一个，空的不留', () => {
    const { card } = cardFrom({
      ...held,
      phones: [
        { label: '手机', number: '+86 13800138000' },
        { label: '手机', number: '138-0013-8000' },
        { label: '办公电话', number: '020-84312345-801' },
        { label: '', number: '110' },
        { label: '传真', number: ' ' },
      ],
    })
    expect(card?.phones).toEqual([
      { label: '手机', number: '138 0013 8000' },
      { label: '办公电话', number: '020-8431 2345 转 801' },
      { label: '其他', number: '110' },
    ])
  })

  test('不是号码的要说出来', () => {
    expect(cardFrom({ ...held, phones: [{ label: '手机', number: '见值班表' }] })).toEqual({
      card: null,
      missing: '“见值班表”不是电话号码',
    })
  })

  test('打开再保存，名片不变', () => {
    const { card } = cardFrom({ ...held, groups: '值班室、街道', street: '440105001', email: 'a@b.cn' })
    if (card === null) throw new Error('no card')
    expect(cardFrom(heldOf(card)).card).toEqual(card)
  })

  test('填了一半的留得住，坏了的从头来', () => {
    const kept = JSON.stringify({ held: { name: '陈' }, base: 5 })
    expect(readKept(kept, emptyHeld, 9)).toEqual({ held: { ...emptyHeld, name: '陈' }, base: 5 })
    for (const broken of ['', '{', 'null', '3', '{"held":1}']) {
      expect(readKept(broken, emptyHeld, 9)).toEqual({ held: emptyHeld, base: 9 })
    }
  })
})
