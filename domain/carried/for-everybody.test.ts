import { expect, test } from 'vitest'
import type { CarriedItem } from './carried.ts'
import { forEverybody } from './for-everybody.ts'

const item: CarriedItem = {
  ...{ key: 'incident/1', group: 'incident', title: '校园伤人', text: '两人受伤', source: 'incident/1' },
  ...{ owner: '黄子骞', since: 1, due: 2, level: 3 },
}

test('限知事项在大家都看的表上只写有这么一项', () => {
  const told = JSON.stringify(forEverybody({ ...item, kept: true }))
  expect(told).toContain('限知事项')
  for (const secret of ['校园', '受伤', '黄子骞']) expect(told).not.toContain(secret)
})

test('别的事项照写', () => {
  expect(forEverybody(item)).toEqual(item)
})
