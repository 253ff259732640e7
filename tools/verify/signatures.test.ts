import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import type { EventBody } from '../../engine/chain.ts'
import { Signatures } from './signatures.ts'

const LUO = 'luo-jingxian'
const words = '{"handover":"2026-11-20.1","side":"in"}'
let seq = 0

function event(type: string, stream: string, data: object, person: string | null, at: number): EventBody {
  seq += 1
  const by = { seat: person === null ? 'centre' : '甲-01', person, post: null }
  return {
    ...{ seq, command: '', n: 0, stream, type, v: 1, data: data as EventBody['data'], by, at },
    ...{ clock: null, recordedAt: at, alg: 'sha256' },
  }
}
const pair = () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { key: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'), privateKey }
}
const keyed = (key: string, at = 0) =>
  event('credential.keyed', `credential/${LUO}`, { seat: '甲-01', key }, null, at)
const revoked = (at: number) => event('credential.revoked', `credential/${LUO}`, { why: '改口令' }, null, at)
function signed(own: { key: string; privateKey: KeyObject }, at: number, said = words): EventBody {
  const signature = sign(null, Buffer.from(words), own.privateKey).toString('base64')
  const data = { side: 'in', sheet: 's', words: said, signature, key: own.key }
  return event('handover.signed', 'handover/2026-11-20.1', data, LUO, at)
}
function checked(...events: EventBody[]) {
  const signatures = new Signatures()
  for (const one of events) signatures.take(one)
  return { good: signatures.good, doubts: signatures.doubts.map((doubt) => doubt.words) }
}

test('本人登记过的密钥签的算数', () => {
  const own = pair()
  expect(checked(keyed(own.key), signed(own, 10))).toEqual({ good: 1, doubts: [] })
})

test('改了内容、换了别人的密钥、用了收回的密钥都指得出来', () => {
  const own = pair()
  const other = pair()
  expect(checked(keyed(own.key), signed(own, 10, words.replace('in', 'out'))).doubts).toEqual([
    expect.stringContaining('与所签的内容不符'),
  ])
  expect(checked(keyed(own.key), signed(other, 10)).doubts).toEqual([
    expect.stringContaining('不是用他登记过的密钥'),
  ])
  expect(checked(keyed(own.key), revoked(5), signed(own, 10)).doubts).toEqual([
    expect.stringContaining('已收回'),
  ])
  expect(checked(keyed(own.key), revoked(50), signed(own, 10)).good).toBe(1)
})

test('没有签名的事不管', () => {
  expect(checked(event('log.written', 'log/1', { text: '一行' }, LUO, 1))).toEqual({ good: 0, doubts: [] })
})
