import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { EmptyState } from './EmptyState.tsx'
import styles from './LineTable.module.css'
import { List } from './List.tsx'

/** Lines in columns with their names above; `className` sets the columns of the names as of the lines. */
export function LineTable<R extends { readonly key: string }>({
  label,
  columns,
  rows,
  empty,
  className,
  children,
}: {
  label: string
  columns: readonly string[]
  rows: readonly R[]
  /** Said while there are none; null while that is not known yet. */
  empty: string | null
  className: string | undefined
  children: (row: R) => ReactNode
}) {
  return (
    <>
      <div className={classNames(styles.names, className)} aria-hidden="true">
        {columns.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      {rows.length === 0 && empty !== null && <EmptyState>{empty}</EmptyState>}
      <List aria-label={label}>
        {rows.map((row) => (
          <li key={row.key}>{children(row)}</li>
        ))}
      </List>
    </>
  )
}
