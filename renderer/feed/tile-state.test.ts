import { describe, expect, it } from 'vitest'
import { type TileFacts, tileState, tileWords } from './tile-state.ts'

const NOW = Date.parse('2026-09-16T13:46:00Z')
const facts = (change: Partial<TileFacts>): TileFacts => ({
  feed: 'cam-3',
  front: null,
  since: NOW,
  lastFrameAt: 0,
  stillAt: null,
  delay: null,
  cause: null,
  now: NOW,
  ...change,
})
const words = (change: Partial<TileFacts>) => tileWords(tileState(facts(change)), NOW)

describe('窗的状态', () => {
  it('没有指定源：说明怎样指定', () => {
    expect(words({ feed: null })).toBe('未接，指定窗号与源号')
  })

  it('刚指定：正在接入，等久了说等了多久', () => {
    expect(words({})).toBe('正在接入')
    expect(words({ since: NOW - 3000 })).toBe('正在接入，已等 3 秒')
  })

  it('前一路还在前面时仍是正在接入', () => {
    expect(tileState(facts({ front: 'cam-1', lastFrameAt: NOW }))).toEqual({ state: 'opening', since: NOW })
  })

  it('帧在走：实时；延迟大了就说延迟', () => {
    expect(words({ front: 'cam-3', lastFrameAt: NOW - 400 })).toBe('实时')
    expect(words({ front: 'cam-3', lastFrameAt: NOW, delay: 300 })).toBe('实时')
    expect(words({ front: 'cam-3', lastFrameAt: NOW, delay: 1200 })).toBe('延迟 1 秒')
  })

  it('两秒没有新帧：画面停在几点、多久以前，并说原因', () => {
    const stalled = { front: 'cam-3', lastFrameAt: NOW - 28 * 60_000, cause: '专线光缆中断' }
    expect(words(stalled)).toBe('画面停在 21:18，28 分钟前')
    expect(tileState(facts(stalled))).toMatchObject({ state: 'stalled', why: '专线光缆中断' })
  })

  it('原因不明也给一句话', () => {
    const state = tileState(facts({ front: 'cam-3', lastFrameAt: NOW - 2500 }))
    expect(state).toMatchObject({ state: 'stalled', why: '桥在线但没有收到画面，正在自动重连' })
  })

  it('首帧四秒不到：未接并说原因', () => {
    const state = tileState(facts({ since: NOW - 5000, cause: '目录里没有这一路，请核对源号' }))
    expect(state).toEqual({ state: 'failed', since: NOW - 5000, why: '目录里没有这一路，请核对源号' })
  })

  it('首帧不到但留有最后一帧：按停住的画面显示', () => {
    const state = tileState(facts({ since: NOW - 5000, stillAt: NOW - 60_000 }))
    expect(state).toMatchObject({ state: 'stalled', at: NOW - 60_000 })
  })
})
