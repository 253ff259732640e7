import { describe, expect, test } from 'vitest'
import type { AnyCommand, RowOf } from '../../domain/index.ts'
import type { Card } from '../../domain/person/person.ts'
import type { Post } from '../../domain/post.ts'
import { openSeat } from '../seat.ts'
import { commandsOf, MORNING } from '../testing/commands.ts'

const DAY = 86_400_000
const blank: Card = {
  name: '',
  unit: '区应急管理局',
  title: '值班员',
  street: null,
  phones: [],
  posts: [],
  groups: [],
  email: null,
  note: '',
}
const put = (card: Partial<Card>): AnyCommand => ({ type: 'person.put', data: { ...blank, ...card } })
const phone = (number: string, label = '手机') => ({ label, number })
const retire: AnyCommand = { type: 'person.retire', data: { why: '调离' } }

/** A seat whose address book holds these people, in this order. */
function bookOf(people: Record<string, Partial<Card>>) {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const make = commandsOf('甲-01', 1)
  const say = (id: string, command: AnyCommand) => {
    expect(core.submit(make(`person/${id}`, command))).toMatchObject({ ok: true })
  }
  for (const [id, card] of Object.entries(people)) say(id, put(card))
  const search = (words: string) => core.query('person.search', { words, limit: 20 }).map(({ name }) => name)
  const list = (args: object) =>
    core
      .query('person.list', { group: null, street: null, limit: 50, before: null, ...args })
      .map(({ name }) => name)
  const number = (text: string) => core.query('person.by-number', { number: text }).map(({ name }) => name)
  return { core, say, search, list, number }
}

const district = {
  'chen-yanqiu': {
    name: '陈砚秋',
    title: '值班长',
    phones: [phone('138 0000 0002'), phone('020-8431 2345 转 801', '办公电话')],
    posts: ['chief', 'officer'] as Post[],
    groups: ['值班人员'],
  },
  'ou-peiwen': {
    name: '区佩文',
    unit: '海幢街道办事处',
    street: '440105007',
    phones: [phone('020-84312345')],
  },
  'xian-guodong': {
    name: '冼国栋',
    unit: '南洲街道办事处',
    street: '440105016',
    posts: ['officer'] as Post[],
  },
  aygul: { name: '阿依古丽·买买提', unit: '区卫生健康局', phones: [phone('174 0123 4567', '卫星电话')] },
  rare: { name: '𠮷野㛃', unit: '区水务局', phones: [phone('110')] },
}

describe('查人', () => {
  const { search } = bookOf(district)

  test.each([
    ['陈砚', ['陈砚秋']],
    ['chenyanqiu', ['陈砚秋']],
    ['cyq', ['陈砚秋']],
    ['chenyq', ['陈砚秋']],
    ['yanqiu', ['陈砚秋']],
    ['值班长', ['陈砚秋']],
    ['值班人员', ['陈砚秋']],
    ['138-0000', ['陈砚秋']],
    ['0002', ['陈砚秋']],
    ['应急 cyq', ['陈砚秋']],
    ['应急 区佩文', []],
    ['𠮷野', ['𠮷野㛃']],
    ['古丽·买', ['阿依古丽·买买提']],
    ['qsw', ['𠮷野㛃']],
    ['查无此人', []],
    ['　', []],
    ['<script>', []],
    [`'" OR 1=1 --`, []],
  ])('%s', (words, names) => {
    expect(search(words)).toEqual(names)
  })

  test('多音的姓按姓来读：区 ōu、冼 xiǎn', () => {
    expect([search('oupeiwen'), search('opw'), search('xiangd')]).toEqual([
      ['区佩文'],
      ['区佩文'],
      ['冼国栋'],
    ])
  })

  test('名字合的排在前面', () => {
    expect(search('区')[0]).toBe('区佩文')
  })
})

describe('按号码找人', () => {
  const { number, say } = bookOf({ ...district, 'chen-yanqiu': { ...district['chen-yanqiu'], posts: [] } })

  test('区号、86、分机有没有都认得', () => {
    expect(number('13800000002')).toEqual(['陈砚秋'])
    expect(number('+8613800000002')).toEqual(['陈砚秋'])
    expect(number('84312345')).toEqual(['陈砚秋', '区佩文'])
    expect(number('020-84312345-801')).toEqual(['陈砚秋', '区佩文'])
    expect(number('84312345转802')).toEqual(['区佩文'])
    expect(number('17401234567')).toEqual(['阿依古丽·买买提'])
  })

  test('短号码要一模一样，半截号码不认', () => {
    expect([number('110'), number('2345'), number('00000002'), number('')]).toEqual([['𠮷野㛃'], [], [], []])
  })

  test('停用的人排在后面', () => {
    say('chen-yanqiu', retire)
    expect(number('84312345')).toEqual(['区佩文', '陈砚秋'])
  })
})

