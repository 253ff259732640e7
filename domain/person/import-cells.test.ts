import { describe, expect, test } from 'vitest'
import { brief, chen, plan } from '../../test/story/import.ts'

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
