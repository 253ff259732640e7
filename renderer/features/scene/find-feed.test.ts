import { describe, expect, it } from 'vitest'
import { boardSources } from '../../board/source.ts'
import { findFeed, isNamed } from './find-feed.ts'

const feed = (key: string, name: string, place = '') => ({ id: `cam-${key}`, name, place, key })
const feeds = [feed('01', '工地东塔吊'), feed('02', '工地南门'), feed('03', '凤阳泵站', '凤和村口')]

describe('按口令找源', () => {
  it('源号优先', () => {
    expect(findFeed('03', feeds)).toEqual({ type: 'one', feed: feeds[2] })
  })

  it('首字母、拼音、汉字都行，唯一才算', () => {
    expect(findFeed('fybz', feeds)).toEqual({ type: 'one', feed: feeds[2] })
    expect(findFeed('nanmen', feeds)).toEqual({ type: 'one', feed: feeds[1] })
    expect(findFeed('泵站', feeds)).toEqual({ type: 'one', feed: feeds[2] })
  })

  it('几路都符合就都列出来', () => {
    expect(findFeed('gd', feeds)).toEqual({ type: 'several', feeds: [feeds[0], feeds[1]] })
  })

  it('没有这个源号不按名称猜', () => {
    expect(findFeed('09', feeds)).toEqual({ type: 'none' })
  })

  it('看板按号、按「看板」加名称、按事件都找得到', () => {
    const crane = { key: 'incident/1', title: '塔吊倾覆', number: 'incident/2026-0003', restricted: false }
    const tunnel = { key: 'incident/2', title: '隧道水浸', number: null, restricted: false }
    const secret = { ...crane, key: 'incident/3', restricted: true }
    const all = [...feeds, ...boardSources([crane, tunnel, secret])]
    const found = (typed: string) => {
      const answer = findFeed(typed, all)
      return answer.type === 'one' ? answer.feed.id : answer.type
    }
    expect(found('t3')).toBe('board-clock-1')
    expect(found('kb时钟 塔吊')).toBe('board-clock-1')
    expect(found('sjsz tdqf')).toBe('board-clock-1')
    expect(found('kb矩阵 隧道')).toBe('board-order-2')
    expect(found('kb时钟')).toBe('several')
  })

  it('几个词都要符合，地点也算', () => {
    expect(isNamed(feed('03', '凤阳泵站', '凤和村口'), 'fy fh')).toBe(true)
    expect(isNamed(feed('03', '凤阳泵站', '凤和村口'), 'fy gd')).toBe(false)
  })
})
