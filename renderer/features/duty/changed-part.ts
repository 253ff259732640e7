/** One text against its correction: what stands before and after is the same in both. */
export interface ChangedPart {
  head: string
  before: string
  after: string
  tail: string
}

/** Finds the one stretch that differs, by characters, so that no rare character is torn apart. */
export function changedPart(before: string, after: string): ChangedPart {
  const old = Array.from(before)
  const fresh = Array.from(after)
  const shorter = Math.min(old.length, fresh.length)
  let head = 0
  while (head < shorter && old[head] === fresh[head]) head += 1
  let tail = 0
  while (tail < shorter - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1
  return {
    head: old.slice(0, head).join(''),
    before: old.slice(head, old.length - tail).join(''),
    after: fresh.slice(head, fresh.length - tail).join(''),
    tail: tail === 0 ? '' : old.slice(-tail).join(''),
  }
}
