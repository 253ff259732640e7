import { describe, expect, test } from 'vitest'
import { given, seatA } from '../../test/story/given.ts'
import { CENTRE, type CredentialFact, credential } from './credential.ts'
import { standingOfKey } from './standing-of-key.ts'

const centre = { by: { seat: CENTRE, person: null, post: null } }
const KEY = `${'A'.repeat(59)}=`
const OTHER = `${'B'.repeat(59)}=`
const key = { type: 'credential.key', data: { seat: '甲-01', key: KEY } } as const
const keyed: CredentialFact = { type: 'credential.keyed', data: { seat: '甲-01', key: KEY } }
const revoke = { type: 'credential.revoke', data: { why: '改了口令' } } as const
const revoked: CredentialFact = { type: 'credential.revoked', data: { why: '改了口令' } }
const accepted = (...facts: CredentialFact[]) => ({
  ok: true,
  facts: facts.map((fact) => ({ fact, series: null })),
})

describe('人员密钥', () => {
  test('只有中心能登记和收回', () => {
    const words = { ok: false, reason: expect.stringContaining('只由中心') }
    expect(given(credential).when(key, { by: seatA })).toEqual(words)
    expect(given(credential, keyed).when(revoke, { by: seatA })).toEqual(words)
    expect(given(credential).when(key, centre)).toEqual(accepted(keyed))
  })

  test('同一把密钥登记两次算一次；没有有效密钥时收回也算办了', () => {
    expect(given(credential, keyed).when(key, centre)).toEqual(accepted())
    expect(given(credential, keyed).when(revoke, centre)).toEqual(accepted(revoked))
    expect(given(credential, keyed, revoked).when(revoke, centre)).toEqual(accepted())
    expect(given(credential, keyed, revoked).when(key, centre)).toEqual(accepted(keyed))
  })

  test('收回以前签的算数，收回以后签的待核，没登记过的不认', () => {
    const { keys } = given(credential, { fact: keyed, at: 1000 }, { fact: revoked, at: 2000 }).state
    expect(keys).toEqual([{ seat: '甲-01', key: KEY, since: 1000, until: 2000 }])
    expect(standingOfKey(keys, KEY, 1999)).toBe('good')
    expect(standingOfKey(keys, KEY, 2000)).toBe('revoked')
    expect(standingOfKey(keys, OTHER, 1500)).toBe('unknown')
  })
})
