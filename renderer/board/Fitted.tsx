import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import styles from './Fitted.module.css'

/** As many rows of equal height as the tile has room for; how many are left out is said in the last line. */
export function Fitted<Row extends { key: string }>({
  rows,
  label,
  rest,
  children,
}: {
  rows: readonly Row[]
  label: string
  rest: (count: number) => string
  children: (row: Row) => ReactNode
}) {
  const list = useRef<HTMLOListElement>(null)
  const [room, setRoom] = useState(rows.length)
  useLayoutEffect(() => {
    const element = list.current
    if (element === null) return
    const measure = () => {
      const row = element.firstElementChild?.clientHeight ?? 0
      if (row > 0) setRoom(Math.floor(element.clientHeight / row))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const fits = rows.length <= room
  const shown = fits ? rows : rows.slice(0, Math.max(1, room - 1))
  return (
    <ol ref={list} className={styles.list} aria-label={label} data-room={room > 0 ? 'yes' : 'no'}>
      {shown.map((row) => (
        <li key={row.key} className={styles.row}>
          {children(row)}
        </li>
      ))}
      {!fits && shown.length < room && <li className={styles.rest}>{rest(rows.length - shown.length)}</li>}
    </ol>
  )
}
