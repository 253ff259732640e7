import { describe, expect, test } from 'vitest'
import type { Card } from '../person/person.ts'
import { nextContact } from './contacts.ts'
import { handOn } from './hand-on.ts'

const card = (more: Partial<Card>): Card => ({
  ...{
    name: '某',
    unit: '',
    title: '',
    street: null,
    phones: [],
    posts: [],
    groups: [],
    email: null,
    note: '',
  },
  ...more,
})
const STREET = '440105012'
const people = [
  { id: 'boss', card: card({ name: '何书记', street: STREET, title: '党工委书记', posts: ['officer'] }) },
  { id: 'clerk', card: card({ name: '文员', street: STREET, title: '科员' }) },
  {
    id: 'duty',
    card: card({
      name: '李绮雯',
      street: STREET,
      posts: ['officer'],
      phones: [{ label: '手机', number: '13800000000' }],
    }),
  },
  { id: 'power', card: card({ name: '钟工', unit: '区供电局', title: '调度班长' }) },
]
const street = { key: `street:${STREET}`, type: 'street', id: STREET, name: '琶洲街道', phone: null } as const
const unit = { key: 'unit:区供电局', type: 'unit', id: null, name: '区供电局', phone: '020-1' } as const

describe('逐级升级找谁', () => {
  test.each([
    ['下一人：先找本街道值班的', street, 'next', { person: 'duty', name: '李绮雯', phone: '13800000000' }],
    ['电话：没有写明就打值班人的', street, 'phone', { person: null, name: '琶洲街道', phone: '13800000000' }],
    ['街道领导', street, 'leader', { person: 'boss', name: '何书记', phone: null }],
    ['电话：指令里写明的', unit, 'phone', { person: null, name: '区供电局', phone: '020-1' }],
    ['单位的下一人', unit, 'next', { person: 'power', name: '钟工', phone: null }],
    ['单位没有领导在册', unit, 'leader', null],
    ['自动催办只催本人', street, 'remind', null],
  ] as const)('%s', (_, recipient, rung, to) => {
    expect(handOn(recipient, rung, people)).toEqual(to)
  })

  test('收令的人自己不算下一人；调离的单位没有人就没有人', () => {
    const own = {
      key: `person:duty@${STREET}`,
      type: 'person',
      id: 'duty',
      name: '李绮雯',
      phone: null,
    } as const
    expect(handOn(own, 'next', people)).toMatchObject({ person: 'clerk' })
    expect(handOn({ ...unit, name: '区水务局' }, 'next', people)).toBeNull()
  })
})

test('没接通就换下一个号码；都没接通，从最早打的那个再来', () => {
  const contacts = [{ phone: '1' }, { phone: '2' }]
  expect(nextContact(contacts, [])).toEqual({ phone: '1' })
  expect(nextContact(contacts, ['1'])).toEqual({ phone: '2' })
  expect(nextContact(contacts, ['1', '2'])).toEqual({ phone: '1' })
  expect(nextContact(contacts, ['1', '2', '1'])).toEqual({ phone: '2' })
  expect(nextContact([], [])).toBeUndefined()
})
