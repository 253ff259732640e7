import { BridgeRefusal } from './ask-bridge.ts'
import type { BridgeLink } from './bridge-link.ts'
import type { Picture } from './picture.ts'

/** One feed as this window has it now. */
export interface FeedView {
  stream: MediaStream | null
  /** Since when the newest picture is being waited for; null while `stream` is the newest. UTC ms. */
  asking: number | null
  /** Why it was refused last, in words. */
  refused: string | null
  /** Between bridge and screen, ms. */
  delay: number | null
}
export const noView: FeedView = { stream: null, asking: null, refused: null, delay: null }

const FIRST_RETRY = 250
const LAST_RETRY = 5000
/** Without a frame for so long the feed is asked for again, then after twice as long, and so on. */
const FIRST_REVIVAL = 4000
const LAST_REVIVAL = 30_000

/** One feed received in this window: opened, opened again after every loss, until closed. */
export class FeedLine {
  readonly feed: string
  width: number
  view: FeedView = noView
  private readonly link: BridgeLink
  private readonly onChange: () => void
  private picture: Picture | null = null
  /** Replaced, but still on some tile's front until the new picture's first frame. */
  private replaced: Picture[] = []
  private attempt = 0
  private retryIn = FIRST_RETRY
  private timer: ReturnType<typeof setTimeout> | undefined
  private stoppedAt: number | null = null
  private reviveAfter = FIRST_REVIVAL
  private closed = false

  constructor(feed: string, width: number, link: BridgeLink, onChange: () => void) {
    this.feed = feed
    this.width = width
    this.link = link
    this.onChange = onChange
    this.ask()
  }

  /** Asks for a new picture now, e.g. because the bridge came back or frames stopped. */
  ask(): void {
    clearTimeout(this.timer)
    this.show({ asking: this.view.asking ?? Date.now() })
    const attempt = ++this.attempt
    this.open(attempt).catch((error: unknown) => {
      // A later attempt is under way or has won: this one's end means nothing.
      if (!this.isOutdated(attempt)) this.fail(error)
    })
  }

  setWidth(width: number): void {
    this.width = width
    this.picture?.setWidth(width)
  }

  /** Asks again only where no picture came yet. */
  askIfWaiting(): void {
    if (this.view.asking !== null) this.ask()
  }

  /**
   * A tile saw frames move or stop. The last guard against a consumer that is dead without anybody having said so.
   */
  frames(moving: boolean): void {
    if (moving) {
      this.stoppedAt = null
      this.reviveAfter = FIRST_REVIVAL
      return
    }
    this.stoppedAt ??= Date.now()
    if (this.view.asking !== null || Date.now() - this.stoppedAt < this.reviveAfter) return
    this.stoppedAt = Date.now()
    this.reviveAfter = Math.min(this.reviveAfter * 2, LAST_REVIVAL)
    this.ask()
  }

  isConsumer(id: string): boolean {
    return this.picture?.consumer === id
  }

  /** `shown`: the streams that tiles still have in front; other replaced ones end. */
  dropReplaced(shown: ReadonlySet<MediaStream>): void {
    const ended = this.replaced.filter((picture) => !shown.has(picture.stream))
    this.replaced = this.replaced.filter((picture) => shown.has(picture.stream))
    for (const picture of ended) picture.close()
  }

  async measure(): Promise<void> {
    const delay = (await this.picture?.delay()) ?? null
    if (delay !== null && delay !== this.view.delay) this.show({ delay })
  }

  close(): void {
    this.closed = true
    clearTimeout(this.timer)
    for (const picture of [...this.replaced, this.picture]) picture?.close()
  }

  private async open(attempt: number): Promise<void> {
    const receiver = await this.link.receiver()
    if (this.isOutdated(attempt)) return
    const asked = this.width
    const picture = await receiver.consume(this.feed, asked)
    if (this.isOutdated(attempt)) return picture.close()
    if (this.width !== asked) picture.setWidth(this.width)
    if (this.picture !== null) this.replaced.push(this.picture)
    this.picture = picture
    this.show({ stream: picture.stream, asking: null, refused: null, delay: null })
    await picture.resume()
    this.retryIn = FIRST_RETRY
  }

  private isOutdated(attempt: number): boolean {
    return this.closed || attempt !== this.attempt
  }

  private fail(error: unknown): void {
    const refused = error instanceof BridgeRefusal ? error.message : null
    this.show({ refused: refused ?? this.view.refused })
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.ask(), this.retryIn)
    this.retryIn = Math.min(this.retryIn * 2, LAST_RETRY)
  }

  private show(change: Partial<FeedView>): void {
    this.view = { ...this.view, ...change }
    this.onChange()
  }
}
