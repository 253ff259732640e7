import { describe, expect, test } from 'vitest'
import { districtOnly, everybody } from '../../domain/model.ts'
import { viewerOf } from '../test/viewer-of.ts'
import { narrowed, sees } from './visible.ts'

const shared = { streets: ['440105012'], wall: false }
const named = { ...shared, seats: ['甲-01', '甲-02'] }

test.each([
  ['区级席位看得到全部', 'district', districtOnly, true],
  ['街道看得到通报给它的', 'street/440105012', shared, true],
  ['街道看不到通报给别人的', 'street/440105004', shared, false],
  ['街道看不到区内部的', 'street/440105012', districtOnly, false],
  ['街道看得到大家都能看的', 'street/440105012', everybody, true],
  ['大屏看得到大屏的', 'wall', everybody, true],
  ['大屏看不到通报给街道的', 'wall', shared, false],
  ['限知的，范围里的区级席位看得到', 'district', named, true],
  ['限知的，街道仍按通报', 'street/440105012', named, true],
] as const)('%s', (_, role, audience, expected) => {
  expect(sees(viewerOf(role), audience)).toBe(expected)
})

test('限知的，范围外的区级席位看不到', () => {
  expect(sees(viewerOf('district', '甲-03'), named)).toBe(false)
})

describe('随事件的记录', () => {
  test('区级席位和大屏都不比事件看得多，街道按它自己的', () => {
    expect(narrowed(everybody, named)).toEqual({ streets: 'all', wall: false, seats: named.seats })
  })

  test('两边都限了席位，只有都在的看得到', () => {
    const own = { ...districtOnly, seats: ['甲-02', '甲-03'] }
    expect(narrowed(own, named).seats).toEqual(['甲-02'])
  })

  test('事件不限，它自己的不变', () => {
    expect(narrowed(districtOnly, everybody)).toEqual(districtOnly)
  })
})
