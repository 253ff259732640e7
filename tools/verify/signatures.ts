import * as z from 'zod'
import { type Credential, credential } from '../../domain/credential/credential.ts'
import type { EventBody } from '../../engine/chain.ts'
import { isSignedByPerson } from '../../engine/person-signature.ts'

/** Facts that carry a person's signature, whatever their kind: the words signed, the signature and its key. */
const signedShape = z.object({ words: z.string(), signature: z.string(), key: z.string() })

export interface Doubt {
  readonly seq: number
  /** What is wrong with the signature, in Chinese. */
  readonly words: string
}

/** Checks persons' signatures as events come by: their keys stand in the log before anything is signed with them. */
export class Signatures {
  readonly #credentials = new Map<string, Credential>()
  readonly doubts: Doubt[] = []
  /** Signatures that are the signer's own. */
  good = 0

  /** Whether the canonical JSON of an event may hold a key or a signature: most of a log need not be read for it. */
  static concerns(body: string): boolean {
    return body.includes('"signature":') || body.includes('"type":"credential.')
  }

  take({ seq, stream, type, data, at, by, command }: EventBody): void {
    if (type.startsWith('credential.')) {
      const state = this.#credentials.get(stream) ?? credential.initial
      const told = { at, by, command, number: null, pending: false }
      this.#credentials.set(stream, credential.evolve(state, { type, data } as never, told))
      return
    }
    const signed = signedShape.safeParse(data)
    if (!signed.success || by.person === null) return
    const { keys } = this.#credentials.get(`credential/${by.person}`) ?? credential.initial
    const standing = isSignedByPerson(keys, signed.data.words, signed.data, at)
    if (standing === 'good') this.good += 1
    else this.doubts.push({ seq, words: `第 ${seq} 条${by.person}的签名${wordsOf[standing]}` })
  }
}

const wordsOf = {
  revoked: '用的是已收回的密钥，须补录核实',
  unknown: '不是用他登记过的密钥签的',
  forged: '与所签的内容不符',
}
