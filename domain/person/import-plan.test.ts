import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { posts } from '../post.ts'
import { bookTable } from './book-table.ts'
import { findHead, type ImportField } from './import-columns.ts'
import { importDrafts } from './import-drafts.ts'
import { cardOf, type ImportRequest, planImport } from './import-plan.ts'
import { type Card, person as personKind } from './person.ts'
import { parsePhone } from './phone.ts'
import type { PersonRow } from './rows.ts'

const streets = [
  { code: '440105007', name: '海幢街道' },
  { code: '440105015', name: '琶洲街道' },
]
function person(id: string, card: Partial<PersonRow>): PersonRow {
  return {
    ...{ key: `person/${id}`, id, name: id, unit: '', title: '', street: null, phones: [], posts: [] },
    ...{ groups: [], email: null, note: '', active: true, why: null, changedAt: 0, changedBy: null },
    pending: false,
    ...card,
  }
}
const mobile = (number: string) => ({ label: '手机', number: parsePhone(number).shown })
const chen = person('chen-yanqiu', {
  name: '陈砚秋',
  unit: '区应急管理局',
  title: '值班长',
  phones: [{ label: '办公电话', number: '020-0000 0102' }, mobile('13800000002')],
  posts: ['chief', 'officer'],
  note: '住海幢',
})

function plan(sheet: string[][], people: PersonRow[] = [chen], more: Partial<ImportRequest> = {}) {
  const head = findHead(sheet)
  if (head === null) throw new Error('no head')
  return planImport({
    ...{ sheet, head: head.row, columns: head.columns, people, streets, blanks: 'keep' },
    ...more,
  })
}
const brief = (sheet: string[][], people?: PersonRow[], more?: Partial<ImportRequest>) =>
  plan(sheet, people, more).rows.map(({ row, what, reasons, fields }) => [
    row,
    what,
    ...reasons,
    ...fields.map(({ field, from, to }) => `${field}：${from}→${to}`),
  ])

describe('认列', () => {
  test('表头前可有标题，列名可有别名、空格、括号', () => {
    const head = findHead([
      ['海珠区应急值守通讯录', '', ''],
      ['（2026 年 9 月）', '', ''],
      ['序号', '姓 名', '工作单位（全称）', '手机号码', '座机', '爱好'],
      ['1', '陈砚秋', '', '', '', ''],
    ])
    expect(head?.row).toBe(2)
    expect(head?.columns.map(({ head, field }) => [head, field])).toEqual([
      ['序号', null],
      ['姓 名', 'name'],
      ['工作单位（全称）', 'unit'],
      ['手机号码', 'mobile'],
      ['座机', 'office'],
      ['爱好', null],
    ])
  })

  test('同名的第二列不用，没有姓名的表认不出', () => {
    expect(findHead([['姓名', '手机', '手机']])?.columns.map(({ field }) => field)).toEqual([
      'name',
      'mobile',
      null,
    ])
    expect(findHead([['品名', '数量']])).toBeNull()
    expect(findHead([])).toBeNull()
  })
})

describe('认人：编号，其次姓名加单位，再次姓名加号码', () => {
  test('逐项列出改了什么，没有列的项不动', () => {
    expect(
      brief([
        ['编号', '姓名', '职务'],
        ['chen-yanqiu', '陈砚秋', '副局长'],
      ]),
    ).toEqual([[2, 'changed', '职务：值班长→副局长']])
    expect(
      brief([
        ['姓名', '单位', '手机'],
        ['陈砚秋', '区应急管理局', '139 0000 0002'],
      ]),
    ).toEqual([
      [
        2,
        'changed',
        '电话：办公电话 020-0000 0102、手机 138 0000 0002→办公电话 020-0000 0102、手机 139 0000 0002',
      ],
    ])
  })

  test('单位换了而号码没变，仍是同一个人', () => {
    expect(
      brief([
        ['姓名', '单位', '手机'],
        ['陈砚秋', '区水务局', '13800000002'],
      ]),
    ).toEqual([[2, 'changed', '单位：区应急管理局→区水务局']])
  })

  test('写法不同的同一个号码、同一个名字，不算改动', () => {
    expect(
      brief([
        ['姓名', '单位', '手机', '办公电话', '岗位'],
        ['陈　砚秋', '区应急管理局', '+86-13800000002', '02000000102', '值班长、值班员'],
      ]),
    ).toEqual([[2, 'unchanged']])
  })

  test('别单位的同名人是另一个人', () => {
    expect(
      brief([
        ['姓名', '单位'],
        ['陈砚秋', '区住房和建设局'],
      ]),
    ).toEqual([[2, 'new']])
  })

  test('分不清是谁的列为错误，说明怎么办', () => {
    const twins = [chen, person('chen-2', { name: '陈砚秋', unit: '区应急管理局' })]
    const sheet = [
      ['姓名', '单位'],
      ['陈砚秋', '区应急管理局'],
    ]
    expect(brief(sheet, twins)).toEqual([
      [2, 'error', '通讯录里有几个同单位同名的人，请加“编号”一列指明是谁'],
    ])
    expect(brief([['姓名'], ['陈砚秋']])).toEqual([
      [2, 'error', '通讯录里已有同名的人，表里没有单位和电话，分不清是不是同一人'],
    ])
    expect(
      brief([
        ['编号', '姓名', '单位'],
        ['chen-9', '陈砚秋', '区应急管理局'],
        ['陈.1', '陈某', '区水务局'],
      ]),
    ).toEqual([
      [2, 'error', '编号不在通讯录里，却已有同单位同名的人，请核对编号'],
      [3, 'error', '编号只能用字母、数字和横线'],
    ])
  })

  test('同单位同名的两人，凭号码分得开', () => {
    const twins = [
      chen,
      person('chen-2', { name: '陈砚秋', unit: '区应急管理局', phones: [mobile('13900000009')] }),
    ]
    const { rows } = plan(
      [
        ['姓名', '单位', '手机'],
        ['陈砚秋', '区应急管理局', '13900000009'],
      ],
      twins,
    )
    expect(rows[0]?.before?.id).toBe('chen-2')
  })

  test('停用的人重新出现，恢复使用', () => {
    const retired = { ...chen, active: false, why: '调离' }
    const planned = plan(
      [
        ['姓名', '单位'],
        ['陈砚秋', '区应急管理局'],
      ],
      [retired],
    )
    expect(planned.rows[0]).toMatchObject({
      what: 'changed',
      fields: [{ field: '状态', from: '停用', to: '恢复使用' }],
    })
  })
})

