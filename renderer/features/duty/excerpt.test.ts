import { describe, expect, it } from 'vitest'
import { excerpt } from './excerpt.ts'

describe('长文只显示一段', () => {
  it('短的原样显示', () => {
    expect(excerpt('泵站恢复供电', '', 100)).toBe('泵站恢复供电')
  })
  it('没有搜索词时显示开头', () => {
    expect(excerpt('水'.repeat(500), '', 100)).toBe(`${'水'.repeat(100)}……`)
  })
  it('搜索词在后面时显示它前后的一段', () => {
    const shown = excerpt(`${'水'.repeat(5000)}塔吊${'风'.repeat(5000)}`, '塔吊', 100)
    expect(shown).toBe(`……${'水'.repeat(30)}塔吊${'风'.repeat(68)}……`)
  })
  it('不把生僻字切成半个', () => {
    expect(excerpt('𠮷'.repeat(100), '', 101)).toBe(`${'𠮷'.repeat(50)}……`)
  })
})
