import {
  BRIDGE_PROTOCOL,
  type BridgeNotice,
  type BridgeReplyOf,
  type BridgeRequest,
  bridgeNoticeShape,
  bridgeReplyShapes,
} from '../../protocol/bridge.ts'
import type { FeedInfo, FeedState } from '../../protocol/feed.ts'
import { type Pass, refusalShape } from '../../protocol/identity.ts'
import type { Links } from './links.ts'
import { ask, openSocket } from './socket.ts'

export interface BridgeSessionOptions {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly ca: string | null
  readonly pass: () => Pass | null
  readonly sign: (text: string) => string
  readonly links: Links
  readonly onNotice: (notice: BridgeNotice) => void
  readonly onFeeds: (feeds: FeedInfo[], states: FeedState[]) => void
}
export interface BridgeSession {
  readonly connected: boolean
  request<T extends BridgeRequest['type']>(
    request: Extract<BridgeRequest, { type: T }>,
  ): Promise<{ ok: true; reply: BridgeReplyOf<T> } | { ok: false; words: string }>
  close(): void
}

/** The seat at a bridge's door. The bridge believes the pass, so pictures go on without the centre. */
export function openBridgeSession(options: BridgeSessionOptions): BridgeSession {
  const { id, name, url, ca, pass, sign, links, onNotice, onFeeds } = options
  const service = `bridge/${id}`
  const socket = openSocket(url, ca)
  let greeted = false
  let closed = false
  links.set(service, name, 'connecting', `正在连接${name}`)

  socket.on('disconnect', () => {
    greeted = false
    if (!closed) links.set(service, name, 'down', `${name}已断开，画面停在最后一帧，恢复后自动接上`)
  })
  socket.on('connect_error', () => {
    links.set(service, name, 'down', `连不上${name}，请电话核对街道机房的网络和电源`)
  })
  socket.on('tell', (message: unknown) => {
    const notice = bridgeNoticeShape.safeParse(message)
    if (!notice.success) return
    if (notice.data.type === 'challenge') {
      hello(notice.data).catch(() => links.set(service, name, 'refused', `${name}没有答复，正在重试`))
      return
    }
    onNotice(notice.data)
  })

  async function hello(challenge: Extract<BridgeNotice, { type: 'challenge' }>): Promise<void> {
    const card = pass()
    if (card === null) {
      links.set(service, name, 'refused', '本席位还没有席位证，先连上中心一次')
      return
    }
    const proof = sign(`bridge:${challenge.bridge}:${challenge.nonce}`)
    const answer = await send({ type: 'hello', protocol: BRIDGE_PROTOCOL, pass: card, proof })
    if (!answer.ok) {
      links.set(service, name, 'refused', answer.words)
      return
    }
    greeted = true
    // Feeds before the link: whoever hears that the bridge is back must find its feeds.
    onFeeds(answer.reply.feeds, answer.reply.states)
    links.set(service, name, 'up')
  }

  async function send<T extends BridgeRequest['type']>(
    request: Extract<BridgeRequest, { type: T }>,
  ): Promise<{ ok: true; reply: BridgeReplyOf<T> } | { ok: false; words: string }> {
    const before = Date.now()
    const answer = (await ask(socket, request)) as { ok?: unknown; reply?: unknown; refusal?: unknown }
    if (answer?.ok !== true) return { ok: false, words: refusalShape.parse(answer?.refusal).words }
    if (request.type === 'resume') links.roundTrip(service, Date.now() - before)
    return { ok: true, reply: bridgeReplyShapes[request.type].parse(answer.reply) as BridgeReplyOf<T> }
  }

  return {
    get connected() {
      return greeted
    },
    request: async (request) => {
      if (!greeted) return { ok: false, words: `${name}未连接，恢复后自动重试` }
      try {
        return await send(request)
      } catch {
        return { ok: false, words: `${name}没有答复，请稍候，系统会自动重试` }
      }
    },
    close: () => {
      closed = true
      socket.disconnect()
    },
  }
}
