import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { Row } from './RowList.tsx'

export interface Newest {
  /** Says that so many lines came below those in sight. */
  words: (count: number) => string
  /** Loads older lines; null when there are none. */
  onOlder: (() => void) | null
  /** Few lines stand at the foot, beside the hand that writes them, not at the top. */
  atFoot?: boolean
}

/** Within this many pixels of the end the newest line counts as in sight. */
export const NEAR_END = 8

/** Opens a list at its end and asks for older lines near its beginning. Returns how many came unseen below. */
export function useNewest(
  list: Virtualizer<HTMLDivElement, Element>,
  rows: readonly Row[],
  newest: Newest | undefined,
): number {
  const onOlder = newest?.onOlder
  const follows = newest !== undefined
  const [seen, setSeen] = useState<string | null>(null)
  const atEnd = list.isAtEnd(NEAR_END)
  const lastKey = rows.at(-1)?.key ?? null
  const opened = useRef(false)
  useEffect(() => {
    if (!follows || opened.current || rows.length === 0) return
    opened.current = true
    list.scrollToEnd()
  }, [follows, rows.length, list])
  // Before the newest line was in sight once, the list only stands at its top because it has not been moved yet.
  const settled = useRef(false)
  useEffect(() => {
    if (!atEnd) return
    settled.current = true
    setSeen(lastKey)
  }, [atEnd, lastKey])
  // A head that grows takes from the list's height: whoever was at the newest line stays there.
  const height = list.scrollRect?.height ?? 0
  const stood = useRef({ height, atEnd })
  useEffect(() => {
    const before = stood.current
    stood.current = { height, atEnd }
    if (follows && opened.current && height !== before.height && before.atEnd) list.scrollToEnd()
  }, [follows, height, atEnd, list])
  const first = list.getVirtualItems()[0]?.index ?? 0
  useEffect(() => {
    if (settled.current && first < 10) onOlder?.()
  }, [first, onOlder])
  const seenPlace = rows.findIndex(({ key }) => key === seen)
  return atEnd || seenPlace === -1 ? 0 : rows.length - 1 - seenPlace
}
