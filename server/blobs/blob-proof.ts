import type { IncomingMessage } from 'node:http'
import { isSignedBy } from '../../engine/signature.ts'
import { BLOB_CLOCK_MS, type BlobProof, blobProofShape, blobWords } from '../../protocol/blobs.ts'
import { isGoodPass } from '../identity/pass.ts'
import type { EnrolledSeat, SeatBook } from '../ledger/seat-book.ts'

export interface ProofParts {
  readonly book: SeatBook
  readonly centrePublicKey: string
  readonly world: string
  /** UTC ms. */
  readonly clock: () => number
}

export type Proven = { readonly seat: EnrolledSeat } | { readonly words: string }

/** Checks who sends a request: an enrolled seat's pass, signed anew for this very request, never seen before. */
export class BlobProofs {
  readonly #parts: ProofParts
  /** Nonces of the last minutes, by when they may be forgotten. */
  readonly #seen = new Map<string, number>()

  constructor(parts: ProofParts) {
    this.#parts = parts
  }

  async check(request: IncomingMessage): Promise<Proven> {
    const { book, centrePublicKey, world, clock } = this.#parts
    const now = clock()
    const proof = proofOf(request.headers.authorization)
    if (proof === null) return { words: '请求没有席位证，请用已加入的席位' }
    const { pass, nonce, at, signature } = proof
    if (pass.world !== world || !isGoodPass(pass, centrePublicKey, now)) {
      return { words: '席位证不对或已过期，请等本机与中心重新连接' }
    }
    if (Math.abs(now - at) > BLOB_CLOCK_MS) return { words: '本机时间与中心相差太多，正在按中心时间重试' }
    const seat = await book.seat(pass.seat)
    if (seat === null || seat.key !== pass.key)
      return { words: '中心没有登记这个席位，请用一次性席位码重新加入' }
    const { method = '', url = '', headers } = request
    const range = headers['content-range'] ?? headers.range ?? ''
    if (!isSignedBy(seat.key, blobWords({ world, method, path: url, range, nonce, at }), signature)) {
      return { words: '席位密钥与登记的不符，请用一次性席位码重新加入' }
    }
    return this.#isNew(`${seat.seat} ${nonce}`, now) ? { seat } : { words: '这个请求已经用过，请重新发出' }
  }

  #isNew(key: string, now: number): boolean {
    if (this.#seen.has(key)) return false
    for (const [old, until] of this.#seen) {
      if (until > now) break
      this.#seen.delete(old)
    }
    this.#seen.set(key, now + 2 * BLOB_CLOCK_MS)
    return true
  }
}

function proofOf(header: string | undefined): BlobProof | null {
  const [, base64] = header?.match(/^Seat ([\w+/=-]{1,4000})$/) ?? []
  if (base64 === undefined) return null
  try {
    return blobProofShape.parse(JSON.parse(Buffer.from(base64, 'base64').toString('utf8')))
  } catch {
    return null
  }
}
