import { describe, expect, it } from 'vitest'
import type { FeedInfo } from '../../../protocol/feed.ts'
import { findFeed, isNamed } from './find-feed.ts'

const feed = (key: string, name: string, place = ''): FeedInfo => ({
  id: `cam-${key}`,
  name,
  bridge: 'pazhou',
  street: '440105015',
  place,
  key,
  source: 'file',
  marker: null,
})
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

  it('几个词都要符合，地点也算', () => {
    expect(isNamed(feed('03', '凤阳泵站', '凤和村口'), 'fy fh')).toBe(true)
    expect(isNamed(feed('03', '凤阳泵站', '凤和村口'), 'fy gd')).toBe(false)
  })
})
