import { describe, expect, test } from 'vitest'
import { given } from '../../test/story/given.ts'
import { type Card, type PersonCommand, type PersonFact, person } from './person.ts'

const card: Card = {
  name: '陈砚秋',
  unit: '区应急管理局',
  title: '值班长',
  street: null,
  phones: [{ label: '手机', number: '138 0000 0002' }],
  posts: ['chief', 'officer'],
  groups: ['值班人员'],
  email: null,
  note: '',
}
const put = (change: Partial<Card> = {}): PersonCommand => ({
  type: 'person.put',
  data: { ...card, ...change },
})
const isPut: PersonFact = { type: 'person.put', data: card }
const retire: PersonCommand = { type: 'person.retire', data: { why: '调离' } }
const isRetired: PersonFact = { type: 'person.retired', data: { why: '调离' } }
const restore: PersonCommand = { type: 'person.restore', data: {} }
const chen = { id: 'chen-yanqiu' }

describe('通讯录里的人', () => {
  test('写下就有，再写换成新的', () => {
    expect(given(person).when(put(), chen)).toEqual({ ok: true, facts: [{ fact: isPut, series: null }] })
    const changed = given(person, isPut).when(put({ title: '副局长' }), chen)
    expect(changed).toMatchObject({ ok: true, facts: [{ fact: { data: { title: '副局长' } } }] })
  })

  test('内容一样再写一次，什么也不多记', () => {
    expect(given(person, isPut).when(put(), chen)).toEqual({ ok: true, facts: [] })
  })

  test('停用以后人还在，恢复了才能改', () => {
    const away = given(person, isPut, isRetired)
    expect(away.state).toEqual({ status: 'retired', card })
    expect(away.when(put(), chen)).toMatchObject({ ok: false, reason: '此人已停用，请先恢复再修改' })
    expect(away.when(restore, chen).ok).toBe(true)
    expect(given(person, isPut, isRetired, { type: 'person.restored', data: {} }).state).toEqual({
      status: 'active',
      card,
    })
  })

  test('没有的人不能停用或恢复，停用和恢复都不做两遍', () => {
    const refused = [
      given(person).when(retire, chen),
      given(person).when(restore, chen),
      given(person, isPut, isRetired).when(retire, chen),
      given(person, isPut).when(restore, chen),
    ]
    for (const decision of refused) expect(decision).toMatchObject({ ok: false })
  })

  test('生僻字和间隔号都是名字', () => {
    for (const name of ['㛃淼', '𠮷野', '阿依古丽·买买提', '欧阳䶮']) {
      expect(person.commands.put.safeParse({ ...card, name }).success).toBe(true)
      expect(given(person).when(put({ name }), chen).ok).toBe(true)
    }
    expect(given(person).when(put({ name: '　 ' }), chen)).toEqual({ ok: false, reason: '请填写姓名' })
  })

  test('编号里不能有点和冒号', () => {
    expect(given(person).when(put(), { id: 'chen.yanqiu' }).ok).toBe(false)
  })

  test('各街道席位都看得到，大屏看不到', () => {
    expect(person.audience(given(person, isPut).state)).toEqual({ streets: 'all', wall: false })
  })
})
