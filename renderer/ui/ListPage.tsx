import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './ListPage.module.css'

/** A list to the left, what is open of it to the right. `className` sets the columns. */
export function ListPage({
  label,
  list,
  className,
  children,
  ...data
}: {
  /** Of the left side. */
  label: string
  /** Head and lines of the left side. */
  list: ReactNode
  className?: string | undefined
  children: ReactNode
  'data-keys'?: string
}) {
  return (
    <div className={classNames(styles.page, className)} {...data}>
      <section className={styles.side} aria-label={label}>
        {list}
      </section>
      {children}
    </div>
  )
}
