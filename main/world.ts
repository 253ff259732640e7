import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine } from '../engine/api.ts'
import { wordsOf } from '../engine/words-of.ts'
import type { FeedNotice } from '../protocol/desk.ts'
import { type ConfigFile, checkRoom, type WorldConfig } from './config.ts'
import { openWorldFiles, type WorldFiles } from './files/open-files.ts'
import type { EmbeddedCentre } from './keep-centre.ts'
import type { SeatKey } from './seat-key.ts'
import { enrol } from './session/enrol.ts'
import { type CentrePlace, openSession, type Session } from './session/session.ts'
import { caOf, keepCa, readCa } from './world-ca.ts'

/** A world that is open: its memory and its session. */
export interface World {
  readonly id: string
  readonly engine: Engine
  readonly session: Session
  readonly files: WorldFiles
  readonly offset: () => { offset: number; measuredAt: number } | null
  /** The embedded centre's code for the first secret of all; null with a far one or once there is one. */
  readonly firstCode: () => string | null
  close(): Promise<void>
}

export interface WorldParts {
  readonly config: ConfigFile
  readonly key: SeatKey
  readonly openEngine: (dir: string) => Promise<Engine>
  readonly startCentre: (order: {
    dir: string
    logId: string
    world: WorldConfig['world']
    name: string
    bridges: WorldConfig['bridges']
  }) => EmbeddedCentre
  readonly notify: (notice: FeedNotice) => void
  readonly trouble: (words: string) => void
}

const EMPTY = { ca: null, seat: null, alias: null, role: null, pass: null } as const

/** Adds a world whose centre runs inside this desk. */
export function addOwnWorld(
  config: ConfigFile,
  world: 'demo' | 'real',
  district: string,
  bridges: WorldConfig['bridges'],
): string {
  const id = randomUUID()
  const added: WorldConfig = { ...EMPTY, id, world, district, centre: null, bridges }
  config.change((before) => ({ ...before, current: id, worlds: [...before.worlds, added] }))
  return id
}

/**
 * Joins an existing centre with a one-time code; `ca` is the path of its authority's certificate, kept with the world from
 * now on. Throws with Chinese words when the centre refuses or the file is none.
 */
export async function joinWorld(
  config: ConfigFile,
  key: SeatKey,
  claim: { centre: string; ca: string | null; code: string; name: string; district: string },
): Promise<string> {
  const url = socketAddress(claim.centre)
  const ca = claim.ca === null ? null : readCa(claim.ca)
  // Before the code is used up.
  checkRoom(config.read())
  const told = await enrol({ url, ca }, { code: claim.code, name: claim.name, key: key.publicKey })
  const { seat, alias, role, pass, logId } = told
  const world = told.world === 'demo' ? 'demo' : told.world === 'real' ? 'real' : 'drill'
  const added: WorldConfig = {
    id: logId,
    world,
    district: claim.district,
    centre: url,
    ca: claim.ca,
    seat,
    alias,
    role,
    pass,
    bridges: [],
  }
  if (ca !== null) {
    const dir = worldFolder(config, logId)
    mkdirSync(dir, { recursive: true })
    keepCa(dir, ca)
  }
  config.change((before) => ({
    ...before,
    current: logId,
    worlds: [...before.worlds.filter(({ id }) => id !== logId), added],
  }))
  return logId
}

/** `wss://host` and `host` become what Socket.IO calls `https://host`; plain `ws` is for loopback only. */
export function socketAddress(address: string): string {
  const withScheme = /^[a-z]+:\/\//.test(address) ? address : `https://${address}`
  const url = new URL(withScheme.replace(/^ws/, 'http'))
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  if (url.protocol === 'http:' && !loopback) throw new Error('中心地址必须是 https 或 wss，明文只允许本机')
  return url.origin
}

/**
 * Opens the world: memory first, so that work can begin, then its centre (embedded or far), then the session. A far centre
 * whose certificate cannot be read is left alone, and its link says why. Where opening fails, what was opened is closed.
 */
