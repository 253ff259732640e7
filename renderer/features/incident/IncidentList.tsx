import { type KeyboardEvent, useRef, useState } from 'react'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useWish } from '../../ui/wishes.ts'
import { IncidentLine } from './IncidentLine.tsx'
import styles from './IncidentList.module.css'
import { text } from './text.ts'

type Range = 'open' | 'closed' | 'all'

/** All incidents: open ones first, worst level first; then the closed, newest first. */
export function IncidentList() {
  const now = useNow()
  const [range, setRange] = useState<Range>('open')
  const [limit, setLimit] = useState(100)
  const [selected, setSelected] = useState<string | null>(null)
  const open = useQuery('incident.open', { limit: 500 })
  const all = useQuery('incident.all', { limit, before: null }, { keep: true })

  const closed = all.rows.filter((row) => row.status === 'closed')
  const rows: IncidentRow[] = [...(range === 'closed' ? [] : open.rows), ...(range === 'open' ? [] : closed)]
  const failed = open.failed ?? all.failed
  const list = useRef<HTMLUListElement>(null)
  const select = (place: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, place))]
    if (row === undefined) return
    setSelected(row.key)
    list.current?.children[rows.indexOf(row)]?.scrollIntoView({ block: 'nearest' })
  }
  const chosen = rows.findIndex((row) => row.key === selected)
  useWish('list', () => {
    list.current?.focus()
    select(Math.max(0, chosen))
  })
  const onKeyDown = (stroke: KeyboardEvent) => {
    if (stroke.ctrlKey || stroke.altKey) return
    if (stroke.key === 'ArrowDown') select(chosen + 1)
    else if (stroke.key === 'ArrowUp') select(chosen - 1)
    else if (stroke.key === 'Enter' && selected !== null) goTo('incident', selected)
    else return
    stroke.preventDefault()
  }
  return (
    <section className={styles.screen}>
      <header className={styles.head}>
        <h2 className={styles.title}>{text.title}</h2>
        <Segmented<Range>
          label={text.filter}
          segments={[
            { value: 'open', label: text.open, count: open.rows.length },
            { value: 'closed', label: text.closed },
            { value: 'all', label: text.all },
          ]}
          value={range}
          onChoose={setRange}
        />
        <span className={styles.grow} />
        <Button small label={text.report} keys={['F3']} keysHandled onPress={() => goTo('incident', 'new')} />
      </header>
      {failed !== null && <ErrorState words={failed} />}
      {failed === null && rows.length === 0 && (
        <EmptyState>
          {open.loading || all.loading ? text.loading : range === 'open' ? text.noneOpen : text.none}
        </EmptyState>
      )}
      <ul
        ref={list}
        className={styles.list}
        aria-label={text.list}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows choose an incident
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => (
          <li key={row.key} aria-current={row.key === selected ? 'true' : undefined}>
            <IncidentLine
              row={row}
              now={now}
              selected={row.key === selected}
              onSelect={() => setSelected(row.key)}
            />
          </li>
        ))}
      </ul>
      {range !== 'open' && all.rows.length >= limit && limit < 500 && (
        <div className={styles.more}>
          <Button label={text.more} onPress={() => setLimit(500)} />
        </div>
      )}
    </section>
  )
}
