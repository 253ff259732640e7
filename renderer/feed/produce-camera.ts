import { Device, type types } from 'mediasoup-client'
import { askBridge, BridgeRefusal, type FeedDoor } from './ask-bridge.ts'
import { text } from './text.ts'

/** A desk's own camera while it is a feed of a bridge. */
export interface CameraUpload {
  readonly feed: string
  /** What is sent, for showing it to the person before the camera. */
  readonly stream: MediaStream
  stop(): void
}

export interface CameraOptions {
  bridge: string
  /** Id and name of the new feed. */
  feed: string
  name: string
  /** Where the pictures come from; the machine's camera when left out. */
  open?: () => Promise<MediaStream>
  /** Called once when it ends without having been asked to, with the reason in words. */
  onEnd: (words: string) => void
}

/** Chromium sends three layers of 1280 × 720 and never a third of 640 × 360. */
const LAYERS = {
  wide: [
    { scaleResolutionDownBy: 4, maxBitrate: 150_000, scalabilityMode: 'L1T3' },
    { scaleResolutionDownBy: 2, maxBitrate: 500_000, scalabilityMode: 'L1T3' },
    { scaleResolutionDownBy: 1, maxBitrate: 1_500_000, scalabilityMode: 'L1T3' },
  ],
  small: [
    { scaleResolutionDownBy: 2, maxBitrate: 150_000, scalabilityMode: 'L1T3' },
    { scaleResolutionDownBy: 1, maxBitrate: 600_000, scalabilityMode: 'L1T3' },
  ],
}

/**
 * Sends the desk's camera to a bridge as a feed in several qualities. Throws `BridgeRefusal` with the reason in
 * words: no permission, no camera, or what the bridge answered.
 */
export async function produceCamera(door: FeedDoor, options: CameraOptions): Promise<CameraUpload> {
  const { bridge, feed, name, onEnd } = options
  const stream = await (options.open ?? openCamera)().catch((error: unknown) => {
    throw new BridgeRefusal(cameraRefusal(error))
  })
  const track = stream.getVideoTracks()[0]
  let transport: types.Transport | null = null
  let stopped = false
  const stop = () => {
    if (stopped) return
    stopped = true
    for (const one of stream.getTracks()) one.stop()
    if (transport === null) return
    transport.close()
    askBridge(door, bridge, { type: 'closeTransport', transport: transport.id }).catch(() => undefined)
  }
  const end = (words: string) => {
    if (stopped) return
    stop()
    onEnd(words)
  }
  try {
    if (track === undefined) throw new BridgeRefusal(text.camera.missing)
    transport = await openSender(door, bridge, { feed, name, onFailed: () => end(text.camera.lost) })
    const isWide = (track.getSettings().width ?? 0) >= 1280
    await transport.produce({ track, encodings: isWide ? LAYERS.wide : LAYERS.small })
    track.addEventListener('ended', () => end(text.camera.ended))
    return { feed, stream, stop }
  } catch (error) {
    stop()
    throw error instanceof BridgeRefusal ? error : new BridgeRefusal(text.camera.other(String(error)))
  }
}

interface SenderOptions {
  feed: string
  name: string
  onFailed: () => void
}

async function openSender(door: FeedDoor, bridge: string, options: SenderOptions): Promise<types.Transport> {
  const { rtpCapabilities } = await askBridge(door, bridge, { type: 'capabilities' })
  const offered = await askBridge(door, bridge, { type: 'transport', direction: 'send' })
  const device = await Device.factory()
  await device.load({ routerRtpCapabilities: rtpCapabilities as types.RtpCapabilities })
  if (!device.canProduce('video')) throw new BridgeRefusal(text.camera.codec)
  const transport = device.createSendTransport(offered as unknown as types.TransportOptions)
  transport.on('connect', ({ dtlsParameters }, done, failed) => {
    const request = {
      type: 'connect',
      transport: transport.id,
      dtlsParameters: { ...dtlsParameters },
    } as const
    askBridge(door, bridge, request).then(() => done(), failed)
  })
  transport.on('produce', ({ rtpParameters }, done, failed) => {
    const { feed, name } = options
    const parameters = { ...rtpParameters } as Record<string, unknown>
    askBridge(door, bridge, {
      type: 'produce',
      transport: transport.id,
      feed,
      name,
      rtpParameters: parameters,
    }).then(done, failed)
  })
  transport.on('connectionstatechange', (state) => {
    if (state === 'failed') options.onFailed()
  })
  return transport
}

function openCamera(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 720, frameRate: 25 } })
}

/** The browser's refusal as a sentence that says what to do. */
function cameraRefusal(error: unknown): string {
  const kind = error instanceof DOMException ? error.name : ''
  if (kind === 'NotAllowedError' || kind === 'SecurityError') return text.camera.denied
  if (kind === 'NotFoundError' || kind === 'OverconstrainedError') return text.camera.missing
  if (kind === 'NotReadableError' || kind === 'AbortError') return text.camera.busy
  return text.camera.other(error instanceof Error ? error.message : String(error))
}