describe('通讯录', () => {
  test('区里在前、街道在后，可按街道、单位、分组、岗位筛，停用的另列', () => {
    const { list, say, core } = bookOf(district)
    expect(list({})).toEqual(['陈砚秋', '阿依古丽·买买提', '𠮷野㛃', '区佩文', '冼国栋'])
    expect(list({ street: '440105016' })).toEqual(['冼国栋'])
    expect(list({ unit: '区水务局' })).toEqual(['𠮷野㛃'])
    expect(list({ group: '值班人员' })).toEqual(['陈砚秋'])
    expect(list({ post: 'officer' })).toEqual(['陈砚秋', '冼国栋'])
    expect(core.query('person.on-post', { post: 'officer' }).map(({ id }) => id)).toEqual([
      'chen-yanqiu',
      'xian-guodong',
    ])
    say('rare', retire)
    expect([list({ unit: '区水务局' }), list({ retired: true })]).toEqual([[], ['𠮷野㛃']])
    const counts = core.query('person.facets', {}).map(({ key, count }) => [key, count])
    expect(counts).toEqual(
      expect.arrayContaining([
        ['all:', 4],
        ['retired:', 1],
        ['unit:区应急管理局', 1],
        ['street:440105007', 1],
        ['group:值班人员', 1],
        ['post:officer', 2],
      ]),
    )
  })

  test('一页一页翻，不漏不重', () => {
    const people = Object.fromEntries(
      Array.from({ length: 25 }, (_, i) => [`p${i}`, { name: `人${i}`, unit: `单位${i % 3}` }]),
    )
    const { core, list } = bookOf(people)
    const seen: string[] = []
    for (let before: string | null = null; ; ) {
      const page: RowOf<'person.list'>[] = core.query('person.list', {
        group: null,
        street: null,
        limit: 7,
        before,
      })
      if (page.length === 0) break
      seen.push(...page.map(({ name }) => name))
      before = page.at(-1)?.key ?? null
    }
    expect(seen).toEqual(list({}))
  })

  test('改了什么逐项留下，名字随时查得到，停用的也在', () => {
    const { core, say } = bookOf({ 'chen-yanqiu': { name: '陈砚秋', phones: [phone('138 0000 0002')] } })
    say('chen-yanqiu', put({ name: '陈砚秋', title: '副局长', phones: [phone('139 0000 0002')] }))
    say('chen-yanqiu', retire)
    const [row] = core.query('person.one', { stream: 'person/chen-yanqiu' })
    expect(row).toMatchObject({ active: false, why: '调离', pending: true })
    expect(row?.changes.map(({ what, fields }) => [what, fields])).toEqual([
      ['retired', []],
      [
        'changed',
        [
          { field: '职务', from: '值班员', to: '副局长' },
          { field: '电话', from: '手机 138 0000 0002', to: '手机 139 0000 0002' },
        ],
      ],
      ['new', []],
    ])
    expect(core.query('person.names', {})).toEqual([{ key: 'chen-yanqiu', name: '陈砚秋' }])
  })
})

describe('交给下一班：24 小时内的通讯录变更', () => {
  const carried = (core: ReturnType<typeof bookOf>['core'], now: number) =>
    core.query('duty.carried', { now }).filter(({ group }) => group === 'contacts')

  test('改动一人一条，写明由什么改为什么；过了 24 小时不再列', () => {
    const { core, say } = bookOf({ a: { name: '甲' } })
    say('a', put({ name: '甲', title: '副局长' }))
    expect(carried(core, MORNING + 60_000)).toMatchObject([
      { key: 'person/a', title: '甲（区应急管理局）', text: '新增；职务由“值班员”改为“副局长”' },
    ])
    expect(carried(core, MORNING + 2 * DAY)).toEqual([])
  })

  test('一次导入许多人只列一条', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`p${i}`, { name: `人${i}` }]))
    const { core } = bookOf(many)
    expect(carried(core, MORNING + 60_000)).toMatchObject([{ key: 'person/new', title: '通讯录新增 30 人' }])
  })
})
