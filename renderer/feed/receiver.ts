import { Device, type types } from 'mediasoup-client'
import { askBridge, type FeedDoor } from './ask-bridge.ts'
import { type Picture, pictureOf } from './picture.ts'

/**
 * One receive transport of one bridge in this window. `onDead` is called when only a new receiver can help.
 * A retired receiver stays until its last picture is closed: a track that ends turns its video black.
 */
export class Receiver {
  private readonly door: FeedDoor
  private readonly bridge: string
  private readonly device: Device
  private readonly transport: types.Transport
  private readonly onDead: () => void
  private restarting = false
  private retired = false
  private pictures = 0

  private constructor(
    door: FeedDoor,
    bridge: string,
    device: Device,
    transport: types.Transport,
    onDead: () => void,
  ) {
    this.door = door
    this.bridge = bridge
    this.device = device
    this.transport = transport
    this.onDead = onDead
    this.listen()
  }

  /** Loads the device, then makes the transport. Throws `BridgeRefusal`. */
  static async open(door: FeedDoor, bridge: string, onDead: () => void): Promise<Receiver> {
    const [{ rtpCapabilities }, offered, device] = await Promise.all([
      askBridge(door, bridge, { type: 'capabilities' }),
      askBridge(door, bridge, { type: 'transport', direction: 'receive' }),
      Device.factory(),
    ])
    // The media parameters are mediasoup's own JSON: the protocol carries them unread.
    await device.load({ routerRtpCapabilities: rtpCapabilities as types.RtpCapabilities })
    const transport = device.createRecvTransport(offered as unknown as types.TransportOptions)
    return new Receiver(door, bridge, device, transport, onDead)
  }

  get id(): string {
    return this.transport.id
  }

  /** Receives a feed at the quality for `width` device pixels. Throws `BridgeRefusal`. */
  async consume(feed: string, width: number): Promise<Picture> {
    const { door, bridge } = this
    const rtpCapabilities = this.device.recvRtpCapabilities as unknown as Record<string, unknown>
    this.pictures++
    try {
      const offered = await askBridge(door, bridge, {
        type: 'consume',
        transport: this.id,
        feed,
        width,
        rtpCapabilities,
      })
      const { id, producerId, kind } = offered
      const rtpParameters = offered.rtpParameters as unknown as types.RtpParameters
      const consumer = await this.transport.consume({ id, producerId, kind, rtpParameters })
      return pictureOf(
        consumer,
        (request) => askBridge(door, bridge, request),
        () => this.release(),
      )
    } catch (error) {
      this.release()
      throw error
    }
  }

  /** Finds a new way through the network without losing a consumer (about 40 ms). */
  async restartIce(): Promise<void> {
    if (this.restarting || this.retired) return
    this.restarting = true
    try {
      const request = { type: 'restartIce', transport: this.id } as const
      const { iceParameters } = await askBridge(this.door, this.bridge, request)
      await this.transport.restartIce({ iceParameters: iceParameters as types.IceParameters })
    } catch {
      this.onDead()
    } finally {
      this.restarting = false
    }
  }

  /** No new picture; closes with the last one. */
  retire(): void {
    this.retired = true
    if (this.pictures === 0) this.close()
  }

  private release(): void {
    this.pictures--
    if (this.retired && this.pictures === 0) this.close()
  }

  private close(): void {
    this.transport.close()
    // Of no consequence where the bridge has already forgotten it.
    askBridge(this.door, this.bridge, { type: 'closeTransport', transport: this.id }).catch(() => undefined)
  }

  private listen(): void {
    this.transport.on('connect', ({ dtlsParameters }, done, failed) => {
      askBridge(this.door, this.bridge, {
        type: 'connect',
        transport: this.id,
        dtlsParameters: { ...dtlsParameters },
      }).then(() => done(), failed)
    })
    // Restarting before "failed" was measured to be slower than letting ICE come back by itself.
    this.transport.on('connectionstatechange', (state) => {
      if (state === 'failed') this.restartIce()
    })
  }
}
