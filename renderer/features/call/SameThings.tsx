import { levelText } from '../../../domain/incident/incident.ts'
import { logKindText } from '../../../domain/log/log.ts'
import { clockTime, DAY, HOUR, howLong } from '../../../domain/time.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { LevelMark } from '../../ui/LevelMark.tsx'
import styles from './CallSheet.module.css'
import type { HeldCall } from './held-call.ts'
import { text } from './text.ts'

/** 可能是同一件事: open incidents to join, calls to link. A proposal; the person decides. */
export function SameThings({
  held,
  set,
  now,
}: {
  held: HeldCall
  set: (change: Partial<HeldCall>) => void
  now: number
}) {
  const enough = held.phone.trim().length >= 7 || (held.place + held.happened).trim().length >= 4
  const { rows } = useQuery(
    'log.same',
    enough
      ? {
          phone: held.phone.slice(0, 60),
          place: held.place.slice(0, 200),
          words: `${held.happened} ${held.now}`.slice(0, 20_000),
          own: held.stream,
          // By the hour: the answer must not be asked anew every second.
          since: Math.floor(now / HOUR) * HOUR - DAY,
        }
      : null,
    { keep: true },
  )
  const shown = enough ? rows.slice(0, 4) : []
  if (shown.length === 0) return null
  const firstOf = (type: 'incident' | 'call') => shown.find((row) => row.type === type)?.key
  return (
    <section className={styles.same} aria-label={text.same}>
      <header className={styles.sameHead}>
        <b>{text.same}</b>
        <span className={styles.quiet}>{text.compared}</span>
      </header>
      {shown.map((row) => {
        const isIncident = row.type === 'incident'
        const chosen = isIncident ? held.incident === row.key : held.source === row.key
        const key = isIncident ? 'J' : 'K'
        return (
          <div key={row.key} className={styles.sameRow}>
            {isIncident ? (
              <LevelMark
                level={
                  row.level === 1 || row.level === 2 || row.level === 3 || row.level === 4 ? row.level : null
                }
                word={levelWord(row.level)}
              />
            ) : (
              <span className={styles.quiet}>{logKindText.call}</span>
            )}
            <span className={styles.grow}>
              {isIncident ? row.title : `${clockTime(row.at)} ${row.title}`}
            </span>
            <span className={styles.quiet}>
              {row.samePhone ? text.samePhone : text.ago(howLong(now - row.at))}
            </span>
            <Button
              small
              label={isIncident ? (chosen ? text.joined : text.join) : chosen ? text.linked : text.link}
              pressed={chosen}
              {...(row.key === firstOf(row.type) && { keys: ['Alt', key] })}
              onPress={() => {
                if (isIncident) set({ incident: chosen ? null : row.key })
                else set({ source: chosen ? null : row.key, incident: chosen ? null : row.incident })
              }}
            />
          </div>
        )
      })}
    </section>
  )
}

function levelWord(level: number | null): string {
  return level === 1 || level === 2 || level === 3 || level === 4 ? levelText[level] : '未定级'
}
