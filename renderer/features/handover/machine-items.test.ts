import { expect, test } from 'vitest'
import { equipment, type Machine, machineItems, seenElsewhere } from './machine-items.ts'

const link = (service: string, state: 'up' | 'down') => ({
  ...{ service, name: '琶洲街道桥', state, since: 1, words: null, roundTrip: null },
})
const here: Machine = { seat: 'seat-1', alias: '甲-01' }
type Seen = Parameters<typeof machineItems> extends [Machine, ...infer Rest] ? Rest : never
const keysOf = (...seen: Seen) =>
  machineItems(here, ...seen)
    .map(({ key }) => key)
    .filter((key) => !key.startsWith('equipment/'))

test('断开的线路和中断的画面进交接班表，通的不进', () => {
  const tree = {
    bridges: [],
    feeds: [],
    states: [
      { feed: 'cam-01', state: 'lost' as const, since: 1, why: '摄像头断电' },
      { feed: 'cam-02', state: 'live' as const, since: 1, why: null },
    ],
  }
  expect(keysOf([link('bridge/pazhou', 'down'), link('centre', 'up')], tree, [])).toEqual([
    'machine/seat-1/link/bridge/pazhou',
    'machine/seat-1/feed/cam-01',
  ])
})

test('没送到中心的记录进表，交接本身的不算', () => {
  expect(keysOf([], null, [{ stream: 'handover/2026-09-16.1', at: 1 }])).toEqual([])
  expect(keysOf([], null, [{ stream: 'log/1', at: 1 }])).toEqual(['machine/seat-1/unsent'])
})

test('时间过去、次数变化都不改同一件事的字：不必为此重看', () => {
  const one = machineItems(here, [], null, [{ stream: 'log/1', at: 1 }])
  const two = machineItems(here, [], null, [
    { stream: 'log/1', at: 1 },
    { stream: 'log/2', at: 2 },
  ])
  expect(two).toEqual(one)
  expect(one.filter(({ group }) => group === 'equipment')).toHaveLength(equipment.length)
})

test('两个席位各看到各的：更新事项时别的席位看到的留着，自己的换成现在的', () => {
  const there: Machine = { seat: 'seat-2', alias: '甲-02' }
  const down = [link('bridge/pazhou', 'down')]
  const sheet = [...machineItems(there, down, null, []), ...machineItems(here, down, null, [])]
  expect(seenElsewhere(sheet, here).map(({ key, title }) => [key, title])).toEqual([
    ['machine/seat-2/link/bridge/pazhou', '琶洲街道桥断开（甲-02 席看到）'],
  ])
})
