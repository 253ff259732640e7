import type { Engine } from '../../engine/api.ts'
import { wordsOf } from '../../engine/words-of.ts'
import { refusalShape } from '../../protocol/identity.ts'
import {
  type PeopleAsk,
  WIRE_PROTOCOL,
  type WireAnswer,
  type WireNotice,
  type WireReplyOf,
  type WireRequestOf,
  wireNoticeShape,
  wireReplyShapes,
} from '../../protocol/wire.ts'
import { createCentreLink } from './centre-link.ts'
import { askForKeys, giveKeys } from './exchange-keys.ts'
import type { Links } from './links.ts'
import { createOutboxPush } from './outbox-push.ts'
import { ask, NoAnswer, openSocket } from './socket.ts'

export interface CentreSessionOptions {
  readonly url: string
  readonly ca: string | null
  readonly world: string
  readonly seat: string
  readonly sign: (text: string) => string
  readonly engine: Engine
  readonly links: Links
  readonly onHello: (reply: WireReplyOf<'hello'>) => void
  readonly onOffset: (offset: number) => void
}
export interface CentreSession {
  readonly askPeople: AskCentre
  close(): void
}

/**
 * Asks the centre about persons; `make` gets the connection's nonce. Never throws: without a greeted connection or an
 * answer the refusal's code is `gone`.
 */
export type AskCentre = <R extends PeopleAsk>(make: (nonce: string) => R) => Promise<WireAnswer<R['type']>>

const TROUBLE = '与中心的会话出错，已留在本机，正在重试'
const SILENT = '中心没有在规定时间内答复，本机照常，正在重试'
const RETRY_MS = 1000
const CLOCK_MS = 60_000
/** How Socket.IO calls a disconnect this side asked for. */
const OURS = 'io client disconnect'

type Challenge = Extract<WireNotice, { type: 'challenge' }>

/**
 * The seat at the centre's door: says hello, receives events behind what it has, pushes the outbox.
 * Nothing is forgotten here: what was not answered stays in the outbox and is sent again.
 */
