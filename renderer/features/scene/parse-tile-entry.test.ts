import { describe, expect, it } from 'vitest'
import { parseTileEntry } from './parse-tile-entry.ts'

describe('上屏口令', () => {
  it.each([
    ['', { type: 'nothing' }],
    ['   ', { type: 'nothing' }],
    ['3', { type: 'tile', display: null, tile: 3 }],
    ['3 ', { type: 'tile', display: null, tile: 3 }],
    ['3 03', { type: 'feed', display: null, tile: 3, feed: '03' }],
    ['16 c0ab', { type: 'feed', display: null, tile: 16, feed: 'c0ab' }],
    ['2.3 05', { type: 'feed', display: 2, tile: 3, feed: '05' }],
    ['2.3', { type: 'tile', display: 2, tile: 3 }],
    ['3 pz gd', { type: 'feed', display: null, tile: 3, feed: 'pz gd' }],
    ['３　０３', { type: 'feed', display: null, tile: 3, feed: '03' }],
    ['s', { type: 'scene', place: null }],
    ['S2', { type: 'scene', place: 2 }],
    ['s 12', { type: 'scene', place: 12 }],
    ['0 03', { type: 'unreadable' }],
    ['03', { type: 'tile', display: null, tile: 3 }],
    ['303 5', { type: 'unreadable' }],
    ['2.', { type: 'unreadable' }],
    ['工地', { type: 'unreadable' }],
    ['s2x', { type: 'unreadable' }],
  ])('「%s」', (typed, read) => {
    expect(parseTileEntry(typed)).toEqual(read)
  })
})
