import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { FeedInfo } from '../../protocol/feed.ts'
import { openFeedTree } from './feed-tree.ts'

const folder = mkdtempSync(join(tmpdir(), 'feed-tree-'))
afterAll(() => rmSync(folder, { recursive: true }))
const FEEDS = [{ id: 'cam-1', name: '阅江路' }] as unknown as FeedInfo[]

describe('记着的画面目录', () => {
  it('存不下也不出错，眼前的照常', () => {
    const file = join(folder, 'feeds.json')
    // Nothing can be written aside while a folder stands there, as on a full disk.
    mkdirSync(`${file}.new`)
    const tree = openFeedTree(file, () => {})
    tree.bridge('pazhou', '琶洲街道桥', '440105012')
    expect(() => tree.feeds('pazhou', FEEDS)).not.toThrow()
    expect(tree.tree().feeds).toEqual(FEEDS)
  })
})
