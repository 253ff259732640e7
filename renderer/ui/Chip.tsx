import type { ReactNode } from 'react'
import styles from './Chip.module.css'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './icon-paths.ts'

/** State of a thing that waits, failed or is done: line style, sign and word; the word carries the age. */
export type ChipState =
  | 'pending'
  | 'undelivered'
  | 'refused'
  | 'offline'
  | 'soon'
  | 'overdue'
  | 'done'
  | 'plain'
const signs: Record<ChipState, IconName | null> = {
  pending: 'waiting',
  undelivered: 'half',
  refused: 'cross',
  offline: 'offline',
  soon: 'clock',
  overdue: 'clock',
  done: 'tick',
  plain: null,
}

export function Chip({ state, icon, children }: { state: ChipState; icon?: IconName; children: ReactNode }) {
  const sign = icon ?? signs[state]
  return (
    <span className={classNames(styles.chip, styles[state])}>
      {sign !== null && <Icon name={sign} size={14} />}
      {children}
    </span>
  )
}
