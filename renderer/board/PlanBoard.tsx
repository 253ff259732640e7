import { useMinute } from '../desk/useNow.ts'
import { useQuery } from '../desk/useQuery.ts'
import type { BoardBody } from './Board.tsx'
import { BoardFrame } from './BoardFrame.tsx'
import { Fitted } from './Fitted.tsx'
import styles from './PlanBoard.module.css'
import { planCounts, planLines } from './plan-lines.ts'
import { text } from './text.ts'

/** 动态预案: the steps of what is being carried out; late ones first, red, with their owner. */
export const PlanBoard: BoardBody = ({ incident, onReady }) => {
  const now = useMinute()
  const args = { incident: incident.key, now }
  const { rows, loading, failed } = useQuery('activation.board', args, { keep: true })
  const names = [...new Set(rows.map(({ planName }) => planName))]
  return (
    <BoardFrame
      title={text.plan}
      about={incident.title}
      note={rows.length === 0 ? undefined : planCounts(rows).join('　')}
      foot={names.length === 0 ? undefined : names.join('、')}
      calm={failed ?? (rows.length === 0 ? text.noPlan : undefined)}
      loading={loading}
      onReady={onReady}
    >
      <Fitted rows={planLines(rows, now)} label={text.plan} rest={text.moreSteps}>
        {({ n, title, owner, look, words }) => (
          <div className={styles.line} data-look={look}>
            <span className={styles.title}>{`${n} ${title}`}</span>
            <span className={styles.owner}>{owner}</span>
            <span className={styles.state}>{words}</span>
          </div>
        )}
      </Fitted>
    </BoardFrame>
  )
}
