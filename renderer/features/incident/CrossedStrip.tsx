import { crossedWords } from '../../../domain/incident/crossed.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './CrossedStrip.module.css'

/** 口径已达重大，现为较大: red until a person has judged with these figures before him. */
export function CrossedStrip({ incident }: { incident: string }) {
  const { rows } = useQuery('incident.crossed', { incident })
  const [row] = rows
  if (row === undefined) return null
  return (
    <p className={styles.strip} role="alert">
      <Icon name="flag" size={14} />
      {crossedWords(row)}
    </p>
  )
}
