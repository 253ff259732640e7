/** What is compared to find that two reports tell of one thing. */
export interface Report {
  readonly phone: string | null
  readonly place: string
  readonly words: string
}

/** Below this, two reports are not offered as one. */
export const SAME_ENOUGH = 0.3

/**
 * How likely two reports tell of the same thing, 0…1: the same number, a place and words that share their pairs of
 * characters. A proposal for a person to judge; nothing is joined by it (重复来电甄别, practice of duty rooms, 未核验).
 */
export function sameness(a: Report, b: Report): number {
  const phone =
    a.phone !== null && b.phone !== null && digits(a.phone) !== '' && digits(a.phone) === digits(b.phone)
  const whole = overlap(`${a.place} ${a.words}`, `${b.place} ${b.words}`)
  const place = a.place === '' || b.place === '' ? 0 : overlap(a.place, b.place)
  return Math.min(1, (phone ? 0.5 : 0) + Math.max(whole, place * 0.8))
}

/** Digits of a number as dialled, without +86 and signs: `+86 138-0000-0001` → `13800000001`. */
export function digits(phone: string): string {
  const all = phone.normalize('NFKC').replace(/\D/g, '')
  return all.length === 13 && all.startsWith('86') ? all.slice(2) : all
}

/** Share of the shorter text's character pairs that the longer one holds too. */
function overlap(a: string, b: string): number {
  const [small, large] = [pairs(a), pairs(b)].sort((one, other) => one.size - other.size)
  if (small === undefined || large === undefined || small.size === 0) return 0
  let shared = 0
  for (const pair of small) if (large.has(pair)) shared += 1
  return shared / small.size
}

function pairs(text: string): Set<string> {
  const found = new Set<string>()
  for (const run of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    const characters = [...run]
    for (let place = 1; place < characters.length; place++) {
      found.add(`${characters[place - 1]}${characters[place]}`)
    }
  }
  return found
}
