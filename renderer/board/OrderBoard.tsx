import { orderStepText } from '../../domain/order/steps.ts'
import { useMinute } from '../desk/useNow.ts'
import { useQuery } from '../desk/useQuery.ts'
import type { BoardBody } from './Board.tsx'
import { BoardFrame } from './BoardFrame.tsx'
import { Fitted } from './Fitted.tsx'
import styles from './OrderBoard.module.css'
import { type BoardStep, boardSteps, type OrderLine, orderCounts, orderLines } from './order-lines.ts'
import { text } from './text.ts'

/** 指令矩阵: who was told what, how far it is; problems first. In a narrow tile one cell a unit says where it stands. */
export const OrderBoard: BoardBody = ({ incident, onReady }) => {
  const now = useMinute()
  const { rows, loading, failed } = useQuery('order.matrix', { incident: incident.key, now }, { keep: true })
  const counts = orderCounts(rows)
  const columns = boardSteps.filter((step) => step !== 'completed' || rows.some((row) => row.steps.completed))
  return (
    <BoardFrame
      title={text.order}
      about={incident.title}
      note={rows.length === 0 ? undefined : counts.join('　')}
      calm={failed ?? (rows.length === 0 ? text.noOrders : undefined)}
      loading={loading}
      onReady={onReady}
    >
      <p className={styles.counts}>
        {counts.map((words) => (
          <span key={words}>{words}</span>
        ))}
      </p>
      <p className={styles.head}>
        <span>{text.unit}</span>
        {columns.map((step) => (
          <span key={step} className={styles.step}>
            {orderStepText[step]}
          </span>
        ))}
      </p>
      <Fitted rows={orderLines(rows, now)} label={text.order} rest={text.moreUnits}>
        {(line) => <Line line={line} columns={columns} />}
      </Fitted>
    </BoardFrame>
  )
}

function Line({ line, columns }: { line: OrderLine; columns: readonly BoardStep[] }) {
  return (
    <div className={styles.line}>
      <span className={styles.unit}>{line.unit}</span>
      {columns.map((step) => {
        const { look, words } = line.cells[step]
        return (
          <span key={step} className={styles.cell} data-look={look} data-at={step === line.at ? 'yes' : 'no'}>
            <i className={styles.where}>{orderStepText[step]}</i>
            {words}
          </span>
        )
      })}
    </div>
  )
}
