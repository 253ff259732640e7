import { describe, expect, test } from 'vitest'
import { given } from '../../test/story/given.ts'
import { type PresetCommand, type PresetFact, preset } from './preset.ts'

const flood = { name: '内涝', layout: '4' as const, tiles: [{ tile: 1, feed: 'cam-01' }] }
const save: PresetCommand = { type: 'preset.save', data: flood }
const saved: PresetFact = { type: 'preset.saved', data: flood }
const remove: PresetCommand = { type: 'preset.remove', data: { why: '不再使用' } }
const removed: PresetFact = { type: 'preset.removed', data: { why: '不再使用' } }

describe('场景', () => {
  test('保存以后就有', () => {
    expect(given(preset).when(save)).toEqual({ ok: true, facts: [{ fact: saved, series: null }] })
    expect(given(preset, saved).state).toEqual({ status: 'saved', ...flood })
  })

  test('再存一次就换成新的', () => {
    const other = { name: '三防', layout: '9' as const, tiles: [] }
    expect(given(preset, saved, { type: 'preset.saved', data: other }).state).toEqual({
      status: 'saved',
      ...other,
    })
  })

  test('没有的场景不能删除', () => {
    const words = { ok: false, reason: '没有这个场景，可能已被删除' }
    expect(given(preset).when(remove)).toEqual(words)
    expect(given(preset, saved, removed).when(remove)).toEqual(words)
  })

  test('删除后可以用原来的位置再存', () => {
    expect(given(preset, saved, removed).when(save).ok).toBe(true)
  })

  test('场景人人可见，大屏也要用', () => {
    expect(preset.audience(given(preset, saved).state)).toEqual({ streets: 'all', wall: true })
  })
})
