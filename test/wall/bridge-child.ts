import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FeedInfo } from '../../protocol/feed.ts'
import type { BridgeOptions } from '../../server/bridge.ts'
import { cacheFolder, clipsFolder } from '../../tools/setup/cache-folder.ts'
import { workerBinary } from '../../tools/setup/worker-binary.ts'
import { freePorts } from '../media/free-port.ts'

const script = fileURLToPath(new URL('bridge-process.ts', import.meta.url))

/** A real bridge with its real media worker, always on the same ports. */
export class BridgeChild {
  private readonly options: BridgeOptions
  /** Chosen by the system at the first start and kept. */
  private port = 0
  private child: ChildProcess | null = null

  private constructor(options: BridgeOptions) {
    this.options = options
  }

  /** Starts a bridge `琶洲街道桥` that plays `feeds` from the demo clips. */
  static async start(centreKey: string, feeds: FeedInfo[]): Promise<BridgeChild> {
    const worker = workerBinary()
    const bridge = new BridgeChild({
      id: 'pazhou',
      name: '琶洲街道桥',
      street: '440105015',
      dir: await mkdtemp(join(tmpdir(), 'wall-bridge-')),
      host: '127.0.0.1',
      port: 0,
      rtcPort: await freePorts(2),
      feeds: feeds.map((feed) => ({ ...feed, source: 'file' as const, clip: clipOf(feed) })),
      clips: clipsFolder(),
      centreKey,
      ...(worker === null ? {} : { worker }),
    })
    await bridge.start()
    return bridge
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  async start(): Promise<void> {
    const child = fork(script, [JSON.stringify({ ...this.options, port: this.port })], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.child = child
    const [{ port }] = await Promise.race([
      once(child, 'message') as Promise<[{ port: number }]>,
      once(child, 'exit').then(() =>
        Promise.reject(new Error(`the bridge did not start, see ${cacheFolder()}`)),
      ),
    ])
    this.port = port
  }

  /** Ends it for good and removes its folder. */
  async close(): Promise<void> {
    await this.kill('SIGTERM')
    await rm(this.options.dir, { recursive: true, force: true })
  }

  /** As a power cut would end it. */
  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const { child } = this
    this.child = null
    if (child === null || child.exitCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
}

/** More feeds than clips repeat the clips. */
function clipOf(feed: FeedInfo): string {
  return `cam-${String(feed.marker).padStart(2, '0')}.mp4`
}
