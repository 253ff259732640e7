import { describe, expect, test } from 'vitest'
import { kindNamed, kinds } from './index.ts'
import { accept, reject } from './model.ts'

describe('模型', () => {
  test('一项操作可以产生几条事实，编号只给第一条', () => {
    expect(accept(['甲', '乙'], { number: 'incident/2026' })).toEqual({
      ok: true,
      facts: [
        { fact: '甲', series: 'incident/2026' },
        { fact: '乙', series: null },
      ],
    })
  })

  test('不需要编号的事实没有号段', () => {
    expect(accept('甲')).toEqual({ ok: true, facts: [{ fact: '甲', series: null }] })
  })

  test('拒绝只有一句话', () => {
    expect(reject('请先核实')).toEqual({ ok: false, reason: '请先核实' })
  })

  test('每个种类都能按自己的名字找到，不认识的名字找不到', () => {
    for (const [name, kind] of Object.entries(kinds)) {
      expect(kind.name).toBe(name)
      expect(kindNamed(name)).toBe(kind)
    }
    for (const name of ['', 'unknown', 'toString', '__proto__', 'constructor']) {
      expect(kindNamed(name)).toBeUndefined()
    }
  })
})
