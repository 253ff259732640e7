import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { canonical } from '../../domain/canonical.ts'
import type { Pass, Role } from '../../protocol/identity.ts'

/** A seat as a bridge sees it: its pass and the key that proves it. */
export interface TestSeat {
  pass: Pass
  sign: (text: string) => string
}

const spki = (key: KeyObject): string => key.export({ format: 'der', type: 'spki' }).toString('base64')
const signed = (text: string, key: KeyObject): string => sign(null, Buffer.from(text), key).toString('base64')

/** A centre that can do nothing but sign passes. `key`: its public key, SPKI DER in base64. */
export function testCentre() {
  const centre = generateKeyPairSync('ed25519')
  let count = 0
  const seat = (role: Role = 'district', change: Partial<Pass> = {}): TestSeat => {
    const own = generateKeyPairSync('ed25519')
    count += 1
    const rest = {
      seat: `seat-${count}`,
      alias: `甲-${count}`,
      role,
      key: spki(own.publicKey),
      world: 'test',
      issuedAt: Date.now(),
      expiresAt: Date.now() + 3_600_000,
      ...change,
    }
    const pass = { ...rest, signature: signed(canonical(rest), centre.privateKey) }
    return { pass, sign: (text) => signed(text, own.privateKey) }
  }
  return { key: spki(centre.publicKey), seat }
}
