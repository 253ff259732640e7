import type { Display } from 'electron'
import { describe, expect, it } from 'vitest'
import { numberDisplays } from './displays.ts'

const display = (id: number, x: number, label = `屏${id}`): Display =>
  ({
    id,
    label,
    bounds: { x, y: 0, width: 1920, height: 1080 },
    size: { width: 1920, height: 1080 },
  }) as Display

const numbers = (result: ReturnType<typeof numberDisplays>) =>
  result.numbered.map(({ number, display: { id } }) => [number, id])

describe('大屏显示单元编号', () => {
  it('桌面所在的显示器不编号，其余从左到右编号', () => {
    const result = numberDisplays([display(3, 3840), display(1, 0), display(2, 1920)], 1, {})
    expect(numbers(result)).toEqual([
      [1, 2],
      [2, 3],
    ])
  })
  it('拔掉再插上，同一块屏还是原来的号', () => {
    const first = numberDisplays([display(1, 0), display(2, 1920), display(3, 3840)], 1, {})
    const without = numberDisplays([display(1, 0), display(3, 1920)], 1, first.remembered)
    expect(numbers(without)).toEqual([[2, 3]])
    const again = numberDisplays([display(1, 0), display(2, 1920), display(3, 3840)], 1, without.remembered)
    expect(numbers(again)).toEqual(numbers(first))
  })
  it('型号和尺寸相同的两块屏也各有各的号', () => {
    const twins = [display(1, 0, '桌面'), display(2, 1920, '同款'), display(3, 3840, '同款')]
    const result = numberDisplays(twins, 1, {})
    expect(numbers(result)).toEqual([
      [1, 2],
      [2, 3],
    ])
  })
  it('记住的不超过十六块：新来的用掉最久没见的号，眼前的都有号', () => {
    let remembered: Record<string, number> = {}
    for (let id = 2; id <= 17; id += 1) {
      remembered = numberDisplays([display(1, 0), display(id, 1920)], 1, remembered).remembered
    }
    expect(Object.keys(remembered)).toHaveLength(16)
    // 屏2 was seen last but for today, so that 屏3 is the one that has been away longest.
    remembered = numberDisplays([display(1, 0), display(2, 1920)], 1, remembered).remembered
    const result = numberDisplays([display(1, 0), display(2, 1920), display(18, 3840)], 1, remembered)
    expect(numbers(result)).toEqual([
      [1, 2],
      [2, 18],
    ])
    expect(Object.keys(result.remembered)).toHaveLength(16)
    expect(new Set(Object.values(result.remembered)).size).toBe(16)
    expect(result.remembered).not.toHaveProperty('屏3 1920x1080')
  })
  it('十七块同时插着：十六块有号，多出的不编号', () => {
    const wall = Array.from({ length: 17 }, (_, i) => display(i + 2, (i + 1) * 1920))
    const result = numberDisplays([display(1, 0), ...wall], 1, {})
    expect(result.numbered).toHaveLength(16)
    expect(Object.keys(result.remembered)).toHaveLength(16)
  })
})
