import { expect, test } from 'vitest'
import { enteringDoubt, whoEnters } from './taking-over.ts'

const chief = { person: 'luo', name: '罗静娴', post: 'chief' } as const
const officer = { person: 'deng', name: '邓嘉树', post: 'officer' } as const
const old = { person: 'liang', name: '梁启衡', post: 'leader' } as const
const fresh = { person: 'he', name: '何绍钧', post: 'leader' } as const
const names = (list: ReturnType<typeof whoEnters>) =>
  list.filter(({ enters }) => enters).map(({ name, as }) => `${name} ${as}`)

test('签了字的、到岗还没签字的都上岗，不只是签字的人（接班人到岗即接岗）', () => {
  const list = whoEnters({ signed: [chief], arrived: [chief, officer], leader: fresh }, ['liang'])
  expect(names(list)).toEqual(['罗静娴 signed', '邓嘉树 arrived', '何绍钧 confirms'])
  expect(enteringDoubt(list)).toBe(null)
})

test('带班领导连着带：上一班的领导确认，下一班没有别的领导到岗，他接着在岗', () => {
  const list = whoEnters({ signed: [chief], arrived: [officer], leader: old }, ['liang', 'chen'])
  expect(names(list)).toEqual(['罗静娴 signed', '邓嘉树 arrived', '梁启衡 goesOn'])
})

test('新的领导已经到岗，由上一班的领导确认：岗位归新来的，原来的列着不勾', () => {
  const list = whoEnters({ signed: [chief], arrived: [officer, fresh], leader: old }, ['liang'])
  expect(names(list)).toEqual(['罗静娴 signed', '邓嘉树 arrived', '何绍钧 arrived'])
  expect(list.at(-1)).toMatchObject({ name: '梁启衡', enters: false })
  expect(enteringDoubt(list)).toContain('带班领导只有一个岗位，选了 2 人')
})

test('缺的岗位说出来，不挡', () => {
  expect(enteringDoubt(whoEnters({ signed: [chief], arrived: [], leader: old }, []))).toContain(
    '值班员还没有人接',
  )
})
