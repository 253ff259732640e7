import * as z from 'zod'
import type { Credential } from './credential/credential.ts'
import type { Circumstances, KindRef } from './model.ts'

// A reference and not the kind itself: it may look at others.
const credentialRef: KindRef<Credential> = { name: 'credential', initial: { keys: [] } }

/** What a person leaves under something with his own secret, at whatever seat (architecture, identity). */
export const signedShape = z.object({
  /** Canonical JSON of what is signed. */
  words: z.string().min(2).max(4000),
  /** Ed25519 of the words, base64. */
  signature: z.string().min(1).max(400),
  /** Public key it fits, SPKI DER in base64. */
  key: z.string().min(1).max(400),
})
export type Signed = z.infer<typeof signedShape>

/** Whether the words, canonical JSON, say every one of these things. */
function wordsSay(words: string, said: Readonly<Record<string, unknown>>): boolean {
  try {
    const read = JSON.parse(words) as Record<string, unknown>
    return Object.entries(said).every(([name, value]) => read[name] === value)
  } catch {
    return false
  }
}

/**
 * 补录待核: why a leader has to look at a signature that stands all the same; null for none. The centre doubts one that was forged,
 * and one of a person it gave no key: nobody can sign before he has typed his secret once with the centre at hand, so there is no
 * honest signature without one. The key must have been his at that time. `thing` is what was signed, as people call it.
 */
export function signatureDoubt(
  { see, at, proves }: Pick<Circumstances, 'see' | 'at' | 'proves'>,
  { words, signature, key }: Signed,
  said: { readonly person: string } & Readonly<Record<string, unknown>>,
  thing = '文本',
): string | null {
  const { keys } = see(credentialRef, said.person)
  if (proves !== undefined) {
    if (!proves({ words, signature, key })) return '签名核对不上，可能不是本人所签'
    if (keys.length === 0) return '签字人没有在中心登记过密钥，签名无从核对'
  }
  const isHis = keys.some((one) => one.key === key && (one.until === null || at < one.until))
  if (keys.length > 0 && !isHis) return '签名用的不是本人登记过的密钥'
  return wordsSay(words, said) ? null : `签名的内容与所签的${thing}对不上`
}
