import { useState } from 'react'
import { calendarDay } from '../../../domain/time.ts'
import type { TimelineRow } from '../../../domain/timeline/rows.ts'
import { submitDraft } from '../../desk/useCommand.ts'
import { openSource } from '../../shell/open-source.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { RowList } from '../../ui/RowList.tsx'
import { askFor } from '../../ui/wishes.ts'
import { MomentLine } from './MomentLine.tsx'
import { MomentOpen } from './MomentOpen.tsx'
import styles from './Timeline.module.css'
import { text } from './text.ts'

const ROW = 32

/**
 * What happened, oldest first, the newest at the bottom. It follows the newest only while that is in sight; a line that is read
 * never moves. Arrows choose, Z approves or takes off, Enter shows the whole line.
 */
export function MomentList({
  incident,
  rows,
  loading,
  empty,
  onOlder,
}: {
  incident: string
  rows: readonly TimelineRow[]
  loading: boolean
  empty: string
  onOlder: (() => void) | null
}) {
  const [selected, setSelected] = useState<string | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const approve = async (row: TimelineRow) => {
    const { key: item, at, kind, text: words, source } = row
    const answer = await submitDraft({
      stream: `timeline/${incident.slice(incident.indexOf('/') + 1)}`,
      type: 'timeline.approve',
      data: { item, at, kind, text: words.slice(0, 500), source },
    })
    setRefused(answer.ok ? null : answer.reason)
  }
  const onKey = (key: string, row: TimelineRow) => {
    const isApproval = key.toLowerCase() === 'z'
    if (isApproval && row.approved === null) void approve(row)
    else if (isApproval || key === 'Enter') setOpened(row.key)
    else return false
    return true
  }
  const shown = rows.find(({ key }) => key === opened)
  if (rows.length === 0) return <EmptyState>{loading ? text.loading : empty}</EmptyState>
  return (
    <div className={styles.frame}>
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <RowList
        label={text.title}
        rows={rows}
        height={ROW}
        choice={{ selected, onSelect: setSelected, onKey }}
        newest={{ words: text.fresh, onOlder }}
      >
        {(row, before) => (
          <MomentLine
            row={row}
            newDay={before !== undefined && calendarDay(before.at) !== calendarDay(row.at)}
            selected={row.key === selected}
            onSelect={() => setSelected(row.key)}
            onOpen={() => setOpened(row.key)}
          />
        )}
      </RowList>
      {shown !== undefined && (
        <MomentOpen
          incident={incident}
          row={shown}
          onApprove={() => void approve(shown)}
          onSource={() => openSource(shown.source, incident)}
          onClose={() => {
            setOpened(null)
            askFor('list')
          }}
        />
      )}
    </div>
  )
}
