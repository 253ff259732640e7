import { faultKindText } from '../../../domain/plan/health.ts'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import styles from './Plan.module.css'
import { text } from './text.ts'

/** 体检: what is wrong with this plan now, looked up at every opening. */
export function PlanHealth({ stream }: { stream: string }) {
  const now = useMinute()
  const { rows, loading } = useQuery('plan.health', { now }, { keep: true })
  const mine = rows.filter(({ plan }) => plan === stream)
  if (!loading && mine.length === 0) return <EmptyState>{text.screen.noFaults}</EmptyState>
  return (
    <table className={styles.table}>
      <tbody>
        {mine.map(({ key, kind, text: words }) => (
          <tr key={key}>
            <td className={styles.narrow}>{faultKindText[kind]}</td>
            <td>{words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
