import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { calendarDay } from '../../../domain/time.ts'
import type { TimelineRow } from '../../../domain/timeline/rows.ts'
import { submitDraft } from '../../desk/useCommand.ts'
import { pageOf } from '../../shell/page-of.ts'
import { goTo } from '../../shell/place.ts'
import { useWish } from '../../shell/wishes.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { MomentLine } from './MomentLine.tsx'
import { MomentOpen } from './MomentOpen.tsx'
import styles from './Timeline.module.css'
import { text } from './text.ts'

const ROW = 32
/** Within this many pixels of the end the newest counts as in sight. */
const NEAR_END = 8

/**
 * What happened, oldest first, the newest at the bottom. It follows the newest only while that is in sight; a line that is read
 * never moves. Arrows choose, Z approves or takes off, Enter shows the whole line.
 */
export function MomentList({
  incident,
  rows,
  loading,
  empty,
  onOlder,
}: {
  incident: string
  rows: readonly TimelineRow[]
  loading: boolean
  empty: string
  onOlder: (() => void) | null
}) {
  const box = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    getItemKey: (place) => rows[place]?.key ?? place,
    overscan: 10,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR_END,
  })
  const visible = list.getVirtualItems()
  const atEnd = list.isAtEnd(NEAR_END)
  const lastKey = rows.at(-1)?.key ?? null
  const started = useRef(false)
  useEffect(() => {
    if (started.current || rows.length === 0) return
    started.current = true
    list.scrollToEnd()
  }, [rows.length, list])
  const settled = useRef(false)
  const [seen, setSeen] = useState<string | null>(null)
  useEffect(() => {
    if (!atEnd) return
    settled.current = true
    setSeen(lastKey)
  }, [atEnd, lastKey])
  const firstVisible = visible[0]?.index ?? 0
  useEffect(() => {
    if (settled.current && firstVisible < 10) onOlder?.()
  }, [firstVisible, onOlder])
  const seenPlace = rows.findIndex(({ key }) => key === seen)
  const fresh = atEnd || seenPlace === -1 ? 0 : rows.length - 1 - seenPlace

  const select = (place: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, place))]
    if (row === undefined) return
    setSelected(row.key)
    list.scrollToIndex(rows.indexOf(row), { align: 'auto' })
  }
  useWish('list', () => {
    box.current?.focus()
    if (selected === null) select(rows.length - 1)
  })
  const approve = async (row: TimelineRow) => {
    const { key: item, at, kind, text: words, source } = row
    const answer = await submitDraft({
      stream: `timeline/${incident.slice(incident.indexOf('/') + 1)}`,
      type: 'timeline.approve',
      data: { item, at, kind, text: words.slice(0, 500), source },
    })
    setRefused(answer.ok ? null : answer.reason)
  }
  const onKeyDown = (stroke: KeyboardEvent) => {
    if (stroke.target !== stroke.currentTarget || stroke.ctrlKey || stroke.altKey) return
    const place = rows.findIndex(({ key }) => key === selected)
    const from = place === -1 ? rows.length : place
    const row = rows[place]
    if (stroke.key === 'ArrowUp') select(from - 1)
    else if (stroke.key === 'ArrowDown') select(from + 1)
    else if (stroke.key === 'Home') select(0)
    else if (stroke.key === 'End') select(rows.length - 1)
    else if (row === undefined) return
    else if (stroke.key === 'Enter') setOpened(row.key)
    else if (stroke.key.toLowerCase() === 'z' && row.approved === null) void approve(row)
    else if (stroke.key.toLowerCase() === 'z') setOpened(row.key)
    else return
    stroke.preventDefault()
  }
  const shown = rows.find(({ key }) => key === opened)
  if (rows.length === 0) return <EmptyState>{loading ? text.loading : empty}</EmptyState>
  return (
    <div className={styles.frame}>
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: the scroller is the list, its rows are placed by number */}
      <div
        ref={box}
        className={styles.list}
        role="list"
        aria-label={text.title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows choose a line
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className={styles.space} style={{ height: list.getTotalSize() }}>
          {visible.map((one) => {
            const row = rows[one.index]
            if (row === undefined) return null
            const before = rows[one.index - 1]
            const newDay = before !== undefined && calendarDay(before.at) !== calendarDay(row.at)
            return (
              <li
                key={one.key}
                ref={list.measureElement}
                data-index={one.index}
                aria-setsize={rows.length}
                aria-posinset={one.index + 1}
                aria-current={row.key === selected ? 'true' : undefined}
                className={styles.item}
                style={{ transform: `translateY(${one.start}px)` }}
              >
                <MomentLine
                  row={row}
                  newDay={newDay}
                  selected={row.key === selected}
                  onSelect={() => setSelected(row.key)}
                  onOpen={() => setOpened(row.key)}
                />
              </li>
            )
          })}
        </div>
      </div>
      {fresh > 0 && (
        <button type="button" className={styles.fresh} onClick={() => list.scrollToEnd()}>
          {text.fresh(fresh)}
        </button>
      )}
      {shown !== undefined && (
        <MomentOpen
          incident={incident}
          row={shown}
          onApprove={() => void approve(shown)}
          onSource={() => goTo(pageOf(shown.source), shown.source)}
          onClose={() => {
            setOpened(null)
            box.current?.focus()
          }}
        />
      )}
    </div>
  )
}
