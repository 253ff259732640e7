/** One text against its correction: what stands before and after is the same in both. */
export interface ChangedPart {
  head: string
  before: string
  after: string
  tail: string
}

/**
 * Finds the one stretch that differs, by characters, so that no rare character is torn apart. A number is one thing: it is
 * struck whole, `40 → 41`, never a digit of it.
 */
export function changedPart(before: string, after: string): ChangedPart {
  const old = Array.from(before)
  const fresh = Array.from(after)
  const shorter = Math.min(old.length, fresh.length)
  let head = 0
  while (head < shorter && old[head] === fresh[head]) head += 1
  let tail = 0
  while (tail < shorter - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1
  const isInNumber = (side: readonly string[], place: number) =>
    isDigit(side[place - 1]) && isDigit(side[place])
  while (head > 0 && (isInNumber(old, head) || isInNumber(fresh, head))) head -= 1
  while (tail > 0 && (isInNumber(old, old.length - tail) || isInNumber(fresh, fresh.length - tail))) {
    tail -= 1
  }
  return {
    head: old.slice(0, head).join(''),
    before: old.slice(head, old.length - tail).join(''),
    after: fresh.slice(head, fresh.length - tail).join(''),
    tail: tail === 0 ? '' : old.slice(-tail).join(''),
  }
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /^[\p{Nd}.,:：]$/u.test(character)
}
