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
})
