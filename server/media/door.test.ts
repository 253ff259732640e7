import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canonical } from '../../domain/canonical.ts'
import { BRIDGE_PROTOCOL } from '../../protocol/bridge.ts'
import type { Pass } from '../../protocol/identity.ts'
import { checkHello } from './door.ts'

const centre = generateKeyPairSync('ed25519')
const seat = generateKeyPairSync('ed25519')
const stranger = generateKeyPairSync('ed25519')
const spki = (key: typeof centre.publicKey) => key.export({ format: 'der', type: 'spki' }).toString('base64')
const signed = (text: string, key = centre.privateKey) =>
  sign(null, Buffer.from(text), key).toString('base64')

const NOW = Date.parse('2026-09-16T13:00:00Z')
const door = { bridge: 'pazhou', nonce: 'n-1', centreKey: spki(centre.publicKey), world: 'w', now: NOW }

function hello(change: Partial<Pass> = {}, by = centre.privateKey) {
  const rest = {
    seat: 's-1',
    alias: '甲-03',
    role: 'district' as const,
    key: spki(seat.publicKey),
    world: 'w',
    issuedAt: NOW - 1000,
    expiresAt: NOW + 1000,
    ...change,
  }
  const pass: Pass = { ...rest, signature: change.signature ?? signed(canonical(rest), by) }
  const proof = signed('bridge:pazhou:n-1', seat.privateKey)
  return { type: 'hello' as const, protocol: BRIDGE_PROTOCOL, pass, proof }
}

const codeOf = (request: ReturnType<typeof hello>, at = door) => {
  const outcome = checkHello(request, at)
  return outcome.ok ? 'ok' : outcome.refusal.code
}

describe('视频桥的门', () => {
  test('中心签发、未过期、本机密钥相符的席位证可以进', () => {
    expect(codeOf(hello())).toBe('ok')
  })

  test('别人签发或改过的席位证不能进', () => {
    expect(codeOf(hello({}, stranger.privateKey))).toBe('not-enrolled')
    const request = hello({ role: 'wall' })
    request.pass.role = 'district'
    expect(codeOf(request)).toBe('not-enrolled')
    expect(codeOf(hello({ signature: '不是签名' }))).toBe('not-enrolled')
  })

  test('过期的、将来的席位证不能进，差几分钟的时钟可以', () => {
    expect(codeOf(hello({ expiresAt: NOW }))).toBe('not-enrolled')
    expect(codeOf(hello({ issuedAt: NOW + 3_600_000 }))).toBe('not-enrolled')
    expect(codeOf(hello({ issuedAt: NOW + 60_000 }))).toBe('ok')
  })

  test('另一个环境的席位证不能进', () => {
    expect(codeOf(hello({ world: 'drill' }))).toBe('world')
    expect(checkHello(hello({ world: 'drill' }), { ...door, world: null }).ok).toBe(true)
  })

  test('偷来的席位证没有密钥，不能进；旧的应答不能再用', () => {
    const stolen = hello()
    stolen.proof = signed('bridge:pazhou:n-1', stranger.privateKey)
    expect(codeOf(stolen)).toBe('proof')
    expect(codeOf(hello(), { ...door, nonce: 'n-2' })).toBe('proof')
    expect(codeOf(hello(), { ...door, bridge: 'jiangnanzhong' })).toBe('proof')
    expect(codeOf(hello({ key: 'AAAA' }))).toBe('proof')
  })

  test('协议版本不同要说明升级', () => {
    expect(codeOf({ ...hello(), protocol: 99 })).toBe('protocol')
  })
})
