import { createHash } from 'node:crypto'
import type { PlainEvent, PlainHistory, Sent } from './plain-history.ts'

/** One line of a hand-made history; everything not said is ordinary and legal. */
export interface Line {
  readonly stream: string
  readonly type: string
  // biome-ignore lint/suspicious/noExplicitAny: hand-made facts of any kind
  readonly data?: any
  readonly seat?: string
  readonly person?: string
  readonly post?: string
  readonly role?: string
  readonly number?: string
  readonly at?: number
  readonly recordedAt?: number
  /** Lines of one command carry the same word. */
  readonly command?: string
  readonly after?: string[]
}

const NOON = Date.UTC(2026, 10, 21, 4)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** A history told line by line, chained and answered as a good centre would. */
export function tellHistory(...lines: Line[]): PlainHistory {
  const events: PlainEvent[] = []
  const sent = new Map<string, Sent>()
  let previous = '0'.repeat(64)
  lines.forEach((line, index) => {
    const {
      stream,
      type,
      data = {},
      seat = '甲-01',
      person = null,
      post,
      role = 'district',
      number,
      after = [],
    } = line
    const { at = NOON, recordedAt = NOON + index, command = `c${index + 1}` } = line
    const seq = index + 1
    const n = events.filter((event) => event.command === command).length
    const said = {
      at,
      by: { seat, person, ...(post && { post }) },
      command,
      data,
      n,
      ...(number && { number }),
      recordedAt,
      seq,
      stream,
      type,
    }
    const body = sorted(said)
    const digest = sha256(body)
    const hash = sha256(`${previous}\n${seq}\n${digest}`)
    previous = hash
    events.push({ ...said, body, digest, hash })
    sent.set(command, { seat, role, type, stream, after })
  })
  const commands = [...new Set(events.map(({ command }) => command))]
  const receipts = commands.map((command) => {
    const own = events.filter((event) => event.command === command)
    return {
      ok: true,
      command,
      seq: own[0]?.seq ?? 0,
      last: own.at(-1)?.seq ?? 0,
      number: own[0]?.number ?? null,
    }
  })
  return { events, receipts, sent }
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
}
