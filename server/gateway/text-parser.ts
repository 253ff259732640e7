import { EventEmitter } from 'node:events'

/**
 * Socket.IO's packet format in text only, understood by its ordinary client. Its own parser serialises a notice once
 * for every seat and accepts binary attachments; this one sends a ready JSON text as it is and refuses binary.
 */
export interface Packet {
  readonly type: number
  readonly nsp: string
  readonly data?: unknown
  readonly id?: number | undefined
}

/** JSON made beforehand, handed to Socket.IO as the last argument of an event. */
export class JsonText {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

const CONNECT = 0
const DISCONNECT = 1
const EVENT = 2
const ACK = 3
const RESERVED = ['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener']

export class Encoder {
  /** Name and form are Socket.IO's. */
  encode({ type, nsp, id, data }: Packet): string[] {
    const address = nsp === '/' ? '' : `${nsp},`
    return [`${type}${address}${id ?? ''}${data === undefined ? '' : jsonOf(data)}`]
  }
}

function jsonOf(data: unknown): string {
  if (Array.isArray(data) && data.length === 2 && data[1] instanceof JsonText) {
    return `[${JSON.stringify(data[0])},${data[1].text}]`
  }
  return JSON.stringify(data)
}

export class Decoder extends EventEmitter {
  /** Takes one WebSocket message; throws for anything that is not a packet, which closes the connection. */
  add(message: unknown): void {
    if (typeof message !== 'string') throw new Error('binary packets are not accepted')
    this.emit('decoded', decode(message))
  }

  destroy(): void {
    this.removeAllListeners()
  }
}

function decode(text: string): Packet {
  const found = /^([0-3])(?:(\/[\w-]{0,32}),)?(\d{0,15})/.exec(text)
  if (!found) throw new Error('not a packet')
  const [start, digit, nsp = '/', id] = found
  const type = Number(digit)
  const rest = text.slice(start.length)
  const data: unknown = rest === '' ? undefined : JSON.parse(rest)
  if (!isGoodData(type, data)) throw new Error('not a packet')
  return { type, nsp, id: id ? Number(id) : undefined, data }
}

function isGoodData(type: number, data: unknown): boolean {
  if (type === CONNECT) return data === undefined || (typeof data === 'object' && data !== null)
  if (type === DISCONNECT) return data === undefined
  if (type === ACK) return Array.isArray(data)
  const isEvent = type === EVENT && Array.isArray(data) && typeof data[0] === 'string'
  return isEvent && !RESERVED.includes(data[0])
}
