import { useQuery } from '../../desk/useQuery.ts'
import { goTo } from '../../shell/place.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { FactSheet } from './FactSheet.tsx'
import { IncidentActions } from './IncidentActions.tsx'
import { IncidentHead } from './IncidentHead.tsx'
import styles from './IncidentPage.module.css'
import { Timeline } from './Timeline.tsx'
import { text } from './text.ts'

/** One incident: its clock and level, what can be done, what is known, what happened. */
export function IncidentPage({ stream }: { stream: string }) {
  const { rows, loading, failed } = useQuery('incident.one', { stream })
  const incident = rows[0]
  if (failed !== null) return <ErrorState words={failed} />
  if (incident === undefined && loading) return <EmptyState>{text.loading}</EmptyState>
  if (incident === undefined) {
    return <ErrorState words={text.gone} action={text.back} onAction={() => goTo('incident')} />
  }
  return (
    <div className={styles.page}>
      <IncidentHead incident={incident} />
      <div className={styles.main}>
        <IncidentActions incident={incident} />
        <Timeline incident={incident} />
      </div>
      <FactSheet incident={incident} />
    </div>
  )
}
