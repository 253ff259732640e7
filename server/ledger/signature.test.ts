import { generateKeyPairSync, sign } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CENTRE } from '../../domain/credential/credential.ts'
import type { Event } from '../../domain/envelope.ts'
import { approvalWords } from '../../domain/plan/decide.ts'
import { digestOf } from '../../domain/plan/plan.ts'
import { planContent } from '../../test/story/plan.ts'
import { say } from '../test/commands.ts'
import { itemsOf } from '../test/items-of.ts'
import { district, ledgerForTest } from '../test/open-ledger.ts'
import { viewerOf } from '../test/viewer-of.ts'
import type { Ledger } from './ledger.ts'

const person = 'tan-liren'
const by = { seat: '甲-01', person, post: 'leader' }
const content = planContent()
const digest = digestOf(content)
const words = approvalWords({ plan: 'plan/1', version: 1, digest, person })
const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
const signatureOf = (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64')

let ledger: Ledger
beforeEach(async () => {
  ledger = (await ledgerForTest()).ledger
  await ledger.submit([say('plan.save', 'plan/1', { ...content, base: 0, note: '' })], district)
})
afterEach(async () => await ledger.close())

/** The centre has seen him type his secret at this seat. */
const enrol = () =>
  ledger.submit([say('credential.key', `credential/${person}`, { seat: '甲-01', key }, { seat: CENTRE })], {
    seat: CENTRE,
    role: 'district',
  })
async function approved(signature: string): Promise<unknown> {
  const data = { version: 1, digest, words, signature, key }
  expect(await ledger.submit([say('plan.approve', 'plan/1', data, { by })], district)).toMatchObject([
    { ok: true },
  ])
  const events = (await ledger.batchFor(viewerOf('district'), 0)).flatMap(itemsOf) as Event[]
  return events.at(-1)?.data.doubt
}

describe('签名在中心记下时核对', () => {
  test('本人所签：没有疑问', async () => {
    await enrol()
    expect(await approved(signatureOf(words))).toBe(null)
  })

  test('伪造的：收下，待核', async () => {
    await enrol()
    expect(await approved(signatureOf(`${words} `))).toBe('签名核对不上，可能不是本人所签')
  })

  test('签名不成样子：收下，待核', async () => {
    await enrol()
    expect(await approved('x')).toBe('签名核对不上，可能不是本人所签')
  })

  test('中心没有给过他密钥：收下，待核', async () => {
    expect(await approved(signatureOf(words))).toBe('签字人没有在中心登记过密钥，签名无从核对')
  })
})
