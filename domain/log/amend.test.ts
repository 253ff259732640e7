import { expect, test } from 'vitest'
import { type AmendedLine, amendedShape, amendedWords, amendFields, amendLine, wasAsked } from './amend.ts'
import { callShape } from './call.ts'
import { callText } from './call-text.ts'

const call = callShape.parse({
  direction: 'in',
  channel: 'phone',
  startedAt: 1,
  endedAt: null,
  callerUnit: '北山社区',
  callerTitle: '',
  readBack: false,
  place: '北山岗',
  street: null,
  category: null,
  happened: '边坡掉土石',
  occurred: '',
  casualties: '',
  now: '',
  requests: '',
  scope: '',
  alreadyTold: [],
  recordingRef: null,
})
const line: AmendedLine = { text: callText(call), call, caller: '麦秀珍', phone: null, occurredAt: null }

test('通话的每一项都能补记或改正，一项不落', () => {
  expect([...amendFields].sort()).toEqual(
    [...Object.keys(callShape.shape), 'caller', 'phone', 'occurredAt'].sort(),
  )
})

test('只说了的才变，没说的一个字不动；由要素写成的正文跟着变', () => {
  const { line: next, changes } = amendLine(line, { call: { casualties: '2 人被困' }, why: null }, 1)
  expect(next).toEqual({
    ...line,
    text: '北山岗 边坡掉土石；2 人被困',
    call: { ...call, casualties: '2 人被困' },
  })
  expect(changes).toEqual([{ field: 'casualties', before: '', after: '2 人被困' }])
})

test('改姓名和号码，旧的新的都留着；钥匙销毁后读作空，不当成没说', () => {
  const said = { caller: '麦秀贞', phone: '13900006185', why: '名字写错' }
  expect(amendLine(line, said, 1).changes).toEqual([
    { field: 'phone', before: null, after: '13900006185' },
    { field: 'caller', before: '麦秀珍', after: '麦秀贞' },
  ])
  const destroyed = amendLine(line, { ...said, caller: null, phone: null }, 1)
  expect(destroyed.line).toMatchObject({ caller: null, phone: null })
  expect(destroyed.changes.map(({ field }) => field)).toEqual(['phone', 'caller'])
})

test('有人答过的才算替换：空话、没勾、没有人名单都是没问到', () => {
  for (const value of ['', ' ', null, false, []]) expect(wasAsked(value)).toBe(false)
  for (const value of ['无', 0, true, [{ whom: '街道', at: null }]]) expect(wasAsked(value)).toBe(true)
})

test('补记的话里没有姓名和号码', () => {
  const said = amendedShape.parse({
    caller: '麦秀珍',
    phone: '13900006185',
    call: { place: '江边' },
    why: null,
  })
  expect(amendedWords(said)).toBe('补记：在哪里 江边')
})
