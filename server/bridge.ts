import { availableParallelism } from 'node:os'
import * as z from 'zod'
import type { CentreKey } from './media/centre-key.ts'
import { type FeedConfig, feedConfigShape } from './media/feed-config.ts'
import { FeedHub } from './media/feed-hub.ts'
import { Ffmpeg } from './media/ffmpeg.ts'
import { infoOf, makeFeed } from './media/make-feed.ts'
import { Pipes } from './media/pipes.ts'
import { Ports } from './media/ports.ts'
import { type DoorLimits, ordinaryDoor, Signalling } from './media/signalling.ts'
import { startMedia, workersFor } from './media/start-media.ts'
import { StateBoard } from './media/state-board.ts'
import type { OnTrouble } from './media/trouble.ts'
import { UnavailableFeed } from './media/unavailable-feed.ts'
import { isAnyAddress, startWebServer } from './media/web-server.ts'

const LINGER = 20_000

export type BridgeOptions = CentreKey & {
  id: string
  name: string
  /** Nine-digit code of the street the bridge stands in. */
  street: string
  /** The bridge's own folder, made when missing. */
  dir: string
  host: string
  /** Of the seats' socket; 0 takes a free one. */
  port: number
  /** First media port, UDP and TCP; worker `i` listens on `rtcPort + i`. */
  rtcPort: number
  /** The address seats reach the media ports at, when it is not `host`. */
  announcedAddress?: string
  feeds: FeedConfig[]
  /** Folder of the clips that feeds of source `file` play. */
  clips: string
  /** Only passes of this world may come in; any world of the centre when left out. */
  world?: string
  /** The mediasoup worker program; mediasoup's own when left out. */
  worker?: string
  /** How many workers; by the number of feeds and cores when left out. */
  workers?: number
  ffmpeg?: string
  /** Milliseconds a source goes on after its last user; 20 000 when left out. */
  linger?: number
  limits?: Partial<DoorLimits>
  tls?: { key: string; cert: string }
  /** UTC ms. */
  clock?: () => number
  onTrouble?: OnTrouble
}

export interface Bridge {
  url: string
  port: number
  /** Ends every source, process and connection. */
  close(): Promise<void>
}

/**
 * Starts a street's video bridge. Without mediasoup's worker or ffmpeg it still starts and lists its feeds, and says in
 * every refusal what to install. Rejects in Chinese for a taken port, feeds that make no sense, or plain HTTP beyond
 * the loopback.
 */
export async function startBridge(options: BridgeOptions): Promise<Bridge> {
  const { id, name, street, host, tls, world, onTrouble = () => {}, clock: now = Date.now } = options
  const configs = checkedFeeds(options)
  if (isAnyAddress(host) && !options.announcedAddress) {
    throw new Error(`视频桥监听 ${host} 时，请另外指明席位能访问的地址（announcedAddress）`)
  }
  const web = await startWebServer({ host, port: options.port, tls: tls ?? null })
  const media = await startMedia(
    {
      count: options.workers ?? workersFor(configs.length, availableParallelism()),
      workerBin: options.worker,
      listen: {
        ip: host === 'localhost' ? '127.0.0.1' : host,
        announcedAddress: options.announcedAddress,
        rtcPort: options.rtcPort,
      },
      onTrouble,
    },
    options.ffmpeg ?? 'ffmpeg',
  ).catch(async (error: unknown) => {
    await web.close()
    throw error
  })
  const { workers, missing } = media

  const hub = new FeedHub({
    now,
    onState: (state) => board.put(state),
    onCatalogue: () => signalling.tellCatalogue(),
  })
  const ffmpeg = new Ffmpeg(options.ffmpeg ?? 'ffmpeg', options.dir, onTrouble)
  const ports = new Ports()
  configs.forEach((config, index) => {
    if (!workers || missing !== null) {
      hub.add(new UnavailableFeed(infoOf(config), missing ?? '', now()))
      return
    }
    const home = index % workers.count
    hub.add(
      makeFeed(config, {
        ffmpeg,
        clips: options.clips,
        ports,
        slot: () => workers.slot(home),
        now,
        linger: options.linger ?? LINGER,
        onState: (state) => board.put(state),
      }),
    )
  })
  const signalling = new Signalling({
    http: web.server,
    media: { bridge: id, street, hub, workers, missing, pipes: new Pipes(), onTrouble },
    name,
    centreKey: options,
    world: world ?? null,
    now,
    limits: { ...ordinaryDoor, ...options.limits },
  })
  const board = new StateBoard((states) => signalling.tellStates(states))
  web.serveHealth(() => ({
    bridge: id,
    name,
    media: missing ?? 'ok',
    workers: workers?.health() ?? [],
    feeds: hub.all().map((feed) => feed.state),
    seats: signalling.seatCount,
  }))

  let closing: Promise<void> | null = null
  const close = async (): Promise<void> => {
    board.close()
    await signalling.close()
    await hub.close()
    await ffmpeg.close()
    workers?.close()
    await web.close()
  }
  return {
    url: web.url,
    port: web.port,
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

function checkedFeeds({ id, feeds }: BridgeOptions): FeedConfig[] {
  const parsed = z.array(feedConfigShape).safeParse(feeds)
  if (!parsed.success) throw new Error(`视频桥的画面目录有误，请改正：${z.prettifyError(parsed.error)}`)
  const ids = parsed.data.map((feed) => feed.id)
  const repeated = ids.find((feed, index) => ids.indexOf(feed) !== index)
  if (repeated) throw new Error(`画面编号“${repeated}”在目录里出现了两次，请改正`)
  const stray = parsed.data.find((feed) => feed.bridge !== id)
  if (stray) throw new Error(`画面“${stray.id}”属于视频桥“${stray.bridge}”，不是“${id}”，请改正目录`)
  return parsed.data
}
