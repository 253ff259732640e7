import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ed25519Key, isSignedBy } from '../../engine/signature.ts'
import { SqliteLedgerStore } from '../ledger/sqlite-store.ts'
import { centreKeyOf, openCentreKey } from './centre-key.ts'
import { codeHash, makeCode } from './one-time-code.ts'
import { seatNumber } from './seat-number.ts'

const key = centreKeyOf(generateKeyPairSync('ed25519').privateKey)
const request = { role: 'district', name: '张三', minutes: 10 } as const

async function book(path = ':memory:') {
  const store = new SqliteLedgerStore(path)
  await store.open({ world: 'demo' })
  return store
}
const draft = (code: string, now: number, seatKey = 'K') => ({
  ...{ codeHash: codeHash(key, code), name: '席位', key: seatKey, now, seatOf: seatNumber },
})

describe('席位号', () => {
  test.each([
    [1, '甲-01'],
    [99, '甲-99'],
    [100, '乙-01'],
    [990, '癸-99'],
    [991, '甲-100'],
  ])('第 %i 个席位是 %s', (ordinal, seat) => {
    expect(seatNumber(ordinal)).toBe(seat)
  })

  test('三千个席位没有重号', () => {
    const seats = Array.from({ length: 3000 }, (_, i) => seatNumber(i + 1))
    expect(new Set(seats).size).toBe(3000)
  })
})

describe('一次性席位码', () => {
  test('过期的不能用', async () => {
    const store = await book()
    const code = await makeCode(store, key, request, 0)
    expect(await store.enrol(draft(code, 600_000))).toBeNull()
    expect(await store.enrol(draft(code, 599_999))).toMatchObject({ seat: '甲-01', name: '张三' })
  })

  test('记录文件里找不到席位码', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'zhihuitai-code-'))
    const store = await book(join(dir, 'ledger.sqlite'))
    const code = await makeCode(store, key, request, 0)
    await store.close()
    const bytes = readFileSync(join(dir, 'ledger.sqlite')).toString('latin1')
    expect(bytes).not.toContain(code)
    expect(bytes).not.toContain(code.replace('-', ''))
    rmSync(dir, { recursive: true })
  })

  test('一百个席位同时抢一个码，只有一个得到', async () => {
    const store = await book()
    const code = await makeCode(store, key, request, 0)
    const seats = await Promise.all(
      Array.from({ length: 100 }, (_, i) => store.enrol(draft(code, 1, `K${i}`))),
    )
    expect(seats.filter((seat) => seat !== null)).toHaveLength(1)
  })
})

describe('密钥', () => {
  test('中心的密钥重启后不变', () => {
    const dir = mkdtempSync(join(tmpdir(), 'zhihuitai-key-'))
    const { publicKey } = openCentreKey(dir)
    expect(openCentreKey(dir).publicKey).toBe(publicKey)
    expect(readFileSync(join(dir, 'centre-key.pub'), 'utf8')).toBe(publicKey)
    rmSync(dir, { recursive: true })
  })

  test('只认 Ed25519 密钥，改过的话和签名不认', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey
    expect(ed25519Key(rsa.export({ type: 'spki', format: 'der' }).toString('base64'))).toBeNull()
    expect(ed25519Key('不是密钥')).toBeNull()
    const signature = key.sign('话')
    expect(isSignedBy(key.publicKey, '话', signature)).toBe(true)
    expect(isSignedBy(key.publicKey, '别的话', signature)).toBe(false)
    expect(isSignedBy(key.publicKey, '话', '')).toBe(false)
  })
})