export function openCentreSession(options: CentreSessionOptions): CentreSession {
  const { url, ca, world, seat, sign, engine, onHello, onOffset } = options
  const socket = openSocket(url, ca)
  const link = createCentreLink(options.links)
  /** The challenge this connection answered; null while the centre has not taken this seat in. */
  let greeted: Challenge | null = null
  let isClosed = false
  let comeBack: NodeJS.Timeout | undefined
  /** Counts connections: what an ended one still had under way is not believed. */
  let connection = 0
  let line: Promise<void> = Promise.resolve()
  const push = createOutboxPush({
    engine,
    isGreeted: () => greeted !== null,
    submit: (message) => request(message),
    onAnswered: link.answered,
    onTrouble: (cause) => {
      // Silence is the line's matter: it is cut when it lasts.
      if (!isClosed && !(cause instanceof NoAnswer)) link.refused(wordsOf(cause, TROUBLE))
    },
  })
  link.connecting()

  socket.on('disconnect', (reason) => {
    const isKnown = greeted !== null
    greeted = null
    connection += 1
    if (isClosed || reason === OURS) return
    link.lost(isKnown)
    // Put out by the other side in so many words: Socket.IO would not come back by itself.
    if (reason === 'io server disconnect') comeBackLater()
  })
  socket.on('connect_error', () => link.unreachable())
  socket.on('tell', (message: unknown, ack?: (reply: unknown) => void) => {
    const notice = wireNoticeShape.safeParse(message)
    if (!notice.success) return beginAnew('中心发来的消息无法识别，请核对中心与本机的版本')
    // One after another: events must not be taken while what they reveal is still being written, or was not.
    const mine = connection
    line = line
      .then(() => (mine === connection ? handle(notice.data, ack) : undefined))
      // The centre waits for an answer that will not come: it is asked from the start.
      .catch((cause: unknown) => {
        if (mine === connection) beginAnew(cause instanceof NoAnswer ? SILENT : wordsOf(cause, TROUBLE))
      })
  })
  const stopListening = engine.onUnsent(() => push.wake())
  const clockTimer = setInterval(() => void measureClock().catch(() => {}), CLOCK_MS)

  async function handle(notice: WireNotice, ack?: (reply: unknown) => void): Promise<void> {
    switch (notice.type) {
      case 'challenge':
        return hello(notice)
      case 'events':
      case 'revealed':
      case 'concealed': {
        const received = await take(notice)
        ack?.({ ok: received.ok, seq: received.have.head.seq })
        if (received.ok) {
          if (notice.type === 'events') link.works()
          return
        }
        if (received.why === 'broken' && notice.type === 'events') return link.failed(received.words)
        return beginAnew(received.why === 'gap' ? null : received.words)
      }
      case 'key':
        await engine.takeKeys(notice.keys)
        ack?.({ ok: true })
        return
      case 'head':
        ack?.({ ok: true })
        return
      case 'stopped':
        return link.refused(notice.refusal.words)
    }
  }

  function take(notice: Extract<WireNotice, { type: 'events' | 'revealed' | 'concealed' }>) {
    switch (notice.type) {
      case 'events':
        return engine.receive(notice)
      case 'revealed':
        return engine.reveal(notice.items)
      case 'concealed':
        return engine.conceal(notice.streams)
    }
  }

  async function hello(challenge: Challenge): Promise<void> {
    const have = await engine.have()
    if (have.logId !== null && have.logId !== challenge.logId) {
      return link.refused('这个中心的日志不是本机的日志，请核对中心地址')
    }
    const reply = await request({
      type: 'hello',
      protocol: WIRE_PROTOCOL,
      world,
      seat,
      logId: have.logId,
      epoch: have.epoch,
      have: have.logId === null ? null : have.head,
      proof: sign(`centre:${challenge.logId}:${challenge.nonce}`),
    })
    if (reply === null) return
    await engine.adopt(reply.logId, reply.epoch)
    greeted = challenge
    link.answered()
    onHello(reply)
    await measureClock()
    if (reply.lacksKeys) await giveKeys(engine, request)
    await askForKeys(engine, request)
    // Nothing more is to come: what failed before has gone well by now.
    if (have.head.seq >= reply.head.seq) link.works()
    push.wake()
  }

  /** Null when refused: the words are on the screen and the socket waits for the next try. */
  async function request<T extends keyof typeof wireReplyShapes>(
    message: WireRequestOf<T>,
  ): Promise<WireReplyOf<T> | null> {
    const answer = (await ask(socket, message)) as { ok?: unknown; reply?: unknown; refusal?: unknown }
    if (answer?.ok === true) return wireReplyShapes[message.type].parse(answer.reply) as WireReplyOf<T>
    link.refused(refusalShape.parse(answer?.refusal).words)
    return null
  }

  /** Leaves and comes back in a moment, for this reason: the centre is told anew what this seat has. */
  function beginAnew(words: string | null): void {
    if (isClosed) return
    if (words !== null) link.failed(words)
    socket.disconnect()
    comeBackLater()
  }

  function comeBackLater(): void {
    clearTimeout(comeBack)
    comeBack = setTimeout(() => socket.connect(), RETRY_MS)
  }

  async function measureClock(): Promise<void> {
    if (greeted === null) return
    const before = Date.now()
    const reply = await request({ type: 'time' })
    if (reply === null) return
    const after = Date.now()
    link.roundTrip(after - before)
    onOffset(Math.round(reply.now - (before + after) / 2))
  }

  async function askPeople<R extends PeopleAsk>(make: (nonce: string) => R): Promise<WireAnswer<R['type']>> {
    const gone = { ok: false, refusal: { code: 'gone', words: '没有连上中心，请稍候再试' } } as const
    if (greeted === null) return gone
    const message = make(greeted.nonce)
    try {
      const answer = (await ask(socket, message)) as { ok?: unknown; reply?: unknown; refusal?: unknown }
      if (answer?.ok !== true) return { ok: false, refusal: refusalShape.parse(answer?.refusal) }
      const reply = wireReplyShapes[message.type].parse(answer.reply)
      return { ok: true, reply } as WireAnswer<R['type']>
    } catch {
      return gone
    }
  }

  return {
    askPeople,
    close: () => {
      isClosed = true
      push.close()
      clearTimeout(comeBack)
      clearInterval(clockTimer)
      stopListening()
      socket.disconnect()
    },
  }
}
