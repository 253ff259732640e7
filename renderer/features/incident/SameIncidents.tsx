import { incidentStatusText, levelText } from '../../../domain/incident/incident.ts'
import { DAY } from '../../../domain/time.ts'
import { useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { goTo } from '../../shell/place.ts'
import { LevelMark } from '../../ui/LevelMark.tsx'
import styles from './SameIncidents.module.css'
import { text } from './text.ts'

/** 可能是同一件事, while it is typed: by place, time and words. A proposal; opening one leaves the form. */
export function SameIncidents({
  place,
  words,
  own,
  onOpened,
}: {
  place: string
  words: string
  own: string
  onOpened: () => void
}) {
  const today = Math.floor(useNow() / DAY)
  const asked = place.trim().length + words.trim().length >= 2
  const { rows } = useQuery(
    'incident.same',
    asked ? { place: place.trim(), words: words.trim(), since: (today - 7) * DAY, own } : null,
    { keep: true },
  )
  if (!asked || rows.length === 0) return null
  return (
    <section className={styles.box} aria-label={text.same.title}>
      <span className={styles.head}>{text.same.title}</span>
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <button
              type="button"
              className={styles.line}
              onClick={() => {
                onOpened()
                goTo('incident', row.key)
              }}
            >
              <LevelMark
                level={row.level}
                word={row.level === null ? text.unleveled : levelText[row.level]}
              />
              <span className={styles.title}>{row.title}</span>
              <span className={styles.note}>
                {row.place} · {text.moment(row.reportedAt)} · {incidentStatusText[row.status]}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
