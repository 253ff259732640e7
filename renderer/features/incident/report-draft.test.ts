import { describe, expect, it } from 'vitest'
import { nextQuestion, readHeld } from './report-draft.ts'

describe('登记到一半的表', () => {
  it('关掉程序再开，填过的还在', () => {
    const held = { ...readHeld(''), title: '塔吊倾覆', level: 3 as const }
    expect(readHeld(JSON.stringify(held))).toEqual(held)
  })
  it('读不懂的草稿当作空表', () => {
    expect(readHeld('{"level":9}')).toEqual(readHeld(''))
    expect(readHeld('坏的')).toEqual(readHeld(''))
  })
  it('下一问照来电人说的次序', () => {
    const empty = readHeld('')
    expect(nextQuestion(empty)).toBe('place')
    expect(nextQuestion({ ...empty, place: '琶洲' })).toBe('title')
    expect(nextQuestion({ ...empty, place: '琶洲', title: '塔吊' })).toBe('category')
  })
})
