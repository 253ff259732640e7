import { io, type Socket } from 'socket.io-client'

/** WebSocket only; back-off with jitter from half a second to ten, for days if need be. */
export function openSocket(url: string, ca: string | null): Socket {
  return io(url, {
    transports: ['websocket'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 10_000,
    randomizationFactor: 0.5,
    timeout: 6000,
    ...(ca === null ? {} : { ca }),
  })
}

/** A rejection that says in Chinese what happened. */
export class NoAnswer extends Error {}

/** Sends one request and waits for its ack, at most `patience` ms. */
export async function ask(socket: Socket, request: unknown, patience = 8000): Promise<unknown> {
  if (!socket.connected) throw new NoAnswer('没有连接')
  try {
    return await socket.timeout(patience).emitWithAck('ask', request)
  } catch {
    throw new NoAnswer('对方没有在规定时间内答复')
  }
}
