import { describe, expect, test } from 'vitest'
import { lawsBroken } from './laws-broken.ts'
import { type Line, tellHistory } from './tell-history.ts'

const place = { stream: 'credential/chen-yanqiu', seat: 'centre' }
const keyed = (key: string): Line => ({ ...place, type: 'credential.keyed', data: { seat: '甲-01', key } })
const revoked: Line = { ...place, type: 'credential.revoked', data: { why: '改了口令' } }

describe('人员密钥的平直规则', () => {
  test('合法：两席各一把、改口令全部收回、再登记', () => {
    expect(lawsBroken(tellHistory(keyed('A'), keyed('B'), revoked, keyed('C')))).toEqual([])
  })

  test.each<[string, Line[], RegExp]>([
    ['席位自己登记', [{ ...keyed('A'), seat: '甲-01' }], /席位 甲-01 写了人员密钥/],
    ['同一把登记两次', [keyed('A'), keyed('A')], /登记了两次/],
    ['没有可收回的', [keyed('A'), revoked, revoked], /没有密钥可收回/],
  ])('不合法：%s', (_, lines, words) => {
    expect(lawsBroken(tellHistory(...lines)).join()).toMatch(words)
  })
})
