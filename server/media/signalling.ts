import { randomUUID } from 'node:crypto'
import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import {
  BRIDGE_PROTOCOL,
  type BridgeNotice,
  type BridgeReplyOf,
  type BridgeRequestOf,
  bridgeRequestShape,
} from '../../protocol/bridge.ts'
import type { FeedState } from '../../protocol/feed.ts'
import { Rate, RateByKey } from '../gateway/rate.ts'
import { answer } from './answer.ts'
import { type CentreKey, readCentreKey } from './centre-key.ts'
import { checkHello } from './door.ts'
import { maySee } from './may-see.ts'
import type { Media } from './media.ts'
import { done, type Outcome, refuse } from './outcome.ts'
import { Seat } from './seat.ts'
import { whatWentWrong } from './what-went-wrong.ts'

const MAX_MESSAGE = 128 * 1024
/** Requests of one seat under way; a wall that opens sixteen tiles has about forty. */
const AT_ONCE = 256
/** A refused seat may try again after this. */
const AGAIN_AFTER = 3000
/** A seat that had no pass yet when it was asked is asked again. */
const REMIND_AFTER = 10_000

/** How much the door bears from those it does not know. */
export interface DoorLimits {
  /** Connections of one address a second, twice as many at once. */
  readonly connections: number
  /** Messages a second of somebody who has not said who he is, ten times as many at once: he has nothing to say but hello. */
  readonly strange: number
  /** Whoever has not said who he is after this is cut off, ms; a seat comes back by itself. */
  readonly hello: number
}
/** As many as the centre takes; a minute is several challenges, also for a seat whose centre is away. */
export const ordinaryDoor: DoorLimits = { connections: 50, strange: 2, hello: 60_000 }

export interface SignallingOptions {
  http: HttpServer
  media: Media
  name: string
  centreKey: CentreKey
  world: string | null
  now: () => number
  limits: DoorLimits
}

/** The bridge's door for seats: who may come in, what they ask, and what everybody is told. */
export class Signalling {
  readonly #options: SignallingOptions
  readonly #io: Server
  readonly #seats = new Set<{ seat: Seat; socket: Socket }>()

