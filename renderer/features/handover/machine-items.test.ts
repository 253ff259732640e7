import { expect, test } from 'vitest'
import { equipment, machineItems } from './machine-items.ts'

const link = (service: string, state: 'up' | 'down') => ({
  ...{ service, name: '琶洲街道桥', state, since: 1, words: null, roundTrip: null },
})
const keysOf = (...args: Parameters<typeof machineItems>) =>
  machineItems(...args)
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
    'link/bridge/pazhou',
    'feed/cam-01',
  ])
})

test('没送到中心的记录进表，交接本身的不算', () => {
  expect(keysOf([], null, [{ stream: 'handover/2026-09-16.1', at: 1 }])).toEqual([])
  expect(keysOf([], null, [{ stream: 'log/1', at: 1 }])).toEqual(['unsent'])
})

test('时间过去、次数变化都不改同一件事的字：不必为此重看', () => {
  const one = machineItems([], null, [{ stream: 'log/1', at: 1 }])
  const two = machineItems([], null, [
    { stream: 'log/1', at: 1 },
    { stream: 'log/2', at: 2 },
  ])
  expect(two).toEqual(one)
  expect(one.filter(({ group }) => group === 'equipment')).toHaveLength(equipment.length)
})
