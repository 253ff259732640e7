import { describe, expect, test } from 'vitest'
import { given } from '../../test/story/given.ts'
import { seal } from './seal.ts'
import { sealedStreamOf, sealStreamOf } from './stream.ts'

const by = (post: string | null) => ({ seat: '甲-01', person: 'chen-yanqiu', post })
const destroy = { type: 'seal.destroy', data: { why: '应急处置已结束' } } as const
const destroyed = { type: 'seal.destroyed', data: { why: '应急处置已结束' } } as const

describe('销毁个人信息（突发事件应对法 第八十五条、个人信息保护法 第四十七条）', () => {
  test.each(['leader', 'chief', 'security-admin'])('%s 可以销毁', (post) => {
    const decision = given(seal).when(destroy, { by: by(post), id: 'log.1' })
    expect(decision).toEqual({ ok: true, facts: [{ fact: destroyed, series: null }] })
  })

  test.each(['officer', 'system-admin', 'audit-admin', null])('%s 不能销毁', (post) => {
    const decision = given(seal).when(destroy, { by: by(post), id: 'log.1' })
    expect(decision).toMatchObject({
      ok: false,
      reason: expect.stringContaining('带班领导、值班长或安全管理员'),
    })
  })

  test('销毁过的不能再销毁', () => {
    const decision = given(seal, destroyed).when(destroy, { by: by('leader'), id: 'log.1' })
    expect(decision).toMatchObject({ ok: false, reason: expect.stringContaining('已经销毁') })
  })

  test('没有指明哪条记录的不受理', () => {
    const decision = given(seal).when(destroy, { by: by('leader'), id: 'nothing' })
    expect(decision).toMatchObject({ ok: false, reason: expect.stringContaining('哪条记录') })
  })

  test('记录与它的封存一一对应，编号里的点不混', () => {
    expect(sealStreamOf('log/0192e4a0-1')).toBe('seal/log.0192e4a0-1')
    expect(sealedStreamOf('seal/handover.2026-09-16.1')).toBe('handover/2026-09-16.1')
    expect(sealedStreamOf('log/1')).toBeNull()
  })
})
