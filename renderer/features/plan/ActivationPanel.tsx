import { useState } from 'react'
import { ToWall } from '../../board/ToWall.tsx'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './Activation.module.css'
import { Offers } from './Offers.tsx'
import { RunBoard } from './RunBoard.tsx'
import { text } from './text.ts'

/** 预案 on the page of an incident: what fits and why, or the live board of what runs. */
export function ActivationPanel({ incident }: { incident: string }) {
  const now = useMinute()
  const [asking, setAsking] = useState(false)
  const { rows: runs, loading, failed } = useQuery('activation.of', { incident, now }, { keep: true })
  const { rows: board } = useQuery('activation.board', { incident, now }, { keep: true })
  const { rows: offers } = useQuery('plan.offer', { incident, now }, { keep: true })
  const [about = null] = useQuery('incident.one', { stream: incident }).rows
  const { rows: orders } = useQuery('order.list', { incident, open: false, now }, { keep: true })
  const orderByStream = new Map(orders.map((order) => [order.key, order]))
  if (failed !== null) return <ErrorState words={failed} />
  const offering = asking || (!loading && runs.length === 0)
  const late = runs.reduce((sum, { counts, ended }) => sum + (ended === null ? counts.late : 0), 0)
  const settled = runs.reduce((sum, { counts }) => sum + counts.settled, 0)
  const steps = runs.reduce((sum, { counts }) => sum + counts.steps, 0)
  return (
    <div className={styles.panel}>
      <PanelHead
        title={text.panel.title}
        count={runs.length === 0 ? text.panel.offers(offers.length) : text.panel.counts(settled, steps, late)}
      >
        {runs.length > 0 && <ToWall kind="plan" incident={incident} />}
        {runs.length > 0 && (
          <Button
            small
            label={asking ? text.panel.back : text.panel.more}
            onPress={() => setAsking(!asking)}
          />
        )}
      </PanelHead>
      <div className={styles.body}>
        {offering ? (
          <Offers incident={incident} onStarted={() => setAsking(false)} />
        ) : (
          runs.map((run) => (
            <RunBoard
              key={run.key}
              run={run}
              steps={board.filter(({ activation }) => activation === run.key)}
              incident={about}
              orders={orderByStream}
            />
          ))
        )}
      </div>
    </div>
  )
}
