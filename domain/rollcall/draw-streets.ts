import type { CalledStreet } from './rollcall.ts'

/**
 * Draws `count` streets of `pool`, without repeats, in the order drawn. The same hash (64 hex digits) over the same
 * codes always draws the same, whatever order the pool comes in: with the log in hand anybody can check that the
 * caller did not pick (随机抽查).
 */
export function drawStreets(pool: readonly CalledStreet[], count: number, hash: string): CalledStreet[] {
  const left = [...pool].sort((a, b) => (a.code < b.code ? -1 : 1))
  const next = numbersFrom(hash)
  const drawn: CalledStreet[] = []
  while (drawn.length < count && left.length > 0) {
    drawn.push(...left.splice(Math.floor(next() * left.length), 1))
  }
  return drawn
}

/** Evenly spread numbers in [0, 1) from a hash: sfc32, seeded with its first 128 bits. */
export function numbersFrom(hash: string): () => number {
  let [a, b, c, count] = [0, 8, 16, 24].map((at) => Number.parseInt(hash.slice(at, at + 8), 16) | 0) as [
    number,
    number,
    number,
    number,
  ]
  const next = () => {
    const sum = (a + b + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 16; i++) next()
  return next
}
