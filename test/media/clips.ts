import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { encodeMarker } from '../../domain/marker.ts'

const WIDTH = 640
const HEIGHT = 360
const RATE = 25
const FRAMES = 100

/** Draws a clip of four seconds with a marker whose counter is the frame's number, as file feeds need it. */
export async function makeClip(path: string, marker: number): Promise<void> {
  const format = ['-f', 'rawvideo', '-pix_fmt', 'gray', '-s', `${WIDTH}x${HEIGHT}`, '-r', `${RATE}`]
  const encode = ['-c:v', 'libx264', '-profile:v', 'baseline', '-preset', 'veryfast', '-tune', 'zerolatency']
  const shape = ['-pix_fmt', 'yuv420p', '-bf', '0', '-g', '12', '-x264-params', 'slices=1:repeat-headers=1']
  const child = spawn(
    'ffmpeg',
    ['-loglevel', 'error', ...format, '-i', 'pipe:0', ...encode, ...shape, '-y', path],
    { stdio: ['pipe', 'ignore', 'inherit'] },
  )
  for (let frame = 0; frame < FRAMES; frame += 1) {
    if (!child.stdin.write(picture(marker, frame))) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`)
}

function picture(marker: number, frame: number): Uint8Array {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(90)
  encodeMarker(marker, frame).forEach((isWhite, cell) => {
    for (let row = HEIGHT - 16; row < HEIGHT; row += 1) {
      pixels.fill(isWhite ? 235 : 16, row * WIDTH + cell * 20, row * WIDTH + (cell + 1) * 20)
    }
  })
  return pixels
}
