import type { Engine } from '../../engine/api.ts'
import type { BridgeNotice, BridgeRequest } from '../../protocol/bridge.ts'
import type { FeedNotice, FeedTree, LinkState } from '../../protocol/desk.ts'
import type { Pass } from '../../protocol/identity.ts'
import { type BridgeSession, openBridgeSession } from './bridge-session.ts'
import { type AskCentre, type CentreSession, openCentreSession } from './centre-session.ts'
import { openFeedTree } from './feed-tree.ts'
import { createLinks } from './links.ts'

export interface BridgeAddress {
  readonly id: string
  readonly name: string
  readonly street: string
  readonly url: string
}
/** Where the centre is; or why nobody is connected to, for the screen; or one on this machine that may move. */
export type CentrePlace =
  | { readonly url: string; readonly ca: string | null }
  | { readonly words: string }
  | { readonly follow: (hear: (url: string) => void) => () => void }

export interface SessionOptions {
  readonly centre: CentrePlace
  readonly world: string
  readonly seat: string
  readonly sign: (text: string) => string
  readonly engine: Engine
  readonly feedsFile: string
  /** As last told by the centre, so that pictures come before the centre does. */
  readonly bridges: readonly BridgeAddress[]
  readonly pass: Pass | null
  readonly notify: (notice: FeedNotice) => void
  readonly onHello: (told: {
    pass: Pass
    bridges: BridgeAddress[]
    name: string
    seats: { seat: string; name: string }[]
  }) => void
  readonly onOffset: (offset: number) => void
}
export interface Session {
  readonly askPeople: AskCentre
  links(): LinkState[]
  tree(): FeedTree
  bridge(
    id: string,
    request: BridgeRequest,
  ): Promise<{ ok: true; reply: unknown } | { ok: false; words: string }>
  close(): void
}

/** No session yet, or none at all. */
const AWAY: CentreSession = { askPeople: () => Promise.resolve(GONE), close: () => {} }
const GONE = { ok: false, refusal: { code: 'gone', words: '没有连中心' } } as const

/** One socket to the centre and one to each bridge; everything a window sees of them is told by `notify`. */
export function openSession(options: SessionOptions): Session {
  const { engine, notify, centre: place } = options
  let pass = options.pass
  const links = createLinks((all) => notify({ type: 'links', links: all }))
  const tree = openFeedTree(options.feedsFile, (changed) => notify({ type: 'tree', tree: changed }))
  const sessionByBridge = new Map<string, { url: string; session: BridgeSession }>()

  function openBridges(list: readonly BridgeAddress[]): void {
    // They are known by the centre's authority too.
    if ('words' in place) return
    for (const [id, known] of sessionByBridge) {
      if (list.some((bridge) => bridge.id === id && bridge.url === known.url)) continue
      known.session.close()
      sessionByBridge.delete(id)
      links.drop(`bridge/${id}`)
    }
    for (const { id, name, street, url } of list) {
      if (sessionByBridge.has(id)) continue
      tree.bridge(id, name, street)
      const session = openBridgeSession({
        id,
        name,
        url,
        ca: 'ca' in place ? place.ca : null,
        pass: () => pass,
        sign: options.sign,
        links: watchConnection(id),
        onNotice: (notice) => onBridgeNotice(id, notice),
        onFeeds: (feeds, states) => tree.feeds(id, feeds, states),
      })
      sessionByBridge.set(id, { url, session })
    }
  }

  /** The tree says whether a bridge is connected; the link's words say why not. */
  function watchConnection(id: string): typeof links {
    return {
      ...links,
      set: (service, name, state, words) => {
        tree.connection(id, state === 'up')
        links.set(service, name, state, words)
      },
    }
  }

  function onBridgeNotice(bridge: string, notice: BridgeNotice): void {
    if (notice.type === 'catalogue') tree.feeds(bridge, notice.feeds)
    if (notice.type === 'state') tree.state(notice.state)
    notify({ type: 'bridge', bridge, notice })
  }

  openBridges(options.bridges)
  let centre = AWAY
  let stopFollowing = () => {}
  if ('url' in place) centre = greet(place)
  else if ('words' in place) links.set('centre', '中心', 'refused', place.words)
  else {
    links.set('centre', '中心', 'connecting', '正在启动本机中心，本机照常')
    stopFollowing = place.follow((url) => {
      centre.close()
      centre = greet({ url, ca: null })
    })
  }

  function greet(address: { readonly url: string; readonly ca: string | null }): CentreSession {
    return openCentreSession({
      ...address,
      world: options.world,
      seat: options.seat,
      sign: options.sign,
      engine,
      links,
      onHello: (reply) => {
        pass = reply.pass
        openBridges(reply.bridges)
        const { seats = [], name } = reply
        options.onHello({ pass: reply.pass, bridges: reply.bridges, name, seats })
      },
      onOffset: options.onOffset,
    })
  }
  const stopUnsent = engine.onUnsent((unsent) => notify({ type: 'unsent', ...unsent }))

  return {
    askPeople: (make) => centre.askPeople(make),
    links: links.all,
    tree: tree.tree,
    bridge: async (id, request) => {
      const known = sessionByBridge.get(id)
      if (known === undefined) return { ok: false, words: '本机不认识这座桥，请核对中心的配置' }
      return await known.session.request(request)
    },
    close: () => {
      stopUnsent()
      stopFollowing()
      centre.close()
      for (const { session } of sessionByBridge.values()) session.close()
    },
  }
}
