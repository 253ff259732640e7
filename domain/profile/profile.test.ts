import { describe, expect, test } from 'vitest'
import { given, seeing } from '../../test/story/given.ts'
import type { By } from '../model.ts'
import { profile } from './profile.ts'
import { builtInProfile, builtInProfiles, defaultProfileId } from './profiles.ts'
import { limitWords, stepShape, stepsFault } from './step.ts'

const leader: By = { seat: '甲-01', person: 'liang-qiheng', post: 'leader' }
const officer: By = { ...leader, post: 'officer' }
const steps = [...(builtInProfile(defaultProfileId)?.steps ?? [])]
const data = {
  name: '海珠 30/60 分',
  place: '海珠区',
  source: '区应急局 2026',
  checked: 'verified',
  steps,
  over: 0,
} as const

describe('时限规则', () => {
  test('带来的每一套都合形状、有来源，没有核过原文的写明', () => {
    expect(builtInProfile(defaultProfileId)?.checked).toBe('unverified')
    for (const { steps: own, source } of builtInProfiles) {
      expect(source).not.toBe('')
      expect(stepsFault(own)).toBeNull()
      for (const step of own) {
        expect(stepShape.parse(step)).toEqual(step)
        expect(step.source).not.toBe('')
      }
    }
    // GK in the collected rules: nobody has read them, so they never count as read.
    for (const id of ['P-GD-DEFAULT', 'P-GZ-DISTRICT', 'P-FJ-XM']) {
      expect(builtInProfile(id)?.checked).toBe('unverified')
    }
  })

  test('值班员不能改；没看过新版的不能覆盖', () => {
    const save = { type: 'profile.save', data: { ...data, steps } } as const
    expect(given(profile).when(save, { id: 'haizhu', by: officer })).toMatchObject({ ok: false })
    expect(given(profile).when(save, { id: 'haizhu', by: leader })).toMatchObject({ ok: true })
    const story = given(profile, { type: 'profile.saved', data: { ...data, steps } })
    expect(story.when(save, { id: 'haizhu', by: leader })).toEqual({
      ok: false,
      reason: '这套规则刚被别的席位改过，请看过再保存',
    })
  })

  test('选用写在本区的选择里：要有、没停用、不重复；选用着的不能停用', () => {
    const choose = (id: string, state = {}) =>
      given(profile).when(
        { type: 'profile.choose', data: { profile: id } },
        { id: 'district', by: leader, see: seeing(state) },
      )
    expect(choose('P-HENAN-2021')).toMatchObject({ ok: true })
    expect(choose('haizhu')).toMatchObject({ ok: false })
    expect(choose('haizhu', { 'profile/haizhu': { version: 1, retired: false, chosen: null } }).ok).toBe(true)
    expect(choose('haizhu', { 'profile/haizhu': { version: 1, retired: true, chosen: null } }).ok).toBe(false)
    const elsewhere = { type: 'profile.choose', data: { profile: 'P-HENAN-2021' } } as const
    expect(given(profile).when(elsewhere, { id: 'haizhu', by: leader })).toMatchObject({ ok: false })
    const retire = { type: 'profile.retire', data: { why: '已有新规定' } } as const
    const chosen = seeing({ 'profile/district': { version: 0, retired: false, chosen: 'P-HENAN-2021' } })
    expect(given(profile).when(retire, { id: 'P-HENAN-2021', by: leader, see: chosen }).ok).toBe(false)
    expect(given(profile).when(retire, { id: 'P-CITY-A', by: leader, see: chosen }).ok).toBe(true)
  })

  test('时限照人说的写', () => {
    expect(limitWords({ every: 'once', minutes: 30 })).toBe('30 分钟')
    expect(limitWords({ every: 'once', minutes: 1440 })).toBe('24 小时')
    expect(limitWords({ every: 'minutes', minutes: 120 })).toBe('每 2 小时')
    expect(limitWords({ every: 'minutes', minutes: 14_400 })).toBe('每 10 天')
    expect(limitWords({ every: 'day', times: ['17:00', '08:00'] })).toBe('每天 08:00、17:00')
  })
})
