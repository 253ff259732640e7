import * as z from 'zod'
import type { Dispatch, Report } from '../../domain/report/state.ts'

export const endpointShape = z.object({
  /** As people call it: 市应急局平台. */
  name: z.string().min(1).max(60),
  /** HTTPS; plain HTTP on loopback only. */
  url: z.url().refine((url) => /^https:|^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(`${url}/`), {
    message: '对外报送的地址要用 https',
  }),
  /** Sent as a bearer token, null for none. */
  token: z.string().min(1).max(2000).nullable().default(null),
  /** Of one request, ms. */
  timeout: z.int().min(50).max(120_000).default(15_000),
})
export type Endpoint = z.infer<typeof endpointShape>

export type HandedOver =
  | { readonly ok: true; readonly receipt: string; readonly at: number | null }
  | { readonly ok: false; readonly final: boolean; readonly words: string }

const takenShape = z.object({
  receipt: z.string().min(1).max(200),
  at: z.int().min(0).max(253_402_271_999_999).optional(),
})
const refusedShape = z.object({ reason: z.string().min(1).max(300) })
const newsShape = z.object({
  news: z
    .array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('receive'), at: z.int().min(0), by: z.string().min(1).max(100) }),
        z.object({
          type: z.literal('return'),
          at: z.int().min(0),
          by: z.string().min(1).max(100),
          why: z.string().min(1).max(2000),
        }),
      ]),
    )
    .max(100),
})
export type News = z.infer<typeof newsShape>['news'][number]

/** An answer is some lines: more than this is not read. */
const MOST_BYTES = 64 * 1024

/**
 * Hands one report over under its idempotency key. 4xx refuses for good; 429, 5xx, silence, and an answer nobody can read are
 * tried again. Never throws.
 */
export async function handOver(
  endpoint: Endpoint,
  stream: string,
  state: Report,
  { key, to }: Dispatch,
  stop: AbortSignal,
): Promise<HandedOver> {
  const { type, incident, number, content } = state
  const body = JSON.stringify({ key, report: stream, number, type, incident, receiver: to, ...content })
  const answer = await ask(endpoint, endpoint.url, { method: 'POST', body, key }, stop)
  if (answer === null) return { ok: false, final: false, words: '对方没有应答' }
  const { status, json } = answer
  if (status >= 200 && status < 300) {
    const taken = takenShape.safeParse(json)
    if (taken.success) return { ok: true, receipt: taken.data.receipt, at: taken.data.at ?? null }
    return { ok: false, final: false, words: '对方的答复看不懂' }
  }
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
    const refused = refusedShape.safeParse(json)
    const why = refused.success ? `：${refused.data.reason}` : ''
    return { ok: false, final: true, words: `对方不收（${status}）${why}` }
  }
  return { ok: false, final: false, words: `对方出错（${status}）` }
}

/** What the platform has to say of a report it took; nothing where it does not answer. Never throws. */
export async function askSuperior(endpoint: Endpoint, key: string, stop: AbortSignal): Promise<News[]> {
  const url = `${endpoint.url.replace(/\/$/, '')}/${key}`
  const answer = await ask(endpoint, url, { method: 'GET', body: null, key }, stop)
  if (answer === null || answer.status !== 200) return []
  const read = newsShape.safeParse(answer.json)
  return read.success ? read.data.news : []
}

async function ask(
  { token, timeout }: Endpoint,
  url: string,
  { method, body, key }: { method: 'GET' | 'POST'; body: string | null; key: string },
  stop: AbortSignal,
): Promise<{ status: number; json: unknown } | null> {
  try {
    const response = await fetch(url, {
      method,
      body,
      redirect: 'error',
      signal: AbortSignal.any([stop, AbortSignal.timeout(timeout)]),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': key,
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
    })
    return { status: response.status, json: await jsonOf(response) }
  } catch {
    return null
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of response.body ?? []) {
    size += piece.byteLength
    if (size > MOST_BYTES) return null
    pieces.push(piece)
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'))
  } catch {
    return null
  }
}
