import { encodeMarker, MARKER_CELLS, MARKER_SHARE } from '../../../domain/marker.ts'
import { clockTimeWithSeconds } from '../../../domain/time.ts'

export const CLOCK_WIDTH = 640
export const CLOCK_HEIGHT = 360

const GROUND = 70
const INK = 235
const DIGIT = { width: 56, height: 120, stroke: 12, gap: 18 }
/** Segments of each digit, in the order top, upper left, upper right, middle, lower left, lower right, bottom. */
const SEGMENTS = [
  '1110111',
  '0010010',
  '1011101',
  '1011011',
  '0111010',
  '1101011',
  '1101111',
  '1010010',
  '1111111',
  '1111011',
]

/** The counter a clock's marker shows at `at` (UTC ms): hundredths of a second, 16 bits, round every 655 s. */
export function clockCounter(at: number): number {
  return Math.floor(at / 10) & 0xffff
}

/**
 * A grey picture (one byte a pixel) of the district's time at `at`: big digits for people, a bar that goes round once a
 * second, and the marker row at the bottom whose counter is `clockCounter(at)`.
 */
export function clockPicture(marker: number, at: number): Uint8Array {
  const pixels = new Uint8Array(CLOCK_WIDTH * CLOCK_HEIGHT).fill(GROUND)
  const rect = (x: number, y: number, width: number, height: number, value: number): void => {
    for (let row = y; row < y + height; row += 1) {
      const start = row * CLOCK_WIDTH + x
      pixels.fill(value, start, start + width)
    }
  }
  drawTime(clockTimeWithSeconds(at), rect)
  rect(Math.round(((at % 1000) / 1000) * (CLOCK_WIDTH - 40)), 290, 40, 20, INK)

  const height = Math.round(CLOCK_HEIGHT * MARKER_SHARE)
  const cell = CLOCK_WIDTH / MARKER_CELLS
  encodeMarker(marker, clockCounter(at)).forEach((isWhite, index) => {
    rect(index * cell, CLOCK_HEIGHT - height, cell, height, isWhite ? INK : 16)
  })
  return pixels
}

type Rect = (x: number, y: number, width: number, height: number, value: number) => void

function drawTime(time: string, rect: Rect): void {
  const { width, height, stroke, gap } = DIGIT
  const half = (height - stroke) / 2
  const top = 100
  let x = 48
  for (const sign of time) {
    if (sign === ':') {
      rect(x, top + 30, stroke, stroke, INK)
      rect(x, top + 78, stroke, stroke, INK)
      x += stroke + gap
      continue
    }
    const lit = SEGMENTS[Number(sign)] ?? ''
    const right = x + width - stroke
    const parts: [number, number, number, number][] = [
      [x, top, width, stroke],
      [x, top, stroke, half + stroke],
      [right, top, stroke, half + stroke],
      [x, top + half, width, stroke],
      [x, top + half, stroke, half + stroke],
      [right, top + half, stroke, half + stroke],
      [x, top + 2 * half, width, stroke],
    ]
    parts.forEach((part, index) => {
      if (lit[index] === '1') rect(...part, INK)
    })
    x += width + gap
  }
}
