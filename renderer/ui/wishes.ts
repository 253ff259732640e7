import { useEffect, useRef } from 'react'

/** What the quick line asks of the screen above it: its list, or its search field. */
export type Wish = 'list' | 'search'

const granted = new Map<Wish, Set<() => void>>()

/** Asks the screen; nothing happens where it has no such thing. */
export function askFor(wish: Wish): void {
  for (const grant of granted.get(wish) ?? []) grant()
}

/** Answers a wish while the component is mounted. */
export function useWish(wish: Wish, grant: () => void): void {
  const latest = useRef(grant)
  latest.current = grant
  useEffect(() => {
    const own = () => latest.current()
    const all = granted.get(wish) ?? new Set()
    granted.set(wish, all.add(own))
    return () => void all.delete(own)
  }, [wish])
}
