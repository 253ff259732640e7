import type { MatrixRow } from '../../../domain/order/rows.ts'
import { orderStepText, orderWaitingText } from '../../../domain/order/steps.ts'
import { ToWall } from '../../board/ToWall.tsx'
import { useMay } from '../../desk/useMay.ts'
import { useMinute, useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { openOrder } from '../../shell/order-sheet.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { ChaseButton } from './ChaseButton.tsx'
import styles from './Matrix.module.css'
import { MatrixTable } from './MatrixTable.tsx'
import { text } from './text.ts'

/** 指令矩阵 of an incident, or of every open order: who has reached what, and who keeps whom waiting. */
export function OrderMatrix({ incident }: { incident: string | null }) {
  const now = useNow()
  const may = useMay()
  const { rows, loading, failed } = useQuery('order.matrix', { incident, now: useMinute() }, { keep: true })
  if (failed !== null) return <ErrorState words={failed} />
  return (
    <section className={styles.panel} aria-label={text.matrix}>
      <PanelHead title={text.matrix} count={text.matrixCount(countsOf(rows))}>
        {may('order.issue') && (
          <>
            <Button
              small
              label={text.issue}
              keys={['@']}
              onPress={() => openOrder({ ...(incident !== null && { incident }) })}
            />
            <ChaseButton rows={rows} />
          </>
        )}
        {may('scene.assign') && <ToWall kind="order" incident={incident} />}
      </PanelHead>
      {rows.length === 0 ? (
        !loading && (
          <EmptyState>
            {!may('order.issue') ? text.noOrders : incident === null ? text.none : text.emptyMatrix}
          </EmptyState>
        )
      ) : (
        <MatrixTable rows={rows} now={now} onOpen={(stream) => goTo('order', stream)} />
      )}
    </section>
  )
}

function countsOf(rows: readonly MatrixRow[]): [string, number][] {
  const count = (test: (row: MatrixRow) => boolean) => rows.filter(test).length
  return [
    ['', rows.length],
    [orderStepText.arrived, count(({ steps }) => steps.arrived !== null)],
    [orderStepText.feedback, count(({ steps }) => steps.feedback !== null)],
    [text.answeredBy.overdue, count(({ overdue }) => overdue !== null)],
    [text.refused, count(({ refusedAt }) => refusedAt !== null)],
    [orderWaitingText.undelivered, count(({ waiting }) => waiting === 'undelivered')],
    [orderWaitingText.pending, count(({ waiting }) => waiting === 'pending')],
  ]
}
