import { setTimeout as delay } from 'node:timers/promises'
import type { FeedInfo, FeedState } from '../../protocol/feed.ts'
import { backOff } from './back-off.ts'
import type { Feed, Opened } from './feed.ts'
import { createIngest, type Ingest } from './ingest.ts'
import type { Slot } from './media-workers.ts'
import { done, type Outcome, refuse } from './outcome.ts'
import type { Ports } from './ports.ts'
import { watchRtp } from './rtp-watch.ts'
import type { Source } from './sources/source.ts'
import { StateTeller } from './state-teller.ts'

/** A picture that stayed this long was well: the next break counts as the first again. */
const WELL_AFTER = 10_000
/** A source that runs and sends nothing for this long is begun again. */
const SILENT_AFTER = 15_000

/** How often to look whether the media process is back. */
const PROCESS_LOOK_EVERY = 200

export interface PulledFeedOptions {
  info: FeedInfo
  source: Source
  /** The process this feed lives in; null while it is down. */
  slot: () => Slot | null
  ports: Ports
  now: () => number
  /** Milliseconds the source goes on after its last user. */
  linger: number
  onState: (state: FeedState) => void
}

interface Run {
  stop: AbortController
  ended: Promise<void>
}

/** A feed whose source the bridge starts for the first user, keeps alive, and stops a while after the last. */
export class PulledFeed implements Feed {
  readonly info: FeedInfo
  readonly #options: PulledFeedOptions
  readonly #teller: StateTeller
  #users = 0
  #lingering: NodeJS.Timeout | undefined
  #run: Run | null = null
  #lastEnd: Promise<void> = Promise.resolve()
  #entry: { ingest: Ingest; slot: Slot } | null = null
  #opening = Promise.withResolvers<Outcome<Opened>>()

  constructor(options: PulledFeedOptions) {
    this.info = options.info
    this.#options = options
    this.#teller = new StateTeller(options.info.id, options.now, options.onState)
  }

  get state(): FeedState {
    return this.#teller.state
  }

  use(): () => void {
    this.#users += 1
    clearTimeout(this.#lingering)
    if (!this.#run) this.#start()
    let isUsing = true
    return () => {
      if (!isUsing) return
      isUsing = false
      this.#users -= 1
      if (this.#users === 0) this.#lingering = setTimeout(() => void this.close(), this.#options.linger)
    }
  }

  async open(): Promise<Outcome<Opened>> {
    const entry = this.#entry
    if (entry && !entry.ingest.producer.closed) {
      return done({ producer: entry.ingest.producer, slot: entry.slot })
    }
    return this.#opening.promise
  }

  async close(): Promise<void> {
    clearTimeout(this.#lingering)
    const run = this.#run
    this.#run = null
    if (!run) return this.#lastEnd
    this.#lastEnd = run.ended
    run.stop.abort()
    await run.ended
  }

  #start(): void {
    const stop = new AbortController()
    const ended = this.#lastEnd.then(() => this.#keepPlaying(stop.signal))
    this.#run = { stop, ended }
  }

  async #keepPlaying(signal: AbortSignal): Promise<void> {
    let breaks = 0
    if (!signal.aborted) this.#teller.tell('starting')
    while (!signal.aborted) {
      const { why, playedFor } = await this.#play(signal)
      if (signal.aborted) break
      breaks = playedFor > WELL_AFTER ? 1 : breaks + 1
      this.#teller.tell('lost', `${why}，正在重连（第 ${breaks} 次）`)
      await delay(backOff(breaks), null, { signal }).catch(() => {})
    }
    this.#entry?.ingest.close()
    this.#entry = null
    this.#settle(refuse('gone', '画面已停止，请重新打开'))
    this.#teller.tell('idle')
  }

  /** One run of the source, from its start to its end; `playedFor`: ms the picture was live. */
  async #play(signal: AbortSignal): Promise<{ why: string; playedFor: number }> {
    let liveSince: number | null = null
    const result = (why: string) => ({
      why,
      playedFor: liveSince === null ? 0 : performance.now() - liveSince,
    })
    const ingest = await this.#ready(signal)
    if (!ingest) return result('画面已停止')
    const output = await ingest.output().catch(() => null)
    if (!output) return result('媒体进程中断')
    const playing = this.#options.source.play(output)
    const broken = Promise.withResolvers<string>()
    const stop = (): void => broken.resolve('')
    const silence = setTimeout(() => broken.resolve('没有收到画面'), SILENT_AFTER)
    const unwatch = watchRtp(ingest.producer, (isFlowing) => {
      clearTimeout(silence)
      if (!isFlowing) return broken.resolve('画面停住不动')
      liveSince = performance.now()
      this.#teller.tell('live')
    })
    signal.addEventListener('abort', stop)
    ingest.producer.observer.once('close', () => broken.resolve('媒体进程中断'))
    const why = await Promise.race([playing.ended, broken.promise])
    clearTimeout(silence)
    unwatch()
    signal.removeEventListener('abort', stop)
    await playing.stop()
    // Another program took one of our ports meanwhile: everything anew, with other ports.
    if (why === '本机端口被占用') ingest.close()
    return result(why)
  }

  /** The entry in the router, made anew when it is gone; waits for the media process. Null when stopped meanwhile. */
  async #ready(signal: AbortSignal): Promise<Ingest | null> {
    if (this.#entry && !this.#entry.ingest.producer.closed) return this.#entry.ingest
    this.#entry = null
    while (!signal.aborted) {
      const slot = this.#options.slot()
      const ingest = slot && (await createIngest(slot.router, this.#options.ports).catch(() => null))
      if (ingest && slot) {
        this.#entry = { ingest, slot }
        this.#settle(done({ producer: ingest.producer, slot }))
        return ingest
      }
      this.#teller.tell('lost', '媒体进程正在重启')
      this.#settle(refuse('busy', '媒体进程正在重启，请稍候再看'))
      await delay(PROCESS_LOOK_EVERY, null, { signal }).catch(() => {})
    }
    return null
  }

  /** Answers whoever waits for the producer; later ones wait anew. */
  #settle(outcome: Outcome<Opened>): void {
    this.#opening.resolve(outcome)
    this.#opening = Promise.withResolvers()
  }
}
