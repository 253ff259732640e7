import { describe, expect, test } from 'vitest'
import { findHead } from './import-columns.ts'

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
