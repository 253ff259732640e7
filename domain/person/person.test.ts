import { describe, expect, test } from 'vitest'
import { given, seeing } from '../../test/story/given.ts'
import type { Post } from '../post.ts'
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

  // GB/T 22239-2019：三员分立
  test('系统、安全、审计三员不由一人兼任', () => {
    expect(given(person).when(put({ posts: ['system-admin', 'audit-admin'] }), chen)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/不能由一人兼任/),
    })
    expect(given(person).when(put({ posts: ['system-admin', 'tech'] }), chen).ok).toBe(true)
  })

  describe('可任岗位能开门，不是谁都能改', () => {
    const asks = (who: string | null, post: Post | null, may: Post[], posts: Post[]) =>
      given(person, isPut).when(put({ posts }), {
        ...chen,
        by: { seat: '甲-01', person: who, post },
        see: seeing({ 'person/liang-qiheng': { status: 'active', card: { ...card, posts: may } } }),
      })

    test('新来的人由谁登记都行，改别的项也行', () => {
      expect(given(person).when(put({ posts: ['leader'] }), chen).ok).toBe(true)
      expect(given(person, isPut).when(put({ note: '值夜班' }), chen).ok).toBe(true)
      expect(asks(null, null, [], ['officer', 'chief']).ok).toBe(true)
    })

    test('加减岗位要由带班领导、系统管理员或安全管理员登录来做', () => {
      expect(asks('liang-qiheng', 'leader', ['leader'], ['leader']).ok).toBe(true)
      expect(asks('liang-qiheng', 'system-admin', ['system-admin'], ['officer']).ok).toBe(true)
      expect(asks(null, null, [], ['leader'])).toMatchObject({ reason: expect.stringMatching(/先登录/) })
      expect(asks('liang-qiheng', 'officer', ['officer'], ['leader']).ok).toBe(false)
      expect(asks('liang-qiheng', null, ['leader'], ['leader']).ok).toBe(false)
    })

    test('停用和恢复能当班的人也一样；没有岗位的谁都能停用', () => {
      const leader = {
        ...chen,
        by: { seat: '甲-01', person: 'liang-qiheng', post: 'leader' },
        see: seeing({ 'person/liang-qiheng': { status: 'active', card: { ...card, posts: ['leader'] } } }),
      }
      expect(given(person, isPut).when(retire, chen).ok).toBe(false)
      expect(given(person, isPut).when(retire, leader).ok).toBe(true)
      expect(given(person, isPut, isRetired).when(restore, chen).ok).toBe(false)
      expect(given(person, isPut, isRetired).when(restore, leader).ok).toBe(true)
      expect(given(person, isPut).when(retire, { ...leader, id: 'liang-qiheng' })).toMatchObject({
        reason: expect.stringMatching(/不能停用自己/),
      })
      const plain: PersonFact = { type: 'person.put', data: { ...card, posts: [] } }
      expect(given(person, plain).when(retire, chen).ok).toBe(true)
      expect(given(person, plain, isRetired).when(restore, chen).ok).toBe(true)
    })

    test('自称的岗位不算，要名片上有；自己不能给自己加', () => {
      expect(asks('liang-qiheng', 'leader', ['officer'], ['leader']).ok).toBe(false)
      expect(asks('wu-ming', 'leader', ['leader'], ['leader']).ok).toBe(false)
      expect(asks('chen-yanqiu', 'leader', ['leader'], ['leader'])).toMatchObject({
        reason: expect.stringMatching(/不能改自己/),
      })
    })
  })

  test('编号里不能有点和冒号', () => {
    expect(given(person).when(put(), { id: 'chen.yanqiu' }).ok).toBe(false)
  })

  test('各街道席位都看得到，大屏看不到', () => {
    expect(person.audience(given(person, isPut).state)).toEqual({ streets: 'all', wall: false })
  })
})
