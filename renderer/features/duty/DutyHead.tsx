import type { ReactNode } from 'react'
import { type LogKind, logKinds, logKindText } from '../../../domain/log/log.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { focusQuickLine } from '../../shell/quick-text.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { askFor } from '../../ui/wishes.ts'
import { DayPicker } from './DayPicker.tsx'
import styles from './DutyHead.module.css'
import { text } from './text.ts'

export type Filter = LogKind | 'all'
/** Always offered; the others appear with their first line of the day. */
const everyday: readonly LogKind[] = ['note', 'call']

/** What is shown of the log: which day, which kinds, or what was searched. */
export function DutyHead({
  day,
  today,
  filter,
  words,
  searching,
  onDay,
  onFilter,
  onWords,
  onWide,
  children,
}: {
  day: string
  today: string
  filter: Filter
  words: string
  /** All days are looked through, and every kind is offered. */
  searching: boolean
  onDay: (day: string) => void
  onFilter: (filter: Filter) => void
  onWords: (words: string) => void
  /** Whether to search without words too: by person and time. */
  onWide: (wide: boolean) => void
  children?: ReactNode
}) {
  const { rows: counts } = useQuery('log.counts', { day })
  const countByKind = new Map(counts.map((row) => [row.key, row.count]))
  const total = counts.reduce((sum, row) => sum + row.count, 0)
  const isOffered = (kind: LogKind) =>
    searching || countByKind.has(kind) || everyday.includes(kind) || kind === filter
  // All days are searched: the figures of one say nothing then.
  const whole = searching ? text.everyKind : day === today ? text.today : text.wholeDay
  const segments = [
    { value: 'all' as Filter, label: whole, count: searching ? undefined : total },
    ...logKinds.filter(isOffered).map((kind) => ({
      value: kind as Filter,
      label: logKindText[kind],
      count: searching ? undefined : countByKind.get(kind),
    })),
  ]
  const onKey = (key: string) => {
    if (key === 'Escape') {
      onWords('')
      onWide(false)
      focusQuickLine()
    } else if (key === 'Enter' && words === '') onWide(true)
    else if (key === 'ArrowDown' || key === 'Enter') askFor('list')
    else return false
    return true
  }
  return (
    <PageHead
      titleHidden
      title={text.title}
      acts={
        <>
          <DayPicker day={day} today={today} onChoose={onDay} />
          <div className={styles.search}>
            <SearchField
              label={text.search}
              placeholder={text.searchHint}
              value={words}
              onChange={onWords}
              onKey={onKey}
            />
          </div>
          {children}
        </>
      }
    >
      <div className={styles.filters}>
        <Segmented label={text.filter} segments={segments} value={filter} onChoose={onFilter} />
      </div>
    </PageHead>
  )
}
