import { encodeMarker, MARKER_SHARE } from '../../domain/marker.ts'
import type {} from '../../protocol/window.ts'
import { produceCamera } from '../../renderer/feed/produce-camera.ts'

/** In a page of its own: canvases with a marker that are sent as cameras of a seat. */
export interface CameraHands {
  /** Starts a camera `feed` with the marker `id`; resolves when the bridge has it. */
  start(camera: { feed: string; id: number; width: number; height: number; fps: number }): Promise<void>
}

declare global {
  interface Window {
    cameras: CameraHands
  }
}

window.cameras = {
  async start({ feed, id, width, height, fps }) {
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    document.body.append(canvas)
    paint(canvas, id, fps)
    await produceCamera(window.desk, {
      bridge: 'pazhou',
      feed,
      name: feed,
      open: async () => canvas.captureStream(fps),
      onEnd: (words) => {
        throw new Error(words)
      },
    })
  },
}

/** A grey ground with a moving bar, so that the encoder has something to do, and the marker below. */
function paint(canvas: HTMLCanvasElement, id: number, fps: number): void {
  const context = canvas.getContext('2d')
  if (context === null) return
  const { width, height } = canvas
  const strip = Math.round(height * MARKER_SHARE)
  let counter = 0
  setInterval(() => {
    counter++
    context.fillStyle = `hsl(${id * 40} 30% 45%)`
    context.fillRect(0, 0, width, height - strip)
    context.fillStyle = 'white'
    context.fillRect((counter * 8) % width, 0, width / 10, height - strip)
    for (const [cell, white] of encodeMarker(id, counter & 0xffff).entries()) {
      context.fillStyle = white ? 'white' : 'black'
      context.fillRect((cell * width) / 32, height - strip, width / 32 + 1, strip)
    }
  }, 1000 / fps)
}
