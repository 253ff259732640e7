import type { Server as HttpServer } from 'node:http'
import type { Server as HttpsServer } from 'node:https'
import { Server, type Socket } from 'socket.io'
import { MAX_MESSAGE_BYTES, type WireNotice } from '../../protocol/wire.ts'
import type { Context } from './context.ts'
import { Door } from './door.ts'
import { EventPush, type Wire } from './event-push.ts'
import { Pace } from './pace.ts'
import { RateByKey } from './rate.ts'
import { Decoder, Encoder, JsonText } from './text-parser.ts'

/** Whoever has not said hello by then is not a seat. */
const HELLO_MS = 20_000

/** Rest between two rounds of pushing: far below what an eye notices, and many events share one message. */
const PUSH_REST_MS = 25

export interface Gateway {
  /** Seats that said hello. */
  sessions(): number
  /** Seats that are connected now. */
  connected(): ReadonlySet<string>
  close(): Promise<void>
}

/** Opens the centre's door on an HTTP(S) server: Socket.IO over WebSocket only, ping 3 s, dead after 6 s. */
export function openGateway(server: HttpServer | HttpsServer, context: Context): Gateway {
  const { ledger, limits } = context
  const connections = new RateByKey(limits.connections, limits.connections * 2)
  const sessions = new Map<Wire, EventPush>()
  const seats = new Map<Wire, string>()
  const io = new Server(server, {
    transports: ['websocket'],
    pingInterval: limits.silence,
    pingTimeout: limits.silence,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    parser: { Encoder, Decoder },
    allowRequest: (request, decide) => {
      const address = request.socket.remoteAddress ?? ''
      decide(null, connections.take(address, performance.now()))
    },
  })

  io.on('connection', (socket) => {
    const wire = wireOf(socket)
    const door = new Door(context, socket.handshake.address, (seat, from) => {
      const push = new EventPush(wire, ledger, seat, from)
      sessions.set(wire, push)
      seats.set(wire, seat.seat)
      socket.on('disconnect', () => {
        push.stop()
        sessions.delete(wire)
        seats.delete(wire)
      })
      // Behind the answer to hello, so that the seat knows which log the events belong to.
      setImmediate(() => {
        const { stopped } = ledger.meta()
        if (stopped !== null) wire.tell(stoppedNotice(stopped))
        push.wake()
      })
    })
    const timer = setTimeout(() => {
      if (!door.isKnown()) wire.cut()
    }, HELLO_MS)
    socket.on('disconnect', () => clearTimeout(timer))
    socket.on('ask', (message: unknown, ack: unknown) => {
      if (typeof ack !== 'function') return
      door.answer(message).then((answer) => ack(answer))
    })
    socket.emit('tell', door.challenge())
  })

  const pace = new Pace(() => {
    for (const push of sessions.values()) push.wake()
  }, PUSH_REST_MS)
  const unsubscribe = ledger.subscribe(() => pace.wake())
  const unhear = ledger.onStopped((words) => {
    for (const wire of sessions.keys()) {
      if (words !== null) wire.tell(stoppedNotice(words))
      // A new epoch: every seat says hello again and is told its number.
      else wire.cut()
    }
  })

  return {
    sessions: () => sessions.size,
    connected: () => new Set(seats.values()),
    close: async () => {
      unsubscribe()
      pace.stop()
      unhear()
      for (const push of sessions.values()) push.stop()
      await io.close()
    },
  }
}

function stoppedNotice(words: string): JsonText {
  const notice: WireNotice = { type: 'stopped', refusal: { code: 'judging-stopped', words } }
  return new JsonText(JSON.stringify(notice))
}

/** Cutting closes the connection below Socket.IO: the seat takes it for a broken link and comes back by itself. */
function wireOf(socket: Socket): Wire {
  return {
    tell: (notice: JsonText) => {
      socket.emit('tell', notice)
    },
    tellAndWait: (notice, ms) => socket.timeout(ms).emitWithAck('tell', notice),
    cut: () => socket.conn.close(),
  }
}
