import { useState } from 'react'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { CallRunner } from './CallRunner.tsx'
import { FollowUp } from './FollowUp.tsx'
import { PageHead } from './PageHead.tsx'
import styles from './RollcallScreen.module.css'
import { running } from './running.ts'
import { SheetTable } from './SheetTable.tsx'
import { text } from './text.ts'

/** One roll call: the picture while it goes on, its results beside or below, what is done about them afterwards. */
export function RollcallPage({ stream }: { stream: string }) {
  const { rows, loading, failed } = useQuery('rollcall.one', { rollcall: stream })
  const here = running.use()
  const [current, setCurrent] = useState<string | null>(null)
  const [following, setFollowing] = useState<string | null>(null)
  const [sheet] = rows
  if (failed !== null) return <ErrorState words={failed} />
  if (sheet === undefined) return <EmptyState>{loading ? text.loading : text.page.gone}</EmptyState>
  const followed = sheet.calls.find(({ street }) => street === following)
  const isBegun = sheet.status === 'begun'
  const isHere = isBegun && here === stream
  const isCalling = isHere && current !== null
  return (
    <section className={styles.page}>
      <PageHead sheet={sheet} />
      <div className={styles.body} data-calling={isCalling ? '' : undefined}>
        {isHere && <CallRunner sheet={sheet} onCurrent={setCurrent} />}
        {isBegun && !isHere && <TakeOver onTake={() => running.set(stream)} />}
        <SheetTable
          sheet={sheet}
          current={isHere ? current : null}
          isNarrow={isCalling}
          onFollow={setFollowing}
        />
      </div>
      {followed !== undefined && (
        <FollowUp stream={stream} call={followed} onClose={() => setFollowing(null)} />
      )}
    </section>
  )
}

/** Begun at another seat, or before this window was loaded anew. */
function TakeOver({ onTake }: { onTake: () => void }) {
  return (
    <div className={styles.bar}>
      <span>{text.page.elsewhere}</span>
      <Button look="primary" label={text.page.takeOver} onPress={onTake} />
    </div>
  )
}
