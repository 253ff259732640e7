import { io, type Socket } from 'socket.io-client'
import type { Command } from '../../domain/envelope.ts'
import type { IncidentRow } from '../../domain/incident/rows.ts'
import type { LayoutRow } from '../../domain/scene/rows.ts'
import { BRIDGE_PROTOCOL, type BridgeNotice, type BridgeRequest } from '../../protocol/bridge.ts'
import type { Desk, FeedNotice, FeedTree, RowChange, Who } from '../../protocol/desk.ts'
import type { Pass } from '../../protocol/identity.ts'
import { LittleEngine } from './little-engine.ts'

/** What the test puts into the page before it loads. */
export interface StageSettings {
  bridges: { id: string; name: string; street: string; url: string }[]
  pass: Pass
  /** The seat's private key, PKCS#8 in base64. */
  seatKey: string
  who: Who
  /** Open incidents, whose boards the wall may show. */
  incidents: IncidentRow[]
}
/** What a test may do in the page. */
export interface StageHands {
  /** The wall's layout from now on, also after a reload. */
  layout(rows: LayoutRow[]): void
}

declare global {
  interface Window {
    stageSettings: StageSettings
    stage: StageHands
  }
}

const settings = window.stageSettings
const notices = new Set<(notice: FeedNotice) => void>()
const engine = new LittleEngine()
const sockets = new Map<string, Socket>()
const tree: FeedTree = {
  bridges: settings.bridges.map(({ id, name, street }) => ({ id, name, street, connected: false, since: 0 })),
  feeds: [],
  states: [],
}

function changed(change: Partial<FeedTree>): void {
  Object.assign(tree, change)
  for (const tell of notices) tell({ type: 'tree', tree: structuredClone(tree) })
}

function connection(bridge: string, connected: boolean): void {
  const bridges = tree.bridges.map((one) =>
    one.id === bridge ? { ...one, connected, since: Date.now() } : one,
  )
  changed({ bridges })
}

async function sign(text: string): Promise<string> {
  const der = Uint8Array.from(atob(settings.seatKey), (letter) => letter.charCodeAt(0))
  const key = await crypto.subtle.importKey('pkcs8', der, 'Ed25519', false, ['sign'])
  const signature = await crypto.subtle.sign('Ed25519', key, new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(signature)))
}

async function hello(socket: Socket, bridge: string, nonce: string): Promise<void> {
  const proof = await sign(`bridge:${bridge}:${nonce}`)
  const { pass } = settings
  const answer = await socket.emitWithAck('ask', { type: 'hello', protocol: BRIDGE_PROTOCOL, pass, proof })
  if (!answer.ok) throw new Error(answer.refusal.words)
  const others = tree.feeds.filter((feed) => feed.bridge !== bridge)
  changed({ feeds: [...others, ...answer.reply.feeds], states: answer.reply.states })
  connection(bridge, true)
}

for (const { id, url } of settings.bridges) {
  const socket = io(url, { transports: ['websocket'], reconnectionDelay: 200, reconnectionDelayMax: 500 })
  sockets.set(id, socket)
  socket.on('disconnect', () => connection(id, false))
  socket.on('tell', (notice: BridgeNotice) => {
    if (notice.type === 'challenge') hello(socket, id, notice.nonce)
    if (notice.type === 'catalogue') {
      changed({ feeds: [...tree.feeds.filter((feed) => feed.bridge !== id), ...notice.feeds] })
    }
    if (notice.type === 'state') {
      const others = tree.states.filter((one) => one.feed !== notice.state.feed)
      changed({ states: [...others, notice.state] })
    }
    for (const tell of notices) tell({ type: 'bridge', bridge: id, notice })
  })
}

async function askBridge(bridge: string, request: BridgeRequest) {
  const socket = sockets.get(bridge)
  if (!socket?.connected) return { ok: false, words: '街道桥未连接，恢复后自动重试' }
  const answer = await socket.timeout(5000).emitWithAck('ask', request)
  return answer.ok ? answer : { ok: false, words: answer.refusal.words }
}

/** Rows of the queries that the wall's screens ask; anything else is empty. */
function rowsOf(name: string, args: unknown): unknown[] {
  switch (name) {
    case 'scene.layout':
      return engine.layoutRows()
    case 'preset.list':
      return engine.presetRows()
    case 'scene.switches':
      return engine.switchRows()
    case 'incident.open':
      return settings.incidents
    case 'incident.one':
      return settings.incidents.filter(({ key }) => key === (args as { stream: string }).stream)
    case 'judge':
      return (args as { commands: Command[] }).commands.map((command, place) => {
        const verdict = engine.judge(command)
        return { key: String(place), ok: verdict.ok, reason: verdict.ok ? null : verdict.reason }
      })
    default:
      return []
  }
}

const desk = {
  submit: async (command: Command) => engine.submit(command),
  query: async (name: string, args: unknown) => rowsOf(name, args),
  watch(name: string, args: unknown, onRows: (change: RowChange<unknown>) => void) {
    const tell = () => onRows({ type: 'all', rows: rowsOf(name, args) })
    queueMicrotask(tell)
    return engine.onChange(tell)
  },
  async feed(request: Parameters<Desk['feed']>[0]) {
    if (request.type === 'tree') return structuredClone(tree)
    if (request.type === 'links') return []
    return await askBridge(request.bridge, request.request)
  },
  onFeed(handler: (notice: FeedNotice) => void) {
    notices.add(handler)
    return () => notices.delete(handler)
  },
  async shell({ type }: { type: string }) {
    if (type === 'who') return window.stageSettings.who
    if (type === 'displays') return [1, 2].map((display) => ({ ...WALL_DISPLAY, display }))
    return type === 'drafts' ? {} : { ok: true }
  },
}
const WALL_DISPLAY = { label: 'wall', width: 1920, height: 1080, wall: true }
Object.assign(window, {
  desk,
  stage: {
    layout: (rows) => engine.setLayout(rows),
  } satisfies StageHands,
})
