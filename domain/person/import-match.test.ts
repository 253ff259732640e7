import { describe, expect, test } from 'vitest'
import { brief, chen, mobile, person, plan } from '../../test/story/import.ts'

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
