import { levelText } from '../../domain/incident/incident.ts'
import type { IncidentRow } from '../../domain/incident/rows.ts'
import { classNames } from '../ui/class-names.ts'
import { LevelMark } from '../ui/LevelMark.tsx'
import styles from './QuickLine.module.css'
import { text } from './text.ts'
import type { LinkChoiceState } from './useLinkChoice.ts'

/** Open incidents for `#`, above the line. */
export function LinkChoice({
  choice,
  onChoose,
}: {
  choice: LinkChoiceState
  onChoose: (incident: IncidentRow) => void
}) {
  if (!choice.open) return null
  if (choice.matches.length === 0)
    return <p className={classNames(styles.choices, styles.choiceNote)}>{text.quick.noLink}</p>
  return (
    <div className={styles.choices} role="listbox" aria-label={text.quick.linkList}>
      {choice.matches.map((incident, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the quick line keeps the focus and takes the keys
        <div
          key={incident.key}
          role="option"
          tabIndex={-1}
          aria-selected={place === choice.chosen}
          className={classNames(styles.choice, place === choice.chosen && styles.chosen)}
          onMouseDown={(press) => press.preventDefault()}
          onClick={() => onChoose(incident)}
        >
          <LevelMark
            level={incident.level}
            word={incident.level === null ? '未定级' : levelText[incident.level]}
          />
          <span className={styles.choiceTitle}>{incident.title}</span>
        </div>
      ))}
    </div>
  )
}
