import { expect, test } from 'vitest'
import { MARKER_CELLS, readMarker } from '../../../domain/marker.ts'
import { CLOCK_HEIGHT, CLOCK_WIDTH, clockCounter, clockPicture } from './clock-picture.ts'

function markerOf(pixels: Uint8Array) {
  const row = pixels.subarray((CLOCK_HEIGHT - 8) * CLOCK_WIDTH)
  const cell = CLOCK_WIDTH / MARKER_CELLS
  return readMarker(Array.from({ length: MARKER_CELLS }, (_, at) => row[at * cell + cell / 2] ?? 0))
}

test('时钟画面的最下一行读得出编号和百分之一秒', () => {
  const at = Date.parse('2026-09-16T13:46:07.120Z')
  expect(markerOf(clockPicture(7, at))).toEqual({ id: 7, counter: clockCounter(at) })
  expect(clockCounter(at + 10)).toBe((clockCounter(at) + 1) & 0xffff)
})

test('秒数变了画面就变，笔画不出画面', () => {
  const at = Date.parse('2026-09-16T00:00:08.000Z')
  const [before, after] = [clockPicture(7, at), clockPicture(7, at + 1000)]
  const digits = (pixels: Uint8Array) => pixels.subarray(0, 240 * CLOCK_WIDTH)
  expect(digits(before)).not.toEqual(digits(after))
  const edge = Array.from({ length: 240 }, (_, row) => before[row * CLOCK_WIDTH + CLOCK_WIDTH - 20])
  expect(new Set(edge)).toEqual(new Set([70]))
})
