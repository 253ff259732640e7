import { createPublicKey, verify } from 'node:crypto'
import { canonical } from '../../domain/canonical.ts'
import { BRIDGE_PROTOCOL, type BridgeRequestOf } from '../../protocol/bridge.ts'
import type { Pass } from '../../protocol/identity.ts'
import { done, type Outcome, refuse } from './outcome.ts'

/** A seat's clock may be this far from ours before its pass seems to come from the future. */
const CLOCK_SLACK = 10 * 60_000

export interface Door {
  bridge: string
  nonce: string
  /** The centre's public key, SPKI DER in base64. */
  centreKey: string
  /** Only passes of this world; null takes any world the centre signs for. */
  world: string | null
  /** UTC ms. */
  now: number
}

/** Who stands at the door: the pass when the centre signed it, it is still good, and the seat holds its key. */
export function checkHello(hello: BridgeRequestOf<'hello'>, door: Door): Outcome<Pass> {
  const { pass, proof, protocol } = hello
  if (protocol !== BRIDGE_PROTOCOL) {
    return refuse('protocol', `视频桥用协议 ${BRIDGE_PROTOCOL}，本席位用协议 ${protocol}，请升级较旧的一方`)
  }
  const { signature, ...rest } = pass
  if (!isSigned(canonical(rest), signature, door.centreKey)) {
    return refuse('not-enrolled', '席位证不是本区中心签发的，请在本区中心重新登记本席位')
  }
  if (door.world !== null && pass.world !== door.world) {
    return refuse('world', `视频桥属于“${door.world}”，席位证属于“${pass.world}”，请切换到同一环境`)
  }
  if (pass.expiresAt <= door.now) {
    return refuse('not-enrolled', '席位证已过期，请让本席位连接中心一次以换发')
  }
  if (pass.issuedAt > door.now + CLOCK_SLACK) {
    return refuse('not-enrolled', '席位证的签发时间在视频桥的将来，请校准视频桥和中心的时钟')
  }
  if (!isSigned(`bridge:${door.bridge}:${door.nonce}`, proof, pass.key)) {
    return refuse('proof', '席位证与本机密钥不符，请用登记时的电脑，或重新登记本席位')
  }
  return done(pass)
}

/** Ed25519 over UTF-8 text; a malformed key or signature is simply not a signature. */
function isSigned(text: string, signature: string, key: string): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
    if (publicKey.asymmetricKeyType !== 'ed25519') return false
    return verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
