import { useState } from 'react'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RowList } from '../../ui/RowList.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
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
  const onKey = (key: string, row: IncidentRow) => {
    if (key === 'Enter') goTo('incident', row.key)
    return key === 'Enter'
  }
  return (
    <section className={styles.screen}>
      <PageHead
        title={text.title}
        acts={
          <Button
            small
            label={text.report}
            keys={['F3']}
            keysHandled
            onPress={() => goTo('incident', 'new')}
          />
        }
      >
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
      </PageHead>
      {failed !== null && <ErrorState words={failed} />}
      {failed === null && rows.length === 0 && (
        <EmptyState>
          {open.loading || all.loading ? text.loading : range === 'open' ? text.noneOpen : text.none}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <RowList
          label={text.list}
          rows={rows}
          height={41}
          choice={{ selected, onSelect: setSelected, onKey }}
        >
          {(row) => <IncidentLine row={row} now={now} selected={row.key === selected} />}
        </RowList>
      )}
      {range !== 'open' && all.rows.length >= limit && limit < 500 && (
        <div className={styles.more}>
          <Button label={text.more} onPress={() => setLimit(500)} />
        </div>
      )}
    </section>
  )
}
