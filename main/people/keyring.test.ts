import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { SecretStore } from '../seat-key.ts'
import { openKeyring } from './keyring.ts'

const none: SecretStore = {
  isEncryptionAvailable: () => false,
  encryptString: (text) => Buffer.from(text),
  decryptString: (data) => data.toString(),
}
const SESSION = { person: 'luo', name: '罗静娴', post: null, posts: [], since: 1 }

const folders: string[] = []
function place() {
  const folder = mkdtempSync(join(tmpdir(), 'keyring-'))
  folders.push(folder)
  const troubles: string[] = []
  const file = join(folder, 'people.keys')
  return { folder, file, troubles, open: () => openKeyring(file, none, (words) => troubles.push(words)) }
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

describe('本席位的人员密钥', () => {
  it('登录的人重启后还在', () => {
    const { open, troubles } = place()
    open().keepSession(SESSION)
    expect(open().session()).toEqual(SESSION)
    expect(troubles).toEqual([])
  })

  it('读不懂的另存，话说明白', () => {
    const { file, folder, open, troubles } = place()
    writeFileSync(file, '{"keys": 5')
    expect(open().isEmpty()).toBe(true)
    expect(readdirSync(folder).some((name) => name.startsWith('people.keys.unreadable-'))).toBe(true)
    expect(troubles).toEqual([expect.stringContaining('已另存')])
  })

  it('在而读不出来的不动，也不覆盖；这次登录照常', () => {
    const { file, folder, open, troubles } = place()
    mkdirSync(file)
    const keyring = open()
    keyring.keepSession(SESSION)
    expect(keyring.session()).toEqual(SESSION)
    expect(readdirSync(folder)).toEqual(['people.keys'])
    expect(troubles).toEqual([expect.stringContaining('people.keys 读不出来')])
  })

  it('存不下时说明白，人照样在席', () => {
    const { file, folder, open, troubles } = place()
    const keyring = open()
    // Nothing can be written aside while a folder stands there, as on a full disk.
    mkdirSync(`${file}.new`)
    expect(() => keyring.keepSession(SESSION)).not.toThrow()
    expect(keyring.session()).toEqual(SESSION)
    expect(troubles).toEqual([expect.stringContaining('没有存到磁盘')])
    expect(readdirSync(folder)).toEqual(['people.keys.new'])
  })
})
