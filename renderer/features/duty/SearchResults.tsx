import { type ReactNode, useState } from 'react'
import type { LogKind } from '../../../domain/log/log.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import { calendarDay } from '../../../domain/time.ts'
import { useToday } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { RowList } from '../../ui/RowList.tsx'
import { LogLine } from './LogLine.tsx'
import { overlap } from './overlap.ts'
import { SearchFilters } from './SearchFilters.tsx'
import styles from './SearchResults.module.css'
import { noFilter, spanOf } from './search-span.ts'
import { text } from './text.ts'

const PAGE = 50
const ROW = 34

/** What was found in all days, newest first, fifty at a time. */
export function SearchResults({
  words,
  kinds,
  selected,
  onSelect,
  onOpen,
  onCorrect,
  below,
  onBack,
  onWords,
  onKinds,
}: {
  words: string
  kinds: readonly LogKind[]
  selected: string | null
  onSelect: (key: string) => void
  onOpen: (row: LogRow) => void
  onCorrect: (key: string) => void
  /** Stands under a line, e.g. its editor. */
  below: (row: LogRow) => ReactNode
  onBack: () => void
  onWords: (words: string) => void
  onKinds: (kinds: readonly LogKind[]) => void
}) {
  const today = useToday()
  const [filter, setFilter] = useState(noFilter)
  const { from, to, wrong } = spanOf(filter, today)
  // Older pages are kept as they were found; the newest stays live.
  const [earlier, setEarlier] = useState<{ of: string; rows: LogRow[]; done: boolean }>({
    of: '',
    rows: [],
    done: false,
  })
  const asked = words.trim()
  const free = filter.person !== '' || from !== null
  const tooShort = wrong || (asked === '' ? !free : asked.length < 2)
  const args = {
    words: asked,
    kinds: [...kinds],
    from,
    to,
    before: null,
    limit: PAGE,
    person: filter.person === '' ? null : filter.person,
  }
  const { rows: newest, loading, failed } = useQuery('log.search', tooShort ? null : args, { keep: true })

  const of = JSON.stringify(args)
  const mine = earlier.of === of ? earlier : { of, rows: [], done: false }
  const rows = overlap(newest, mine.rows)
  const more = !mine.done && rows.length > 0 && rows.length % PAGE === 0
  const loadMore = async () => {
    const before = rows.at(-1)?.key ?? null
    const page = await window.desk.query('log.search', { ...args, before })
    setEarlier({ of, rows: [...mine.rows, ...page], done: page.length < PAGE })
  }
  const onKey = (key: string, row: LogRow) => {
    if (key === 'Enter') onOpen(row)
    else if (key.toLowerCase() === 'e') onCorrect(row.key)
    else return false
    return true
  }
  const filters = (
    <SearchFilters
      words={asked}
      kinds={kinds}
      filter={filter}
      wrong={wrong}
      onWords={onWords}
      onKinds={onKinds}
      onFilter={setFilter}
    />
  )
  const nothing =
    failed !== null ? (
      <ErrorState words={failed} />
    ) : tooShort ? (
      <EmptyState>{asked === '' ? text.whatToSearch : text.oneCharacter}</EmptyState>
    ) : loading && rows.length === 0 ? (
      <EmptyState>{text.loading}</EmptyState>
    ) : rows.length === 0 ? (
      <EmptyState>{asked === '' ? text.nothingThen : text.nothingFound(asked)}</EmptyState>
    ) : null
  if (nothing !== null) {
    return (
      <section className={styles.results} aria-label={text.results}>
        {filters}
        {nothing}
      </section>
    )
  }
  return (
    <section className={styles.results} aria-label={text.results}>
      <header className={styles.head}>
        <b>{text.results}</b>
        <span className={styles.count}>{text.found(rows.length, more)}</span>
        <span className={styles.grow} />
        <Button small label={text.back} keys={['Esc']} onPress={onBack} />
      </header>
      {filters}
      <RowList label={text.results} rows={rows} height={ROW} choice={{ selected, onSelect, onKey }}>
        {(row) => (
          <LogLine
            row={row}
            words={asked}
            date={calendarDay(row.at).slice(2)}
            selected={row.key === selected}
            onSelect={onSelect}
            onOpen={() => onOpen(row)}
            below={below(row)}
          />
        )}
      </RowList>
      {more && (
        <div className={styles.more}>
          <Button label={text.more} onPress={() => void loadMore()} />
        </div>
      )}
    </section>
  )
}
