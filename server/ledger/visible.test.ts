import { expect, test } from 'vitest'
import { districtOnly, everybody } from '../../domain/model.ts'
import { sees } from './visible.ts'

const shared = { streets: ['440105012'], wall: false }

test.each([
  ['区级席位看得到全部', 'district', districtOnly, true],
  ['街道看得到通报给它的', 'street/440105012', shared, true],
  ['街道看不到通报给别人的', 'street/440105004', shared, false],
  ['街道看不到区内部的', 'street/440105012', districtOnly, false],
  ['街道看得到大家都能看的', 'street/440105012', everybody, true],
  ['大屏看得到大屏的', 'wall', everybody, true],
  ['大屏看不到通报给街道的', 'wall', shared, false],
] as const)('%s', (_, role, audience, expected) => {
  expect(sees(role, audience)).toBe(expected)
})
