import { generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { isSignedByPerson } from './person-signature.ts'

const pair = generateKeyPairSync('ed25519')
const key = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
const words = '{"handover":"handover/2026-09-16.1","head":1024}'
const signature = sign(null, Buffer.from(words), pair.privateKey).toString('base64')
const keys = [{ seat: '甲-01', key, since: 1000, until: 5000 }]

test('本人的密钥签的、当时有效的才算数', () => {
  expect(isSignedByPerson(keys, words, { signature, key }, 2000)).toBe('good')
  expect(isSignedByPerson(keys, words, { signature, key }, 5000)).toBe('revoked')
  expect(isSignedByPerson([], words, { signature, key }, 2000)).toBe('unknown')
})

test('内容或签名动过一个字就是伪造', () => {
  expect(isSignedByPerson(keys, words.replace('1024', '1025'), { signature, key }, 2000)).toBe('forged')
  expect(isSignedByPerson(keys, words, { signature: `A${signature.slice(1)}`, key }, 2000)).toBe('forged')
  expect(isSignedByPerson(keys, words, { signature: '', key }, 2000)).toBe('forged')
  expect(isSignedByPerson(keys, words, { signature, key: '不是密钥' }, 2000)).toBe('forged')
})

test('别种密钥不认', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const rsaKey = rsa.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const rsaSignature = sign('sha256', Buffer.from(words), rsa.privateKey).toString('base64')
  expect(isSignedByPerson(keys, words, { signature: rsaSignature, key: rsaKey }, 2000)).toBe('forged')
})