describe('认格子', () => {
  const card = (heads: string[], cells: string[]) => plan([heads, cells], []).rows[0]

  test('一格几个号码，没有名目的按号码分手机和办公电话', () => {
    expect(
      card(['姓名', '联系电话'], ['张三', '13800000009、020-84312345 转 801\n17401234567'])?.card?.phones,
    ).toEqual([
      { label: '手机', number: '138 0000 0009' },
      { label: '办公电话', number: '020-8431 2345 转 801' },
      { label: '卫星电话', number: '174 0123 4567' },
    ])
    expect(card(['姓名', '其他电话'], ['张三', '家里：84312345；8431 2346'])?.card?.phones).toEqual([
      { label: '其他', number: '8431 2346' },
      { label: '家里', number: '8431 2345' },
    ])
  })

  test('街道写全称、简称、代码都认，岗位可用通称', () => {
    for (const street of ['琶洲街道', '琶洲', '琶洲街', '440105015']) {
      expect(card(['姓名', '街道', '岗位'], ['张三', street, '副班，带班'])?.card).toMatchObject({
        street: '440105015',
        posts: ['backup', 'leader'],
      })
    }
    expect(card(['姓名', '街道'], ['张三', '区级'])?.card?.street).toBeNull()
  })

  test('认不出的街道、岗位、号码，一行里的错一次说全', () => {
    expect(card(['姓名', '街道', '岗位', '手机'], ['', '浦东街道', '站长', '见值班表'])?.reasons).toEqual([
      '没有“浦东街道”这个街道',
      '没有“站长”这个岗位',
      '“见值班表”不是电话号码',
      '没有姓名',
    ])
  })

  test('十万字的一格说清超了多少，不截断', () => {
    expect(card(['姓名', '备注'], ['张三', '长'.repeat(100_000)])?.reasons).toEqual(['备注超过 1000 字'])
    expect(card(['姓名'], ['长'.repeat(100_000)])?.reasons).toEqual(['姓名超过 40 字'])
    expect(card(['姓名', '岗位'], ['张三', '岗'.repeat(100_000)])?.reasons[0]?.length).toBeLessThan(40)
  })

  test('<script>、表情、生僻字、间隔号原样是字', () => {
    for (const name of ['<script>alert(1)</script>', '张三😀', '𠮷野', '阿依古丽·买买提']) {
      expect(card(['姓名'], [name])?.card?.name).toBe(name)
    }
    expect(card(['姓名'], ['阿依古丽•买买提'])?.card?.name).toBe('阿依古丽·买买提')
  })

  test('空格子：默认保留原内容，也可以清空', () => {
    const sheet = [
      ['姓名', '单位', '职务', '手机', '备注'],
      ['陈砚秋', '区应急管理局', '', '', ''],
    ]
    expect(brief(sheet)).toEqual([[2, 'unchanged']])
    expect(brief(sheet, [chen], { blanks: 'clear' })).toEqual([
      [
        2,
        'changed',
        '职务：值班长→',
        '电话：办公电话 020-0000 0102、手机 138 0000 0002→办公电话 020-0000 0102',
        '备注：住海幢→',
      ],
    ])
  })
})

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
      by: { seat: '甲', person: null, post: null },
      command: '',
      number: null,
      pending: false,
    }
    for (const { stream, ...command } of [...(made?.drafts ?? []), ...(made?.undo ?? [])]) {
      const state = states.get(stream) ?? personKind.initial
      const decision = personKind.decide(state, command, {
        ...{ id: stream.slice('person/'.length), by: told.by, at: 0, see: (kind) => kind.initial },
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
      posts: fc.uniqueArray(fc.constantFrom(...posts), { maxLength: 4 }),
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
