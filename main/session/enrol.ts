import type { Socket } from 'socket.io-client'
import { refusalShape } from '../../protocol/identity.ts'
import { WIRE_PROTOCOL, type WireReplyOf, wireReplyShapes } from '../../protocol/wire.ts'
import { ask, NoAnswer, openSocket } from './socket.ts'

/** Enrols this seat once with a one-time code. Throws NoAnswer with Chinese words when it cannot. */
export async function enrol(
  address: { url: string; ca: string | null },
  claim: { code: string; name: string; key: string },
): Promise<WireReplyOf<'enrol'>> {
  const socket: Socket = openSocket(address.url, address.ca)
  try {
    await connected(socket, address.url)
    const answer = (await ask(socket, { type: 'enrol', protocol: WIRE_PROTOCOL, ...claim })) as {
      ok?: unknown
      reply?: unknown
      refusal?: unknown
    }
    if (answer?.ok === true) return wireReplyShapes.enrol.parse(answer.reply)
    throw new NoAnswer(refusalShape.parse(answer?.refusal).words)
  } finally {
    socket.disconnect()
  }
}

function connected(socket: Socket, url: string): Promise<void> {
  return new Promise((resolve, refuse) => {
    const timer = setTimeout(() => refuse(new NoAnswer(`连不上中心 ${url}，请核对地址和网络`)), 8000)
    socket.once('connect', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
