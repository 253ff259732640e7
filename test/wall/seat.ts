import { generateKeyPairSync, sign } from 'node:crypto'
import { canonical } from '../../domain/canonical.ts'
import { DAY } from '../../domain/time.ts'
import type { Pass } from '../../protocol/identity.ts'

/** A district seat with a good pass of a centre made for the test. */
export interface TestSeat {
  /** SPKI DER in base64. */
  centreKey: string
  pass: Pass
  /** PKCS#8 DER in base64. */
  seatKey: string
}

export function makeSeat(): TestSeat {
  const centre = generateKeyPairSync('ed25519')
  const seat = generateKeyPairSync('ed25519')
  const now = Date.now()
  const said = {
    seat: 'seat-test',
    alias: '甲-01',
    role: 'district' as const,
    key: seat.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    world: 'demo',
    issuedAt: now - 1000,
    expiresAt: now + DAY,
  }
  const signature = sign(null, Buffer.from(canonical(said)), centre.privateKey).toString('base64')
  return {
    centreKey: centre.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    pass: { ...said, signature },
    seatKey: seat.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  }
}
