import { describe, expect, test } from 'vitest'
import type { See } from './model.ts'
import { signatureDoubt } from './signed.ts'

const words = JSON.stringify({ person: 'chen-yanqiu', digest: 'a' })
const signed = { words, signature: 'c2ln', key: 'a2V5' }
const said = { person: 'chen-yanqiu', digest: 'a' }
const own = { seat: '甲-01', key: 'a2V5', since: 0, until: null }
const knowing =
  (keys: readonly object[]): See =>
  (kind, id) =>
    (kind.name === 'credential' && id === 'chen-yanqiu' ? { keys } : kind.initial) as never
const doubt = (keys: readonly object[], proves?: () => boolean) =>
  signatureDoubt({ see: knowing(keys), at: 1000, ...(proves && { proves }) }, signed, said, '报告')

describe('签名待核 (docs/SECURITY.md)', () => {
  test('中心核对过、本人的密钥、内容一致：没有疑问', () => {
    expect(doubt([own], () => true)).toBe(null)
  })

  test('签名核对不上：待核，密钥是本人的也一样', () => {
    expect(doubt([own], () => false)).toBe('签名核对不上，可能不是本人所签')
  })

  test('本人从未在中心登记过密钥：待核', () => {
    expect(doubt([], () => true)).toBe('签字人没有在中心登记过密钥，签名无从核对')
  })

  test('别人的密钥、已收回的密钥：待核', () => {
    for (const keys of [[{ ...own, key: 'b' }], [{ ...own, until: 1000 }]])
      expect(doubt(keys, () => true)).toBe('签名用的不是本人登记过的密钥')
    expect(doubt([{ ...own, until: 1001 }], () => true)).toBe(null)
  })

  test('席位上的预览还没有核对，不先怀疑', () => {
    expect(doubt([])).toBe(null)
  })
})
