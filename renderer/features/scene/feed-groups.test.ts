import { describe, expect, it } from 'vitest'
import type { FeedTree } from '../../../protocol/desk.ts'
import { feedGroups, type Grouping, treeIndex } from './feed-groups.ts'

const NOW = Date.parse('2026-09-16T13:46:00Z')
const info = (id: string, name: string, bridge: string, street: string) => ({
  ...{ id, name, bridge, street, place: '', key: id.slice(-2), source: 'file' as const, marker: null },
})
const tree: FeedTree = {
  bridges: [
    { id: 'pazhou', name: '琶洲街道桥', street: '440105015', connected: true, since: 0 },
    { id: 'fengyang', name: '凤阳街道桥', street: '440105009', connected: false, since: NOW - 28 * 60_000 },
  ],
  feeds: [
    info('cam-31', '凤阳泵站', 'fengyang', '440105009'),
    info('cam-01', '工地东塔吊', 'pazhou', '440105015'),
    info('cam-02', '工地南门', 'pazhou', '440105015'),
  ],
  states: [{ feed: 'cam-02', state: 'lost', since: NOW - 60_000, why: '摄像机没有应答' }],
}
const asked: Grouping = {
  streets: [
    { code: '440105015', name: '琶洲街道' },
    { code: '440105009', name: '凤阳街道' },
    { code: '440105001', name: '赤岗街道' },
  ],
  tileByFeed: new Map([['cam-31', 3]]),
  filter: 'all',
  now: NOW,
}
const words = (change: Partial<Grouping>) =>
  feedGroups(tree.feeds, treeIndex(tree), { ...asked, ...change }).map((group) => [
    `${group.name} ${group.ready}/${group.leaves.length}`,
    ...group.leaves.map((leaf) => `${leaf.info.name} ${leaf.words}`),
  ])

describe('源目录', () => {
  it('按街道列出，没有源的街道不列；每一路都有状态的话', () => {
    expect(words({})).toEqual([
      ['琶洲街道 1/2', '工地东塔吊 可上屏', '工地南门 断 1 分钟'],
      ['凤阳街道 0/1', '凤阳泵站 窗 3 断 28 分钟'],
    ])
  })

  it('只看在屏、只看有问题', () => {
    expect(words({ filter: 'shown' })).toEqual([['凤阳街道 0/1', '凤阳泵站 窗 3 断 28 分钟']])
    expect(words({ filter: 'trouble' }).flat()).not.toContain('工地东塔吊 可上屏')
  })
})
