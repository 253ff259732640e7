import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeing } from '../../test/story/given.ts'
import { brief, chen, person, plan, streets } from '../../test/story/import.ts'
import { posts } from '../post.ts'
import { bookTable } from './book-table.ts'
import type { ImportField } from './import-columns.ts'
import { importDrafts } from './import-drafts.ts'
import { cardOf, planImport } from './import-plan.ts'
import { type Card, person as personKind } from './person.ts'
import { parsePhone } from './phone.ts'
import { postsFault } from './posts-rule.ts'

describe('整表', () => {
  test('空行跳过，行号与表里一致；同一个人出现两次是错误', () => {
    expect(
      brief(
        [
          ['通讯录', ''],
          ['姓名', '单位'],
          ['', ' '],
          ['张三', '区水务局'],
          ['张三', '区水务局'],
          ['李四', '区水务局'],
        ],
        [],
      ),
    ).toEqual([
      [4, 'new'],
      [5, 'error', '与第 4 行是同一个人，请只留一行'],
      [6, 'new'],
    ])
  })

  test('表里没有的人另列；出错的行可能指的人不算没有', () => {
    const others = [chen, person('b', { name: '乙' }), person('c', { name: '丙' })]
    const { absent } = plan(
      [
        ['姓名', '手机'],
        ['丙', '不是号码'],
      ],
      others,
    )
    expect(absent.map(({ id }) => id)).toEqual(['chen-yanqiu', 'b'])
  })

  const sheet = [
    ['姓名', '单位', '职务'],
    ['陈砚秋', '区应急管理局', '副局长'],
    ['张三', '区水务局', '科员'],
    ['', '区水务局', '科员'],
  ]
  const choice = { skipErrors: false, retireAbsent: null, newStream: () => 'person/n1' }

  test('有一行错就一条也不导，除非说明跳过', () => {
    expect(importDrafts(plan(sheet), choice)).toBeNull()
    const made = importDrafts(plan(sheet), { ...choice, skipErrors: true })
    expect(made?.drafts.map(({ stream, type }) => [stream, type])).toEqual([
      ['person/chen-yanqiu', 'person.put'],
      ['person/n1', 'person.put'],
    ])
  })

  test('导入之后按撤销，一切如前', () => {
    const retired = person('li', { name: '李四', unit: '区水务局', active: false, why: '调离' })
    const absent = person('wang', { name: '王五' })
    const people = [chen, retired, absent]
    const planned = plan([...sheet.slice(0, 3), ['李四', '区水务局', '科长']], people)
    const made = importDrafts(planned, { ...choice, retireAbsent: '导入名单中已没有' })
    const states = new Map(
      people.map((one) => [
        one.key,
        { status: one.active ? ('active' as const) : ('retired' as const), card: cardOf(one) },
      ]),
    )
    const before = structuredClone([...states])
    const told = {
      at: 0,
      by: { seat: '甲', person: 'boss', post: 'leader' },
      command: '',
      number: null,
      pending: false,
    }
    const boss = { status: 'active', card: { ...cardOf(chen), posts: ['leader'] } }
    for (const { stream, ...command } of [...(made?.drafts ?? []), ...(made?.undo ?? [])]) {
      const state = states.get(stream) ?? personKind.initial
      const decision = personKind.decide(state, command, {
        ...{ id: stream.slice('person/'.length), by: told.by, at: 0, see: seeing({ 'person/boss': boss }) },
      })
      if (!decision.ok) throw new Error(decision.reason)
      const next = decision.facts.reduce<typeof personKind.initial>(
        (folded, { fact }) => personKind.evolve(folded, fact, told),
        state,
      )
      states.set(stream, next as never)
    }
    expect([...states].filter(([key]) => key !== 'person/n1')).toEqual(before)
    expect(states.get('person/n1')).toMatchObject({ status: 'retired' })
  })

  test('导出再导入，什么也不变', () => {
    const words = fc.stringMatching(/^[一-龥A-Za-z0-9]{1,12}$/)
    const phone = fc.record({
      label: fc.constantFrom('手机', '办公电话', '传真', '值班电话', '卫星电话', '其他', '家里'),
      number: fc.stringMatching(/^(1[3-9]\d{9}|020-[2-9]\d{7}( 转 \d{3})?)$/).map((n) => parsePhone(n).shown),
    })
    const card: fc.Arbitrary<Card> = fc.record({
      name: words.filter((name) => !/^\s|\s$/.test(name)),
      unit: words,
      title: words,
      street: fc.constantFrom(null, '440105007', '440105015'),
      phones: fc.uniqueArray(phone, { maxLength: 6, selector: ({ label, number }) => `${label}${number}` }),
      posts: fc
        .uniqueArray(fc.constantFrom(...posts), { maxLength: 4 })
        .filter((some) => postsFault(some) === null),
      groups: fc.uniqueArray(words, { maxLength: 3 }),
      email: fc.constantFrom(null, 'a@b.cn'),
      note: words,
    })
    fc.assert(
      fc.property(fc.array(card, { maxLength: 8 }), (cards) => {
        const people = cards.map((one, at) => person(`p${at}`, one))
        const { columns, rows } = bookTable(people, streets, '通讯录')
        const sheet = [
          columns.map(({ name }) => name),
          ...rows.map((row) => row.map((cell) => String(cell ?? ''))),
        ]
        const planned = plan(sheet, people, { blanks: 'clear' })
        expect(planned.rows.map(({ what }) => what)).toEqual(people.map(() => 'unchanged'))
        expect(planned.absent).toEqual([])
      }),
    )
  })

  test('列可以由人另指', () => {
    const columns: { head: string; field: ImportField | null }[] = [
      { head: '姓名', field: 'name' },
      { head: '爱好', field: 'note' },
    ]
    const planned = planImport({
      ...{
        sheet: [
          ['姓名', '爱好'],
          ['张三', '钓鱼'],
        ],
        head: 0,
        columns,
        people: [],
        streets,
        blanks: 'keep',
      },
    })
    expect(planned.rows[0]?.card?.note).toBe('钓鱼')
  })
})
