import { createPublicKey, verify } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openSeatKey, type SecretStore } from './seat-key.ts'

const folder = mkdtempSync(join(tmpdir(), 'key-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Turns bytes around: enough to see whether the key was wrapped before it was written. */
const turned: SecretStore = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(text).reverse(),
  decryptString: (data) => Buffer.from(data).reverse().toString(),
}
const none: SecretStore = { ...turned, isEncryptionAvailable: () => false }

describe('席位密钥', () => {
  it.each([
    ['系统密钥库可用时加密保存', turned, false],
    ['没有系统密钥库时只靠文件权限', none, true],
  ])('%s，重开后是同一把，签名可核验', (name, store, plain) => {
    const file = join(folder, `${name}.key`)
    const first = openSeatKey(file, store)
    const again = openSeatKey(file, store)
    expect(again.publicKey).toBe(first.publicKey)
    expect(readFileSync(file, 'utf8').includes('PRIVATE KEY')).toBe(plain)
    const key = createPublicKey({ key: Buffer.from(first.publicKey, 'base64'), format: 'der', type: 'spki' })
    const signed = Buffer.from(again.sign('centre:1:2'), 'base64')
    expect(verify(null, Buffer.from('centre:1:2'), key, signed)).toBe(true)
  })

  it('密钥文件在而读不出来，不另造一把，原文件不动', () => {
    const unreadable = join(folder, 'folder.key')
    mkdirSync(unreadable)
    expect(() => openSeatKey(unreadable, turned)).toThrow('folder.key 读不出来')
    const foreign = join(folder, 'foreign.key')
    writeFileSync(foreign, 'locked for somebody else')
    expect(() => openSeatKey(foreign, turned)).toThrow('解不开')
    expect(readFileSync(foreign, 'utf8')).toBe('locked for somebody else')
  })
})
