import { createPublicKey, verify } from 'node:crypto'
import type { PlainHistory } from './plain-history.ts'

/** 没有疑问的签名，是中心在此之前给签字人登记的密钥对所签的话签的；不是的要写明疑问。 */
export function signatureFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const keys = new Set<string>()
  for (const { seq, stream, type, data, by } of events) {
    if (type === 'credential.keyed') keys.add(`${stream} ${data.key}`)
    if (typeof data?.signature !== 'string' || data.doubt !== null) continue
    const { words, signature, key } = data
    if (!keys.has(`credential/${by.person} ${key}`))
      faults.push(`第 ${seq} 条的签名不是登记过的密钥签的，却没有疑问`)
    else if (!fits(key, words, signature)) faults.push(`第 ${seq} 条的签名核对不上，却没有疑问`)
  }
  return faults
}

function fits(key: string, words: string, signature: string): boolean {
  try {
    const known = createPublicKey({ key: Buffer.from(key, 'base64'), type: 'spki', format: 'der' })
    return verify(null, Buffer.from(words), known, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
