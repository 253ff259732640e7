import type { ComponentProps } from 'react'
import styles from './List.module.css'

/** Lines that scroll below the head of a page or panel. */
export function List(props: Omit<ComponentProps<'ul'>, 'className'>) {
  return <ul {...props} className={styles.list} />
}
