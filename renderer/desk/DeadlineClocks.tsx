import { useState } from 'react'
import { clockWords, stageOf } from '../../domain/deadline/clock.ts'
import type { ClockRow } from '../../domain/deadline/rows.ts'
import { checkedText, isToldStart } from '../../domain/profile/step.ts'
import { calendarDay, clockTime } from '../../domain/time.ts'
import { classNames } from '../ui/class-names.ts'
import { Icon } from '../ui/Icon.tsx'
import { DeadlineAct } from './DeadlineAct.tsx'
import { DeadlineBar } from './DeadlineBar.tsx'
import styles from './DeadlineClocks.module.css'
import { DeadlineRules } from './DeadlineRules.tsx'
import { text } from './deadline-text.ts'
import { useMinute, useNow } from './useNow.ts'
import { useQuery } from './useQuery.ts'

/** Of a report that comes again, the last one that went out is enough; what is missed and what comes stays. */
function shown(rows: readonly ClockRow[]): ClockRow[] {
  const last = new Map(
    rows.filter(({ ordinal, stage }) => ordinal > 0 && stage === 'done').map((row) => [row.step, row.key]),
  )
  return rows.filter(
    ({ ordinal, stage, step, key }) => ordinal === 0 || stage !== 'done' || last.get(step) === key,
  )
}

/** The rules an incident goes by, in words: `规则：广州区级 30/60 分（未核验）`. */
export function useDeadlineRules(incident: string): string {
  const { rows } = useQuery('deadline.one', { incident })
  const [row] = rows
  if (row === undefined) return ''
  const checked = row.checked === 'verified' ? '' : checkedText[row.checked]
  return text.rule(row.name, checked) + (row.frozen ? '' : text.notFrozen)
}

/** 报送时钟 of one incident: what is due, in words first, then a bar; a row opens to what can be said about it. */
export function DeadlineClocks({ incident }: { incident: string }) {
  const now = useMinute()
  const { rows, loading, failed } = useQuery('deadline.clocks', { incident, now }, { keep: true })
  const [open, setOpen] = useState<string | null>(null)
  if (failed !== null) return <p className={styles.note}>{failed}</p>
  const list = shown(rows)
  return (
    <>
      <ul className={styles.list} aria-label={text.list}>
        {list.map((row) => (
          <ClockLine
            key={row.key}
            row={row}
            open={open === row.key}
            onToggle={() => setOpen(open === row.key ? null : row.key)}
          />
        ))}
      </ul>
      {!loading && list.length === 0 && <p className={styles.note}>{text.none}</p>}
      <DeadlineRules incident={incident} />
    </>
  )
}

function ClockLine({ row, open, onToggle }: { row: ClockRow; open: boolean; onToggle: () => void }) {
  const now = useNow()
  const isOver = stageOf(row, now) === 'over'
  return (
    <li className={classNames(styles.item, open && styles.open)}>
      <button type="button" className={styles.line} aria-expanded={open} onClick={onToggle}>
        <span className={styles.label}>{row.label}</span>
        <DeadlineBar span={row} now={now} />
        <ClockState row={row} now={now} />
      </button>
      {row.presumed !== null && row.doneAt === null && !open && (
        <span className={styles.note}>{row.presumed}</span>
      )}
      {isOver && row.excuse !== null && !open && (
        <span className={styles.note}>{text.excused(row.excuse)}</span>
      )}
      {open && <DeadlineAct row={row} onDone={onToggle} />}
    </li>
  )
}

function ClockState({ row, now }: { row: ClockRow; now: number }) {
  const { dueAt, doneAt } = row
  if (doneAt !== null) {
    const time = momentWords(doneAt, now)
    const isUnexplained = row.late && row.excuse === null
    return (
      <span className={isUnexplained ? styles.overdue : styles.past}>
        <Icon name={isUnexplained ? 'clock' : 'tick'} size={14} />
        {row.late && dueAt !== null ? text.doneLate(time, doneAt - dueAt) : text.done(time, row.ending)}
        {isUnexplained && text.unexplained}
      </span>
    )
  }
  if (dueAt === null || row.startAt === null) {
    const from =
      row.start === 'assessed' || row.start === 'changed' || isToldStart(row.start) ? row.start : 'first'
    return <span className={styles.past}>{text.waiting(from)}</span>
  }
  const words = clockWords(dueAt, now)
  if (now > dueAt) {
    return (
      <span className={row.excuse === null ? styles.overdue : styles.past}>
        <Icon name="clock" size={14} />
        {words}
      </span>
    )
  }
  return <b className={styles.left}>{words}</b>
}

/** `21:09`, with the day where it is another one. */
function momentWords(at: number, now: number): string {
  const day = calendarDay(at)
  return day === calendarDay(now) ? clockTime(at) : `${Number(day.slice(8))} 日 ${clockTime(at)}`
}
