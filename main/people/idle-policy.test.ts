import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../domain/time.ts'
import { dueBy, usualIdlePolicy } from './idle-policy.ts'

describe('没人动的席位（GB/T 22239-2019 身份鉴别 b，分钟数未核验）', () => {
  test('街道席位十分钟锁定、三十分钟退出', () => {
    const policy = usualIdlePolicy('street/440105012')
    expect(dueBy(10 * MINUTE - 1, policy)).toBe('nothing')
    expect(dueBy(10 * MINUTE, policy)).toBe('lock')
    expect(dueBy(30 * MINUTE, policy)).toBe('signOut')
  })

  test('区值班席只锁定，不退出', () => {
    expect(dueBy(12 * 60 * MINUTE, usualIdlePolicy('district'))).toBe('lock')
  })

  test('配置可以改，也可以都不要', () => {
    expect(dueBy(2 * MINUTE, { lockAfter: 1, signOutAfter: 2 })).toBe('signOut')
    expect(dueBy(1e9, { lockAfter: null, signOutAfter: null })).toBe('nothing')
  })
})
