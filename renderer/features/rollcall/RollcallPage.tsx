import { useState } from 'react'
import type { RollcallSheet } from '../../../domain/rollcall/rows.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { CallRunner } from './CallRunner.tsx'
import { FollowUp } from './FollowUp.tsx'
import { PageHead } from './PageHead.tsx'
import styles from './RollcallScreen.module.css'
import { SheetTable } from './SheetTable.tsx'
import { text } from './text.ts'

/** One roll call: the picture while it goes on, its results beside or below, what is done about them afterwards. */
export function RollcallPage({ stream }: { stream: string }) {
  const { rows, loading, failed } = useQuery('rollcall.one', { rollcall: stream })
  const [current, setCurrent] = useState<string | null>(null)
  const [following, setFollowing] = useState<string | null>(null)
  const [sheet] = rows
  if (failed !== null) return <ErrorState words={failed} />
  if (sheet === undefined) return <EmptyState>{loading ? text.loading : text.page.gone}</EmptyState>
  const followed = sheet.calls.find(({ street }) => street === following)
  return (
    <section className={styles.page}>
      <PageHead sheet={sheet} />
      <div className={styles.body} data-running={isRunning(sheet) ? '' : undefined}>
        {isRunning(sheet) && <CallRunner sheet={sheet} onCurrent={setCurrent} />}
        <SheetTable
          sheet={sheet}
          current={isRunning(sheet) ? current : null}
          isNarrow={isRunning(sheet)}
          onFollow={setFollowing}
        />
      </div>
      {followed !== undefined && (
        <FollowUp stream={stream} call={followed} onClose={() => setFollowing(null)} />
      )}
    </section>
  )
}

function isRunning({ status }: RollcallSheet): boolean {
  return status === 'begun'
}
