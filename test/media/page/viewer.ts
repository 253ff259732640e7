import { Device, type types } from 'mediasoup-client'
import { io, type Socket } from 'socket.io-client'
import { type Marker, readMarker } from '../../../domain/marker.ts'
import type { BridgeNotice, BridgeReplyOf, BridgeRequest } from '../../../protocol/bridge.ts'
import type { Pass } from '../../../protocol/identity.ts'

/** A seat in a page: speaks the bridge's protocol and reads what its pictures show. */

declare global {
  interface Window {
    viewer: typeof viewer
    /** Given by the test: signs with the seat's key. */
    signAsSeat: (text: string) => Promise<string>
  }
}

interface Tile {
  feed: string
  consumer: types.Consumer
  video: HTMLVideoElement
}

let socket: Socket
let device: Device
let receiving: types.Transport
let sending: types.Transport | null = null
const notices: BridgeNotice[] = []
const tiles = new Map<string, Tile>()
const cameras = new Map<string, types.Producer>()

async function ask<T extends BridgeRequest['type']>(
  request: Extract<BridgeRequest, { type: T }>,
): Promise<BridgeReplyOf<T>> {
  const answer = await socket.timeout(20_000).emitWithAck('ask', request)
  if (!answer.ok) throw new Error(`${answer.refusal.code}: ${answer.refusal.words}`)
  return answer.reply
}

async function connect(url: string, pass: Pass): Promise<BridgeReplyOf<'hello'>> {
  socket = io(url, { transports: ['websocket'], forceNew: true })
  const challenge = await new Promise<Extract<BridgeNotice, { type: 'challenge' }>>((resolve, reject) => {
    socket.on('tell', (notice: BridgeNotice) => {
      if (notice.type === 'challenge') resolve(notice)
      else notices.push(notice)
    })
    socket.on('connect_error', reject)
  })
  const proof = await window.signAsSeat(`bridge:${challenge.bridge}:${challenge.nonce}`)
  return ask({ type: 'hello', protocol: challenge.protocol, pass, proof })
}

/** Opens the device and a receiving transport; called again after the bridge's worker died. */
async function open(): Promise<void> {
  const { rtpCapabilities } = await ask({ type: 'capabilities' })
  device = await Device.factory()
  await device.load({ routerRtpCapabilities: rtpCapabilities as unknown as types.RtpCapabilities })
  receiving = device.createRecvTransport(await newTransport('receive'))
  wire(receiving)
}

async function newTransport(direction: 'send' | 'receive'): Promise<types.TransportOptions> {
  return (await ask({ type: 'transport', direction })) as unknown as types.TransportOptions
}

function wire(transport: types.Transport): void {
  transport.on('connect', ({ dtlsParameters }, onDone, onFail) => {
    ask({ type: 'connect', transport: transport.id, dtlsParameters: { ...dtlsParameters } }).then(
      onDone,
      onFail,
    )
  })
}

/** Shows a feed; resolves with the consumer's id when its first frame is on screen. */
async function watch(feed: string, width: number): Promise<string> {
  const reply = await ask({
    type: 'consume',
    transport: receiving.id,
    feed,
    width,
    rtpCapabilities: { ...device.recvRtpCapabilities },
  })
  const consumer = await receiving.consume(reply as unknown as types.ConsumerOptions)
  const video = document.createElement('video')
  video.autoplay = true
  video.muted = true
  video.style.width = '320px'
  video.srcObject = new MediaStream([consumer.track])
  document.body.append(video)
  const firstFrame = new Promise((resolve) => video.requestVideoFrameCallback(resolve))
  tiles.set(consumer.id, { feed, consumer, video })
  await ask({ type: 'resume', consumer: consumer.id })
  await firstFrame
  return consumer.id
}

async function unwatch(id: string): Promise<void> {
  const tile = tiles.get(id)
  tiles.delete(id)
  tile?.consumer.close()
  tile?.video.remove()
  await ask({ type: 'closeConsumer', consumer: id })
}

function tileOf(id: string): Tile {
  const tile = tiles.get(id)
  if (!tile) throw new Error(`no tile ${id}`)
  return tile
}

/** The marker a tile shows now, how many frames it has shown, and its width in pixels. */
function read(id: string): { marker: Marker | null; frames: number; width: number; at: number } {
  const { video } = tileOf(id)
  const canvas = new OffscreenCanvas(128, 24)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(video, 0, 0, 128, 24)
  const { data } = context.getImageData(0, 23, 128, 1)
  const green = (x: number): number => data[x * 4 + 1] ?? 0
  const cells = Array.from({ length: 32 }, (_, cell) => (green(cell * 4 + 1) + green(cell * 4 + 2)) / 2)
  const frames = video.getVideoPlaybackQuality().totalVideoFrames
  return { marker: readMarker(cells), frames, width: video.videoWidth, at: Date.now() }
}

/** Sends the browser's camera as `feed`, `layers` qualities. */
async function produce(feed: string, width: number, height: number, layers: number): Promise<string> {
  sending ??= await openSending()
  const media = await navigator.mediaDevices.getUserMedia({ video: { width, height, frameRate: 25 } })
  const [track] = media.getVideoTracks()
  if (!track) throw new Error('no camera')
  const encodings = Array.from({ length: layers }, (_, layer) => ({
    rid: `r${layer}`,
    scaleResolutionDownBy: 2 ** (layers - 1 - layer),
    maxBitrate: 150_000 * 4 ** layer,
    scalabilityMode: 'L1T3',
  }))
  const producer = await sending.produce({
    track,
    encodings,
    codecOptions: { videoGoogleStartBitrate: 1000 },
    appData: { feed },
  })
  cameras.set(producer.id, producer)
  return producer.id
}

async function openSending(): Promise<types.Transport> {
  const transport = device.createSendTransport(await newTransport('send'))
  wire(transport)
  transport.on('produce', ({ rtpParameters, appData }, onDone, onFail) => {
    const feed = String(appData.feed)
    ask({
      type: 'produce',
      transport: transport.id,
      feed,
      name: `席位画面 ${feed}`,
      rtpParameters: { ...rtpParameters },
    }).then(onDone, onFail)
  })
  return transport
}

async function unproduce(id: string): Promise<void> {
  cameras.get(id)?.close()
  await ask({ type: 'closeProducer', producer: id })
}

const disconnect = (): void => void socket.disconnect()

const viewer = { ask, connect, open, watch, unwatch, read, produce, unproduce, disconnect, notices }
window.viewer = viewer
