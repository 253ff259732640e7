import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import styles from './RowList.module.css'
import { NEAR_END, type Newest, useNewest } from './useNewest.ts'
import { type Choice, useRowChoice } from './useRowChoice.ts'

export interface Row {
  readonly key: string
}

/** The newest stands at the end and stays in sight; a line that is read does not move when others come before it. */
const following = { anchorTo: 'end', followOnAppend: true, scrollEndThreshold: NEAR_END } as const

/**
 * Lines one under the other, of which only those in sight are drawn. With `choice` the keys choose one; with `newest` the
 * list opens at its end; `onEnd` is told whenever the last lines come near.
 */
export function RowList<R extends Row>({
  label,
  rows,
  height,
  choice,
  newest,
  onEnd,
  children,
}: {
  label: string
  rows: readonly R[]
  /** Of a usual line, px. */
  height: number
  choice?: Choice<R>
  newest?: Newest
  onEnd?: () => void
  children: (row: R, before: R | undefined) => ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    getItemKey: (place) => rows[place]?.key ?? place,
    overscan: 12,
    ...(newest === undefined ? {} : following),
  })
  const visible = list.getVirtualItems()
  const fresh = useNewest(list, rows, newest)
  const onKeyDown = useRowChoice(list, box, rows, choice, newest === undefined ? -1 : rows.length)
  const last = visible.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - 20) onEnd?.()
  }, [last, rows.length, onEnd])
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: the scroller is the list, its rows are placed by number */}
      <div
        ref={box}
        className={classNames(styles.list, newest?.atFoot && styles.atFoot)}
        role="list"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys choose a line or scroll
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
                  ref={list.measureElement}
                  data-index={index}
                  aria-setsize={rows.length}
                  aria-posinset={index + 1}
                  aria-current={row.key === choice?.selected ? 'true' : undefined}
                  className={styles.item}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {children(row, rows[index - 1])}
                </li>
              )
            )
          })}
        </div>
      </div>
      {newest !== undefined && fresh > 0 && (
        <button type="button" className={styles.fresh} onClick={() => list.scrollToEnd()}>
          {newest.words(fresh)}
        </button>
      )}
    </div>
  )
}
