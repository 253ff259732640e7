import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { selfChecks } from '../../../domain/handover/shapes.ts'
import { clockTime, MINUTE } from '../../../domain/time.ts'
import { useQuery } from '../../desk/useQuery.ts'
import styles from './Checklist.module.css'
import { groupsOf } from './groups-of.ts'
import { TickBox } from './Tick.tsx'
import { text } from './text.ts'

/** 接班人应提前 10 分钟到岗 (值班守则, domain practice, 未核验). */
const EARLY = 10 * MINUTE

/** What has to be so before anybody signs, at a glance. */
export function Checklist({
  row,
  turn,
}: {
  row: HandoverRow
  /** When the shift should be taken over, UTC ms. */
  turn: number
}) {
  const [incoming] = useQuery('shift.one', { shift: `shift/${row.incoming}` }).rows
  const first = [...(incoming?.arrivals ?? [])].sort((a, b) => a.at - b.at)[0]
  const late = first === undefined ? 0 : Math.ceil((first.at - (turn - EARLY)) / MINUTE)
  const groups = groupsOf(row)
  const items = groups.filter(({ id }) => id !== 'check')
  const done = items.reduce((sum, group) => sum + group.done, 0)
  const all = items.reduce((sum, group) => sum + group.all, 0)
  const failed = row.checks.filter(({ ok }) => !ok).length
  const arrived =
    first === undefined
      ? text.checklist.notYet
      : `${first.name} ${clockTime(first.at)}${late > 0 ? ` · ${text.checklist.late(late)}` : ''}`
  const lines = [
    { on: first !== undefined && late <= 0, words: text.checklist.arrived, note: arrived },
    {
      on: row.checks.length >= selfChecks.length && failed === 0,
      words: text.checklist.checks,
      note: failed > 0 ? text.checklist.failed(failed) : `${row.checks.length}/${selfChecks.length}`,
    },
    { on: done === all, words: text.checklist.opened, note: `${done}/${all} 项` },
  ]
  return (
    <ul className={styles.list}>
      {lines.map(({ on, words, note }) => (
        <li key={words} className={styles.line}>
          <TickBox on={on} />
          {words}
          <span className={styles.note}>{note}</span>
        </li>
      ))}
    </ul>
  )
}
