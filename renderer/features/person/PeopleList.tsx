import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { PersonRow } from '../../../domain/person/rows.ts'
import { useWish } from '../../shell/wishes.ts'
import styles from './PeopleList.module.css'
import { PersonLine } from './PersonLine.tsx'
import { text } from './text.ts'

const ROW = 34

/** People one a line. Arrows choose, Enter goes to the numbers, E edits; the end of the list asks for more. */
export function PeopleList({
  rows,
  selected,
  onSelect,
  onEnter,
  onEdit,
  onEnd,
}: {
  rows: readonly PersonRow[]
  selected: string | null
  onSelect: (key: string) => void
  onEnter: () => void
  onEdit: () => void
  onEnd: () => void
}) {
  const box = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    getItemKey: (place) => rows[place]?.key ?? place,
    overscan: 12,
  })
  const visible = list.getVirtualItems()
  const last = visible.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - 20) onEnd()
  }, [last, rows.length, onEnd])

  const select = (place: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, place))]
    if (row === undefined) return
    onSelect(row.key)
    list.scrollToIndex(rows.indexOf(row), { align: 'auto' })
  }
  const chosen = rows.findIndex(({ key }) => key === selected)
  useWish('list', () => {
    box.current?.focus()
    select(Math.max(0, chosen))
  })
  const onKeyDown = (stroke: KeyboardEvent) => {
    if (stroke.ctrlKey || stroke.altKey) return
    if (stroke.key === 'ArrowDown') select(chosen + 1)
    else if (stroke.key === 'ArrowUp') select(chosen - 1)
    else if (stroke.key === 'PageDown') select(chosen + 15)
    else if (stroke.key === 'PageUp') select(chosen - 15)
    else if (stroke.key === 'Home') select(0)
    else if (stroke.key === 'End') select(rows.length - 1)
    else if (stroke.key === 'Enter' && chosen >= 0) onEnter()
    else if (stroke.key.toLowerCase() === 'e' && chosen >= 0) onEdit()
    else return
    stroke.preventDefault()
  }
  return (
    <div className={styles.frame}>
      <div className={styles.heads} aria-hidden="true">
        {Object.values(text.columns).map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: the scroller is the list, its rows are placed by number */}
      <div
        ref={box}
        className={styles.list}
        role="list"
        aria-label={text.list}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows choose a person
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className={styles.space} style={{ height: list.getTotalSize() }}>
          {visible.map(({ key, index, start }) => {
            const row = rows[index]
            return (
              row !== undefined && (
                <li
                  key={key}
                  aria-setsize={rows.length}
                  aria-posinset={index + 1}
                  aria-current={row.key === selected ? 'true' : undefined}
                  className={styles.item}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <PersonLine row={row} selected={row.key === selected} onSelect={onSelect} onOpen={onEdit} />
                </li>
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}
