import type { Engine } from '../../engine/api.ts'
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
import type { Links } from './links.ts'
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

const BATCH = 256
const RETRY_MS = 1000
const KEYS_ASKED = 500
const CLOCK_MS = 60_000

/**
 * The seat at the centre's door: says hello, receives events behind what it has, pushes the outbox.
 * Nothing is forgotten here: what was not answered stays in the outbox and is sent again.
 */
export function openCentreSession(options: CentreSessionOptions): CentreSession {
  const { url, ca, world, seat, sign, engine, links, onHello, onOffset } = options
  const socket = openSocket(url, ca)
  let greeted = false
  let nonce = ''
  let pushing = false
  let again = false
  let closed = false
  let retry: NodeJS.Timeout | undefined
  let comeBack: NodeJS.Timeout | undefined
  /** Counts connections: what an ended one still had under way is not believed. */
  let connection = 0
  let line: Promise<void> = Promise.resolve()
  links.set('centre', '中心', 'connecting', '正在连接中心，本机照常')

  socket.on('disconnect', () => {
    greeted = false
    connection += 1
    if (!closed) links.set('centre', '中心', 'down', '中心已断开，本机照常，恢复后自动补送')
  })
  socket.on('connect_error', () =>
    links.set('centre', '中心', 'down', '连不上中心，本机照常，恢复后自动补送'),
  )
  socket.on('tell', (message: unknown, ack?: (reply: unknown) => void) => {
    const notice = wireNoticeShape.safeParse(message)
    if (!notice.success) {
      links.set('centre', '中心', 'refused', '中心发来的消息无法识别，请核对中心与本机的版本')
      beginAnew()
      return
    }
    // One after another: events must not be taken while what they reveal is still being written, or was not.
    const mine = connection
    line = line
      .then(() => (mine === connection ? handle(notice.data, ack) : undefined))
      .catch((cause: unknown) => {
        trouble(cause)
        // The centre waits for an answer that will not come: it is asked from the start.
        if (mine === connection) beginAnew()
      })
  })
  const stopListening = engine.onUnsent(() => void push())
  const clockTimer = setInterval(() => void measureClock().catch(() => {}), CLOCK_MS)

  async function handle(notice: WireNotice, ack?: (reply: unknown) => void): Promise<void> {
    switch (notice.type) {
      case 'challenge':
        return hello(notice)
      case 'events': {
        const received = await engine.receive(notice)
        ack?.({ ok: received.ok, seq: received.have.head.seq })
        if (received.ok) return
        if (received.why !== 'gap') refused(received.words)
        if (received.why !== 'broken') beginAnew()
        return
      }
      case 'revealed':
      case 'concealed': {
        const received = await (notice.type === 'revealed'
          ? engine.reveal(notice.items)
          : engine.conceal(notice.streams))
        ack?.({ ok: received.ok, seq: received.have.head.seq })
        if (received.ok) return
        refused(received.words)
        beginAnew()
        return
      }
      case 'key':
        await engine.takeKeys(notice.keys)
        ack?.({ ok: true })
        return
      case 'head':
        ack?.({ ok: true })
        return
      case 'stopped':
        return refused(notice.refusal.words)
    }
  }

  async function hello(challenge: Extract<WireNotice, { type: 'challenge' }>): Promise<void> {
    const have = await engine.have()
    if (have.logId !== null && have.logId !== challenge.logId) {
      return refused('这个中心的日志不是本机的日志，请核对中心地址')
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
    nonce = challenge.nonce
    await engine.adopt(reply.logId, reply.epoch)
    greeted = true
    links.set('centre', '中心', 'up')
    onHello(reply)
    await measureClock()
    if (reply.lacksKeys) await giveKeys()
    await askForKeys()
    void push()
  }

  /** Null when refused: the words are on the screen and the socket waits for the next try. */
  async function request<T extends keyof typeof wireReplyShapes>(
    message: WireRequestOf<T>,
  ): Promise<WireReplyOf<T> | null> {
    const answer = (await ask(socket, message)) as { ok?: unknown; reply?: unknown; refusal?: unknown }
    if (answer?.ok === true) return wireReplyShapes[message.type].parse(answer.reply) as WireReplyOf<T>
    refused(refusalShape.parse(answer?.refusal).words)
    return null
  }

  /** Keys that did not come along with what they open: the key file was lost, or the centre had none then. */
  async function askForKeys(): Promise<void> {
    for (let after = ''; ; ) {
      const streams = await engine.keysWanted(KEYS_ASKED, after)
      const last = streams.at(-1)
      if (last === undefined) return
      const reply = await request({ type: 'keys', streams })
      if (reply === null) return
      await engine.takeKeys(reply.keys)
      after = last
    }
  }

  /** The centre lost its keys, as after a restore: it gets them back from whoever holds them. */
  async function giveKeys(): Promise<void> {
    for (let after = ''; ; ) {
      const give = await engine.keysHeld(KEYS_ASKED, after)
      const last = give.at(-1)
      if (last === undefined || (await request({ type: 'keys', streams: [], give })) === null) return
      after = last.id
    }
  }

  async function push(): Promise<void> {
    if (pushing) {
      again = true
      return
    }
    pushing = true
    clearTimeout(retry)
    try {
      do {
        again = false
        if (!greeted) return
        const commands = await engine.toSend(BATCH)
        if (commands.length === 0) continue
        const isSealed = commands.some(({ sealed }) => sealed !== undefined)
        const keys = isSealed ? { keys: await engine.keysFor(commands) } : {}
        const reply = await request({ type: 'submit', commands, ...keys })
        // Refused as a whole (too fast, judging stopped): nothing is lost, the same ones again, later.
        if (reply === null) return pushLater()
        links.set('centre', '中心', 'up')
        await engine.settle(reply.receipts)
        again ||= reply.receipts.length === commands.length && commands.length === BATCH
        // Not judged yet (stands on something unknown there, or the centre's disk failed): the same ones again, later.
        if (reply.receipts.length < commands.length) pushLater()
      } while (again)
    } catch (cause) {
      trouble(cause)
      pushLater()
    } finally {
      pushing = false
    }
  }

  function pushLater(): void {
    clearTimeout(retry)
    if (!closed) retry = setTimeout(() => void push(), RETRY_MS)
  }

  /** Leaves and comes back in a moment: the centre is told anew what this seat has. */
  function beginAnew(): void {
    socket.disconnect()
    clearTimeout(comeBack)
    if (!closed) comeBack = setTimeout(() => socket.connect(), RETRY_MS)
  }

  async function measureClock(): Promise<void> {
    if (!greeted) return
    const before = Date.now()
    const reply = await request({ type: 'time' })
    if (reply === null) return
    const after = Date.now()
    links.roundTrip('centre', after - before)
    onOffset(Math.round(reply.now - (before + after) / 2))
  }

  async function askPeople<R extends PeopleAsk>(make: (nonce: string) => R): Promise<WireAnswer<R['type']>> {
    const gone = { ok: false, refusal: { code: 'gone', words: '没有连上中心，请稍候再试' } } as const
    if (!greeted) return gone
    const message = make(nonce)
    try {
      const answer = (await ask(socket, message)) as { ok?: unknown; reply?: unknown; refusal?: unknown }
      if (answer?.ok !== true) return { ok: false, refusal: refusalShape.parse(answer?.refusal) }
      const reply = wireReplyShapes[message.type].parse(answer.reply)
      return { ok: true, reply } as WireAnswer<R['type']>
    } catch {
      return gone
    }
  }

  function refused(words: string): void {
    links.set('centre', '中心', 'refused', words)
  }

  function trouble(cause: unknown): void {
    if (closed || cause instanceof NoAnswer) return
    links.set('centre', '中心', 'refused', '与中心的会话出错，已留在本机，正在重试')
  }

  return {
    askPeople,
    close: () => {
      closed = true
      clearTimeout(retry)
      clearTimeout(comeBack)
      clearInterval(clockTimer)
      stopListening()
      socket.disconnect()
    },
  }
}
