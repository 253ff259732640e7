import { useState } from 'react'
import type { LogKind } from '../../../domain/log/log.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import { calendarDay } from '../../../domain/time.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LogLine } from './LogLine.tsx'
import { overlap } from './overlap.ts'
import styles from './SearchResults.module.css'
import { text } from './text.ts'

const PAGE = 50

/** What was found in all days, newest first, fifty at a time. */
export function SearchResults({
  words,
  kinds,
  selected,
  onSelect,
  onOpen,
  onBack,
}: {
  words: string
  kinds: readonly LogKind[]
  selected: string | null
  onSelect: (key: string) => void
  onOpen: (key: string) => void
  onBack: () => void
}) {
  // Older pages are kept as they were found; the newest stays live.
  const [earlier, setEarlier] = useState<{ of: string; rows: LogRow[]; done: boolean }>({
    of: '',
    rows: [],
    done: false,
  })
  const asked = words.trim()
  const tooShort = asked.length < 2
  const args = { words: asked, kinds: [...kinds], from: null, to: null, before: null, limit: PAGE }
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
  if (failed !== null) return <ErrorState words={failed} />
  if (tooShort) return <EmptyState>{text.oneCharacter}</EmptyState>
  if (loading && rows.length === 0) return <EmptyState>{text.loading}</EmptyState>
  if (rows.length === 0) return <EmptyState>{text.nothingFound(asked)}</EmptyState>
  return (
    <section className={styles.results} aria-label={text.results}>
      <header className={styles.head}>
        <b>{text.results}</b>
        <span className={styles.count}>{text.found(rows.length, more)}</span>
        <span className={styles.grow} />
        <Button small label={text.back} keys={['Esc']} keysHandled onPress={onBack} />
      </header>
      <ol className={styles.list} aria-label={text.results}>
        {rows.map((row) => (
          <li key={row.key} aria-current={row.key === selected ? 'true' : undefined}>
            <LogLine
              row={row}
              words={asked}
              date={calendarDay(row.at).slice(2)}
              selected={row.key === selected}
              onSelect={onSelect}
              onOpen={onOpen}
            />
          </li>
        ))}
        {more && (
          <li className={styles.more}>
            <Button label={text.more} onPress={() => void loadMore()} />
          </li>
        )}
      </ol>
    </section>
  )
}
