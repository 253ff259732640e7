import { randomUUID } from 'node:crypto'
import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import * as z from 'zod'
import { blobPathOf, blobWords } from '../../protocol/blobs.ts'
import type { Pass } from '../../protocol/identity.ts'

export interface BlobClientParts {
  /** Null while nobody knows where the centre is. */
  readonly url: () => string | null
  /** PEM of the centre's own authority, null for the system's. */
  readonly ca: string | null
  readonly world: string
  /** Null until the centre has answered hello once. */
  readonly pass: () => Pass | null
  readonly sign: (text: string) => string
  /** This machine's clock, UTC ms. */
  readonly clock: () => number
}

export interface BlobAnswer {
  readonly status: number
  /** How much of the file the centre has, null where it did not say. */
  readonly have: number | null
  /** What it said, empty where it said nothing. */
  readonly words: string
}

/** No answer, or one that is none. */
export class BlobUnreachable extends Error {}

const SILENCE_MS = 20_000
const wordsShape = z.object({ words: z.string().max(500) })

/** Asks the centre for and about files; every request is signed for itself. Throws BlobUnreachable. */
export class BlobClient {
  readonly #parts: BlobClientParts
  /** Centre's clock minus this machine's, as its last refusal told. */
  #skew = 0

  constructor(parts: BlobClientParts) {
    this.#parts = parts
  }

  async head(hash: string): Promise<BlobAnswer> {
    return await this.#told(() => this.#open('HEAD', hash, {}))
  }

  /** One piece of a file of `total` bytes, right behind what the centre has. */
  async put(hash: string, from: number, piece: Buffer, total: number): Promise<BlobAnswer> {
    const range = `bytes ${from}-${from + piece.length - 1}/${total}`
    const headers = { 'content-range': range, 'content-length': String(piece.length) }
    return await this.#told(() => this.#open('PUT', hash, headers, piece))
  }

  /** The rest of a file from `from` on: its whole size and the bytes to come; or an answer in words. */
  async get(hash: string, from: number): Promise<{ total: number; bytes: IncomingMessage } | BlobAnswer> {
    const response = await this.#inTime(() => this.#open('GET', hash, { range: `bytes=${from}-` }))
    if (response.statusCode !== 206) return await answerOf(response)
    const total = Number(response.headers['content-range']?.split('/')[1])
    if (!Number.isSafeInteger(total)) throw new BlobUnreachable('附件的应答无法识别')
    return { total, bytes: response }
  }

  async #told(open: () => Promise<IncomingMessage>): Promise<BlobAnswer> {
    return await answerOf(await this.#inTime(open))
  }

  /** A machine whose clock is wrong is told the time with the refusal, and signs anew with that. */
  async #inTime(open: () => Promise<IncomingMessage>): Promise<IncomingMessage> {
    const response = await open()
    const now = Number(response.headers['x-now'])
    if (response.statusCode !== 401 || !Number.isSafeInteger(now)) return response
    response.resume()
    this.#skew = now - this.#parts.clock()
    return await open()
  }

  #open(
    method: string,
    hash: string,
    headers: Record<string, string>,
    body?: Buffer,
  ): Promise<IncomingMessage> {
    const { ca, world, pass, sign, clock } = this.#parts
    const [url, known] = [this.#parts.url(), pass()]
    if (url === null || known === null) return Promise.reject(new BlobUnreachable('还没有连上中心'))
    const [path, nonce, at] = [blobPathOf(hash), randomUUID(), Math.max(0, clock() + this.#skew)]
    const range = headers['content-range'] ?? headers.range ?? ''
    const signature = sign(blobWords({ world, method, path, range, nonce, at }))
    const proof = Buffer.from(JSON.stringify({ pass: known, nonce, at, signature })).toString('base64')
    const address = new URL(path, url)
    const request = address.protocol === 'https:' ? secureRequest : plainRequest
    return new Promise((resolve, refuse) => {
      const fail = (cause: unknown) => refuse(new BlobUnreachable('与中心的连接断了', { cause }))
      const asking = request(
        address,
        {
          method,
          headers: { ...headers, authorization: `Seat ${proof}` },
          timeout: SILENCE_MS,
          ...(ca !== null && { ca }),
        },
        resolve,
      )
      asking.on('timeout', () => asking.destroy(new Error('silent')))
      asking.on('error', fail)
      asking.end(body)
    })
  }
}

async function answerOf(response: IncomingMessage): Promise<BlobAnswer> {
  const { statusCode: status = 0, headers } = response
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response) {
      size += (chunk as Buffer).length
      if (size > 10_000) break
      chunks.push(chunk as Buffer)
    }
  } catch (cause) {
    throw new BlobUnreachable('与中心的连接断了', { cause })
  }
  const said = wordsShape.safeParse(parsed(Buffer.concat(chunks).toString('utf8')))
  const have = Number(headers['x-blob-have'] ?? Number.NaN)
  return {
    status,
    have: Number.isSafeInteger(have) ? have : null,
    words: said.success ? said.data.words : '',
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
