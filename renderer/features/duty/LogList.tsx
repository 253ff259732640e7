import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useWish } from '../../shell/wishes.ts'
import styles from './LogList.module.css'
import type { LogItem } from './log-items.ts'
import { text } from './text.ts'

const ROW = 34
/** Within this many pixels of the end the newest line counts as in sight. */
const NEAR_END = 8

/**
 * The lines of a day, newest at the bottom beside the hand. It follows the newest line only while that one is in
 * sight; else nothing moves and a word says how many came.
 */
export function LogList({
  items,
  selected,
  onSelect,
  onOpen,
  onCorrect,
  onDeclare,
  onOlder,
  children,
}: {
  items: readonly LogItem[]
  selected: string | null
  onSelect: (key: string | null) => void
  onOpen: (key: string) => void
  onCorrect: (key: string) => void
  /** 登记事件 from the chosen line. */
  onDeclare: (key: string) => void
  /** Loads older lines; null when there are none. */
  onOlder: (() => void) | null
  children: (item: LogItem) => ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState<string | null>(null)
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    getItemKey: (place) => items[place]?.key ?? place,
    overscan: 12,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR_END,
  })
  const visible = list.getVirtualItems()
  const atEnd = list.isAtEnd(NEAR_END)
  const lastKey = items.at(-1)?.key ?? null

  const opened = useRef(false)
  useEffect(() => {
    if (opened.current || items.length === 0) return
    opened.current = true
    list.scrollToEnd()
  }, [items.length, list])
  // Before the newest line was in sight once, the list only stands at its top because it has not been moved yet.
  const settled = useRef(false)
  useEffect(() => {
    if (!atEnd) return
    settled.current = true
    setSeen(lastKey)
  }, [atEnd, lastKey])
  const firstVisible = visible[0]?.index ?? 0
  useEffect(() => {
    if (settled.current && firstVisible < 10) onOlder?.()
  }, [firstVisible, onOlder])

  const seenPlace = items.findIndex((item) => item.key === seen)
  const fresh = atEnd || seenPlace === -1 ? 0 : items.length - 1 - seenPlace
  const select = (place: number) => {
    const item = items[Math.max(0, Math.min(items.length - 1, place))]
    if (item === undefined) return
    onSelect(item.key)
    list.scrollToIndex(items.indexOf(item), { align: 'auto' })
  }
  useWish('list', () => {
    box.current?.focus()
    if (selected === null) select(items.length - 1)
  })
  const onKeyDown = (stroke: KeyboardEvent) => {
    // An editor inside a line keeps its keys.
    if (stroke.target !== stroke.currentTarget || stroke.ctrlKey || stroke.altKey) return
    const place = items.findIndex((item) => item.key === selected)
    const from = place === -1 ? items.length : place
    if (stroke.key === 'ArrowUp') select(from - 1)
    else if (stroke.key === 'ArrowDown') select(from + 1)
    else if (stroke.key === 'PageUp') select(from - 15)
    else if (stroke.key === 'PageDown') select(from + 15)
    else if (stroke.key === 'Home') select(0)
    else if (stroke.key === 'End') select(items.length - 1)
    else if (stroke.key === 'Enter' && selected !== null) onOpen(selected)
    else if (stroke.key.toLowerCase() === 'e' && selected !== null) onCorrect(selected)
    else if ((stroke.key === '!' || stroke.key === '！') && selected !== null) onDeclare(selected)
    else return
    stroke.preventDefault()
  }
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: the scroller is the list, its rows are placed by number */}
      <div
        ref={box}
        className={styles.list}
        role="list"
        aria-label={text.log}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows choose a line
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className={styles.space} style={{ height: list.getTotalSize() }}>
          {visible.map((row) => {
            const item = items[row.index]
            return (
              item !== undefined && (
                <li
                  key={row.key}
                  ref={list.measureElement}
                  data-index={row.index}
                  aria-setsize={items.length}
                  aria-posinset={row.index + 1}
                  aria-current={item.key === selected ? 'true' : undefined}
                  className={styles.item}
                  style={{ transform: `translateY(${row.start}px)` }}
                >
                  {children(item)}
                </li>
              )
            )
          })}
        </div>
      </div>
      {fresh > 0 && (
        <button type="button" className={styles.fresh} onClick={() => list.scrollToEnd()}>
          {text.fresh(fresh)}
        </button>
      )}
    </div>
  )
}
