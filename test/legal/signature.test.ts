import { generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { signatureFaults } from './signature-rules.ts'
import { type Line, tellHistory } from './tell-history.ts'

const pair = generateKeyPairSync('ed25519')
const key = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
const signed = (text: string) => sign(null, Buffer.from(text), pair.privateKey).toString('base64')
const keyed: Line = {
  ...{ stream: 'credential/tan-liren', seat: 'centre', type: 'credential.keyed' },
  data: { seat: '甲-01', key },
}
const approved = (signature: string, doubt: string | null = null): Line => ({
  ...{ stream: 'plan/1', type: 'plan.approved', person: 'tan-liren' },
  data: { words: '{}', signature, key, doubt },
})
const faults = (...lines: Line[]) => signatureFaults(tellHistory(...lines)).join()

test('签名的平直规则：对得上的、写明疑问的，合法；伪造的、没有登记过密钥的，要有疑问', () => {
  expect(faults(keyed, approved(signed('{}')))).toBe('')
  expect(faults(keyed, approved(signed('[]'), '签名核对不上'))).toBe('')
  expect(faults(keyed, approved(signed('[]')))).toMatch(/核对不上/)
  expect(faults(keyed, approved('x'))).toMatch(/核对不上/)
  expect(faults(approved(signed('{}')))).toMatch(/不是登记过的密钥/)
})
