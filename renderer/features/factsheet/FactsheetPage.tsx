import { useQuery } from '../../desk/useQuery.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './Factsheet.module.css'
import { KeyFigures } from './KeyFigures.tsx'
import { ProposalCard } from './ProposalCard.tsx'
import { SheetEditor } from './SheetEditor.tsx'
import { text } from './text.ts'

/** 口径 in full: the next version being written on the left, every version with its differences on the right. */
export function FactsheetPage({ incident }: { incident: string }) {
  const { rows, loading, failed } = useQuery('factsheet.current', { incident })
  const { rows: history } = useQuery('factsheet.history', { incident })
  const [sheet] = rows
  if (failed !== null) return <ErrorState words={failed} />
  if (loading) return <EmptyState>{text.loading}</EmptyState>
  const waiting = history.filter(({ status }) => status === 'open')
  const past = history.filter(({ status }) => status !== 'open')
  return (
    <div className={styles.page}>
      <section className={styles.column} aria-label={text.editor}>
        <PanelHead title={text.editor} count={text.editorNote(sheet?.version ?? 0)} />
        <SheetEditor key={sheet?.version ?? 0} incident={incident} sheet={sheet} />
      </section>
      <section className={styles.column} aria-label={text.history}>
        <PanelHead title={text.titleOf(sheet?.version ?? 0)} />
        {sheet !== undefined && sheet.version > 0 && <KeyFigures sheet={sheet} />}
        {waiting.map((row, place) => (
          <ProposalCard key={row.key} row={row} keyed={place === 0} />
        ))}
        <PanelHead title={text.history} />
        {history.length === 0 && <EmptyState>{text.noHistory}</EmptyState>}
        {past.map((row) => (
          <ProposalCard key={row.key} row={row} />
        ))}
      </section>
    </div>
  )
}