export async function openWorld(id: string, parts: WorldParts): Promise<World> {
  const known = parts.config.read().worlds.find((world) => world.id === id)
  if (known === undefined) throw new Error('没有这个世界，请重新选择')
  const closers: (() => void | Promise<void>)[] = []
  const close = async () => {
    for (const each of closers.splice(0).reverse()) await each()
  }
  try {
    return { ...(await openParts(known, parts, closers)), close }
  } catch (cause) {
    await close().catch(() => {})
    throw cause
  }
}

/** `closers` gets what ends each part, in the order they were opened. */
async function openParts(
  known: WorldConfig,
  parts: WorldParts,
  closers: (() => void | Promise<void>)[],
): Promise<Omit<World, 'close'>> {
  const { config, key, notify, trouble } = parts
  const { id, district: name, world, bridges } = known
  const dir = worldFolder(config, id)
  mkdirSync(dir, { recursive: true })
  const engine = await parts.openEngine(dir)
  closers.push(() => engine.close())
  engine.onTrouble(trouble)
  const order = { dir, logId: id, world, name, bridges }
  const embedded = known.centre === null ? parts.startCentre(order) : null
  if (embedded !== null) closers.push(embedded.stop)
  // Bridges on this machine wait for this file; it holds no secret.
  const keyFile = join(config.folder, 'centre-key.pub')
  embedded?.ready.then(({ publicKey }) => writeFileSync(keyFile, publicKey)).catch(() => {})
  const seat = await enrolled(known, parts, embedded)
  let offset: { offset: number; measuredAt: number } | null = null
  const centre: CentrePlace = embedded ?? farCentre(dir, known)
  let url = known.centre
  if (embedded !== null) {
    closers.push(
      embedded.follow((now) => {
        url = now
      }),
    )
  }
  let pass = config.read().worlds.find((one) => one.id === id)?.pass ?? null
  const files = openWorldFiles({
    folder: join(dir, 'blobs'),
    url: () => ('words' in centre ? null : url),
    ca: 'ca' in centre ? centre.ca : null,
    world,
    pass: () => pass,
    sign: key.sign,
    engine,
  })
  closers.push(files.session.close)
  const session = openSession({
    centre,
    world,
    seat,
    sign: key.sign,
    engine,
    feedsFile: join(dir, 'feeds.json'),
    bridges,
    pass,
    notify,
    onHello: (told) => {
      pass = told.pass
      try {
        // An embedded centre repeats what this desk told it; a far one is the source of the list.
        config.changeWorld(id, { pass: told.pass, bridges: told.bridges, seats: told.seats })
      } catch (cause) {
        trouble(wordsOf(cause, '中心告知的席位证没有存下，请检查磁盘空间'))
      }
      files.session.wake()
    },
    onOffset: (measured) => {
      offset = { offset: measured, measuredAt: Date.now() }
    },
  })
  closers.push(session.close)
  return {
    id,
    engine,
    session,
    files,
    offset: () => offset,
    firstCode: () => embedded?.firstCode() ?? null,
  }
}

function worldFolder(config: ConfigFile, id: string): string {
  return join(config.folder, 'worlds', id)
}

/** Where the far centre is and how to know it, or why it is left alone. */
function farCentre(dir: string, known: WorldConfig): CentrePlace {
  try {
    return { url: known.centre ?? '', ca: caOf(dir, known.ca) }
  } catch (cause) {
    const why = wordsOf(cause, '中心的 CA 证书读不出来')
    return { words: `没有连中心，本机照常：${why}，再重新启动指挥台` }
  }
}

async function enrolled(
  known: WorldConfig,
  parts: WorldParts,
  embedded: EmbeddedCentre | null,
): Promise<string> {
  if (known.seat !== null) return known.seat
  if (embedded === null) throw new Error('本席位还没有加入这个中心，请用一次性席位码加入')
  const { url, code } = await embedded.ready
  const { seat, alias, role, pass } = await enrol(
    { url, ca: null },
    { code, name: '本机席位', key: parts.key.publicKey },
  )
  parts.config.changeWorld(known.id, { seat, alias, role, pass })
  return seat
}
