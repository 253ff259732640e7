import { logKindText } from '../../../domain/log/log.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import { clockTime } from '../../../domain/time.ts'
import { Button } from '../../ui/Button.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './DocumentScreen.module.css'
import { text } from './text.ts'

/** The day's lines; the ticked ones go into the flash. */
export function FlashLines({
  lines,
  chosen,
  onChoose,
}: {
  lines: readonly LogRow[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
}) {
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    onChoose(next)
  }
  const every = chosen.size === lines.length
  return (
    <section>
      <PanelHead title={text.lines} count={text.chosen(chosen.size, lines.length)}>
        <Button
          small
          look="quiet"
          label={every ? text.none : text.all}
          onPress={() => onChoose(new Set(every ? [] : lines.map(({ key }) => key)))}
        />
      </PanelHead>
      {lines.length === 0 && <p className={styles.quiet}>{text.noLines}</p>}
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.key}>
            <label className={styles.line}>
              <input type="checkbox" checked={chosen.has(line.key)} onChange={() => toggle(line.key)} />
              <span className={styles.quietMark}>
                {clockTime(line.at)} {logKindText[line.kind]}
              </span>
              <span className={styles.lineText}>{line.text}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
