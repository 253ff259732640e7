import type { FeedDoor } from './ask-bridge.ts'
import { Receiver } from './receiver.ts'

/**
 * The way from one bridge into this window. Makes its receiver when the first feed asks for it, and a new one
 * after the bridge came back; `onRenewed` then tells everybody to consume again.
 */
export class BridgeLink {
  private readonly door: FeedDoor
  private readonly bridge: string
  private readonly onRenewed: () => void
  private current: Promise<Receiver> | null = null

  constructor(door: FeedDoor, bridge: string, onRenewed: () => void) {
    this.door = door
    this.bridge = bridge
    this.onRenewed = onRenewed
  }

  /** The receiver, made at the first call. Rejects with `BridgeRefusal`; the next call tries again. */
  receiver(): Promise<Receiver> {
    if (this.current !== null) return this.current
    const opening: Promise<Receiver> = Receiver.open(this.door, this.bridge, () => this.renewIf(opening))
    this.current = opening
    opening.catch(() => {
      if (this.current === opening) this.current = null
    })
    return opening
  }

  /** The receiver is worth nothing any more: the next call makes another. Its pictures stay until replaced. */
  renew(): void {
    this.close()
    this.onRenewed()
  }

  /** The bridge closed a transport. */
  async transportClosed(id: string): Promise<void> {
    const opening = this.current
    const receiver = await opening?.catch(() => null)
    if (receiver?.id === id) this.renewIf(opening)
  }

  /** This machine's network address changed. */
  async addressChanged(): Promise<void> {
    const receiver = await this.current?.catch(() => null)
    await receiver?.restartIce()
  }

  /** Ends the receiver once its pictures are closed. */
  close(): void {
    this.current?.then((receiver) => receiver.retire()).catch(() => undefined)
    this.current = null
  }

  private renewIf(opening: Promise<Receiver> | null): void {
    if (opening !== null && this.current === opening) this.renew()
  }
}
