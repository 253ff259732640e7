/** Cells of the marker row; each is 1/32 of the picture's width. */
export const MARKER_CELLS = 32

/** Height of the row at the picture's bottom edge as a share of the picture's height (16 of 360 lines). */
export const MARKER_SHARE = 16 / 360

const SYNC = [true, false, true, true]

/** What a picture says of itself: the camera's number (8 bits) and a running frame counter (16 bits). */
export interface Marker {
  id: number
  counter: number
}

/**
 * The marker as 32 cells from left to right, true is white: sync 1011, id (8 bits), counter (16 bits), checksum
 * (4 bits, the xor of all nibbles before it). `id` and `counter` are cut to their width.
 */
export function encodeMarker(id: number, counter: number): boolean[] {
  return [...SYNC, ...bits(id, 8), ...bits(counter, 16), ...bits(checksum(id, counter), 4)]
}

/**
 * Reads the mean luma (0…255) of the 32 cells. Null when there is no marker: a wrong sync, a grey cell or a
 * checksum that does not fit.
 */
export function readMarker(luma: ArrayLike<number>): Marker | null {
  if (luma.length !== MARKER_CELLS) return null
  const cells = Array.from(luma)
  const isGrey = cells.some((value) => !(value < 96 || value > 160))
  if (isGrey) return null
  const white = cells.map((value) => value > 128)
  if (SYNC.some((expected, index) => white[index] !== expected)) return null
  const id = number(white.slice(4, 12))
  const counter = number(white.slice(12, 28))
  return number(white.slice(28)) === checksum(id, counter) ? { id, counter } : null
}

function checksum(id: number, counter: number): number {
  return ((id >> 4) ^ id ^ (counter >> 12) ^ (counter >> 8) ^ (counter >> 4) ^ counter) & 0b1111
}

function bits(value: number, width: number): boolean[] {
  return Array.from({ length: width }, (_, index) => ((value >> (width - 1 - index)) & 1) === 1)
}

function number(white: boolean[]): number {
  return white.reduce((sum, bit) => sum * 2 + (bit ? 1 : 0), 0)
}
