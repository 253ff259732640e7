import { describe, expect, it } from 'vitest'
import type { FeedTree, LinkState } from '../../protocol/desk.ts'
import { bridgeWords, driftWords, exactly, linkWords, mediaWords, outgoingWords } from './link-words.ts'

const link = (change: Partial<LinkState>): LinkState => ({
  service: 'centre',
  name: '中心',
  state: 'up',
  since: 0,
  words: null,
  roundTrip: null,
  ...change,
})

describe('连接状态用话说', () => {
  it('对外报送：没有要报的不占地方；报不出去说几份、多久、为什么', () => {
    expect(outgoingWords([], 0)).toBeNull()
    expect(outgoingWords([{ since: 0, told: null }], 72_000)).toBe('1 份待报 1 分 12 秒')
    const waiting = [
      { since: 60_000, told: null },
      { since: 0, told: '对方没有应答' },
    ]
    expect(outgoingWords(waiting, 120_000)).toBe('2 份待报 2 分 0 秒，对方没有应答，正在重试')
  })

  it('在线带往返毫秒', () => {
    expect(linkWords(link({ roundTrip: 37.6 }), 0)).toBe('在线 38 毫秒')
  })
  it('中心断开说断了多久、本机照常', () => {
    expect(linkWords(link({ state: 'down' }), 72_000)).toBe('断 1 分 12 秒，本机照常')
  })
  it('被拒绝说原因', () => {
    expect(linkWords(link({ state: 'refused', words: '席位已停用，请联系管理员' }), 0)).toBe(
      '被拒绝：席位已停用，请联系管理员',
    )
  })
  it('街道桥合成一句，断的点名', () => {
    const up = link({ service: 'bridge/a', name: '琶洲街道桥' })
    const down = link({ service: 'bridge/b', name: '凤阳街道桥', state: 'down' })
    expect(bridgeWords([up])).toBe('1/1')
    expect(bridgeWords([up, down])).toBe('1/2 凤阳断')
    expect(bridgeWords([link({})])).toBe('未接入')
  })
})

describe('媒体一项', () => {
  const tree = {
    bridges: [
      { id: 'a', connected: true },
      { id: 'b', connected: false },
    ],
    feeds: [
      { id: 'cam-01', bridge: 'a' },
      { id: 'cam-02', bridge: 'a' },
      { id: 'cam-03', bridge: 'b' },
    ],
    states: [{ feed: 'cam-02', state: 'lost' }],
  } as FeedTree
  it('数得到的画面，断了的桥和丢了的源不算', () => {
    expect(mediaWords(tree)).toBe('1/3 路')
  })
  it('还没有源目录时不说', () => {
    expect(mediaWords(null)).toBeNull()
    expect(mediaWords({ bridges: [], feeds: [], states: [] })).toBeNull()
  })
})

describe('时间用话说', () => {
  it('一小时内到秒，以上到分', () => {
    expect(exactly(9_000)).toBe('9 秒')
    expect(exactly(72_000)).toBe('1 分 12 秒')
    expect(exactly(4_320_000)).toBe('1 小时 12 分')
  })
  it('钟差两秒以内不说，以上说快慢', () => {
    expect(driftWords(1_900)).toBeNull()
    expect(driftWords(3_400)).toBe('本机慢 3 秒')
    expect(driftWords(-90_000)).toBe('本机快 1 分 30 秒')
    expect(driftWords(null)).toBeNull()
  })
})