  constructor(options: SignallingOptions) {
    this.#options = options
    const { limits } = options
    const connections = new RateByKey(limits.connections, limits.connections * 2)
    this.#io = new Server(options.http, {
      transports: ['websocket'],
      serveClient: false,
      pingInterval: 3000,
      pingTimeout: 3000,
      maxHttpBufferSize: MAX_MESSAGE,
      allowRequest: (request, decide) => {
        const address = request.socket.remoteAddress ?? ''
        decide(null, connections.take(address, performance.now()))
      },
    })
    this.#io.on('connection', (socket) => this.#welcome(socket))
  }

  get seatCount(): number {
    return this.#seats.size
  }

  tellStates(states: FeedState[]): void {
    for (const { seat, socket } of this.#seats) {
      for (const state of states) {
        const feed = this.#options.media.hub.get(state.feed)
        if (feed && maySee(seat.pass.role, feed.info)) tell(socket, { type: 'state', state })
      }
    }
  }

  tellCatalogue(): void {
    for (const { seat, socket } of this.#seats) {
      tell(socket, { type: 'catalogue', feeds: this.#seenBy(seat).map((feed) => feed.info) })
    }
  }

  /** Ends every connection and stops listening. */
  async close(): Promise<void> {
    await this.#io.close()
  }

  #welcome(socket: Socket): void {
    const { media, limits } = this.#options
    const strange = new Rate(limits.strange, limits.strange * 10, performance.now())
    let nonce = ''
    let seat: Seat | null = null
    let asking = 0
    let again: NodeJS.Timeout | undefined
    const deadline = setTimeout(() => {
      // Below Socket.IO: the seat takes it for a broken link and comes back by itself.
      if (!seat) socket.conn.close()
    }, limits.hello)
    const challenge = (): void => {
      if (!socket.connected) return
      nonce = randomUUID()
      tell(socket, { type: 'challenge', bridge: media.bridge, nonce, protocol: BRIDGE_PROTOCOL })
      again = setTimeout(challenge, REMIND_AFTER)
    }
    const greet = async (hello: BridgeRequestOf<'hello'>): Promise<Outcome<BridgeReplyOf<'hello'>>> => {
      if (seat) return refuse('shape', '本席位已经登入这座视频桥，不必再次登入')
      if (!nonce) return refuse('busy', '请等视频桥再次询问后重试')
      const used = nonce
      nonce = ''
      clearTimeout(again)
      const outcome = await this.#enter(socket, hello, used)
      if (!outcome.ok) {
        again = setTimeout(challenge, AGAIN_AFTER)
        return outcome
      }
      seat = outcome.reply.seat
      return done(outcome.reply.welcome)
    }
    const handle = async (message: unknown): Promise<Outcome<unknown>> => {
      if (!seat && !strange.take(1, performance.now())) return refuse('busy', '请求太多，请稍候再试')
      const parsed = bridgeRequestShape.safeParse(message)
      if (!parsed.success) return refuse('shape', '视频桥看不懂这个请求，请升级本席位的软件')
      const request = parsed.data
      if (request.type === 'hello') return greet(request)
      if (!seat) return refuse('not-said-hello', '请先用席位证登入视频桥')
      if (asking >= AT_ONCE) return refuse('busy', '请求太多，请稍候再试')
      asking += 1
      return answer(media, seat, request)
        .catch((error: unknown) => whatWentWrong(error, media.onTrouble))
        .finally(() => {
          asking -= 1
        })
    }
    socket.on('ask', (message: unknown, reply: unknown) => {
      if (typeof reply !== 'function') return
      handle(message)
        .catch((error: unknown) => whatWentWrong(error, media.onTrouble))
        .then((outcome) => reply(outcome))
    })
    socket.on('disconnect', () => {
      clearTimeout(again)
      clearTimeout(deadline)
    })
    challenge()
  }

  async #enter(
    socket: Socket,
    hello: BridgeRequestOf<'hello'>,
    nonce: string,
  ): Promise<Outcome<{ seat: Seat; welcome: BridgeReplyOf<'hello'> }>> {
    const { media, name, centreKey, world, now } = this.#options
    const key = await readCentreKey(centreKey)
    if (!key) return refuse('busy', '视频桥还没有拿到中心的公钥，请稍候，中心启动后会自动接上')
    const pass = checkHello(hello, { bridge: media.bridge, nonce, centreKey: key, world, now: now() })
    if (!pass.ok) return pass
    if (!socket.connected) return refuse('gone', '席位已断开')
    const seat = new Seat(pass.reply, this.#quietestWorker(), (notice) => tell(socket, notice))
    const entry = { seat, socket }
    this.#seats.add(entry)
    socket.once('disconnect', () => {
      this.#seats.delete(entry)
      seat.close()
    })
    const feeds = this.#seenBy(seat)
    const welcome = {
      bridge: media.bridge,
      name,
      feeds: feeds.map((feed) => feed.info),
      states: feeds.map((feed) => feed.state),
    }
    return done({ seat, welcome })
  }

  #seenBy(seat: Seat) {
    return this.#options.media.hub.all().filter((feed) => maySee(seat.pass.role, feed.info))
  }

  /** The process with the fewest seats. */
  #quietestWorker(): number {
    const seatsByWorker = Array.from({ length: this.#options.media.workers?.count ?? 1 }, () => 0)
    for (const { seat } of this.#seats) seatsByWorker[seat.worker] = (seatsByWorker[seat.worker] ?? 0) + 1
    return seatsByWorker.indexOf(Math.min(...seatsByWorker))
  }
}

function tell(socket: Socket, notice: BridgeNotice): void {
  socket.emit('tell', notice)
}
