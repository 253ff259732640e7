import { describe, expect, it } from 'vitest'
import { overlap } from './overlap.ts'

const rows = (...keys: string[]) => keys.map((key) => ({ key }))

describe('相接的日志窗口', () => {
  it('重叠的行只显示一次，用新窗口里的', () => {
    const older = [{ key: 'a' }, { key: 'b', text: '旧' }]
    const newer = [{ key: 'b', text: '新' }, { key: 'c' }]
    expect(overlap<{ key: string; text?: string }>(older, newer)).toEqual([
      { key: 'a' },
      { key: 'b', text: '新' },
      { key: 'c' },
    ])
  })
  it('没有更早的窗口时原样返回', () => {
    expect(overlap([], rows('a', 'b'))).toEqual(rows('a', 'b'))
  })
})
