/** Round constants: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const K = new Uint32Array(64)
const START = new Uint32Array(8)
for (let n = 2, found = 0; found < 64; n++) {
  let prime = true
  for (let d = 2; d * d <= n && prime; d++) prime = n % d !== 0
  if (!prime) continue
  K[found] = Math.floor((Math.cbrt(n) % 1) * 0x1_0000_0000)
  if (found < 8) START[found] = Math.floor((Math.sqrt(n) % 1) * 0x1_0000_0000)
  found += 1
}

const rotate = (x: number, n: number) => (x >>> n) | (x << (32 - n))
const at = (words: Uint32Array, i: number): number => words[i] ?? 0

function compress(state: Uint32Array, w: Uint32Array): void {
  for (let i = 16; i < 64; i++) {
    const [x, y] = [at(w, i - 15), at(w, i - 2)]
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)
    w[i] = at(w, i - 16) + s0 + at(w, i - 7) + s1
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(K, i) + at(w, i)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = at(state, i) + word
}

function utf8(text: string): number[] {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    // A lone surrogate is written as the replacement character, as every encoder does.
    const c = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code
    if (c < 0x80) bytes.push(c)
    else if (c < 0x800) bytes.push(0xc0 | (c >> 6), 0x80 | (c & 63))
    else if (c < 0x1_0000) bytes.push(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63))
    else bytes.push(0xf0 | (c >> 18), 0x80 | ((c >> 12) & 63), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63))
  }
  return bytes
}

/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, as 64 hex digits. Pure, so that seat, centre and window name the words of an
 * item alike; for a few kilobytes at a time.
 */
export function sha256(text: string): string {
  const bytes = utf8(text)
  const bits = bytes.length * 8
  bytes.push(0x80)
  while (bytes.length % 64 !== 56) bytes.push(0)
  const length = [Math.floor(bits / 0x1_0000_0000), bits]
  for (const word of length)
    bytes.push((word >>> 24) & 255, (word >>> 16) & 255, (word >>> 8) & 255, word & 255)
  const state = START.slice()
  const w = new Uint32Array(64)
  for (let block = 0; block < bytes.length; block += 64) {
    for (let i = 0; i < 16; i++) {
      const j = block + i * 4
      const [b0 = 0, b1 = 0, b2 = 0, b3 = 0] = bytes.slice(j, j + 4)
      w[i] = (b0 << 24) | (b1 << 16) | (b2 << 8) | b3
    }
    compress(state, w)
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}
