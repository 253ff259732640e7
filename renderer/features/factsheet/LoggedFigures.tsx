import { figureKind } from '../../../domain/factsheet/figures.ts'
import type { FactsheetRow } from '../../../domain/factsheet/rows.ts'
import { clockTime } from '../../../domain/time.ts'
import { speaker } from '../../desk/speaker.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Factsheet.module.css'
import { type LoggedFigure, loggedFigures } from './logged-figures.ts'
import { text } from './text.ts'

const MANY = 1000

/** Numbers the log has told since: one press takes one over, with the line as its source. */
export function LoggedFigures({
  incident,
  sheet,
  onTake,
}: {
  incident: string
  sheet: FactsheetRow | undefined
  onTake: (figure: LoggedFigure, source: string) => void
}) {
  const who = useWho()
  const name = useNames()
  const { rows } = useQuery('log.incident', { incident, limit: MANY })
  const lines = rows.map((row) => ({ ...row, at: row.occurredAt ?? row.at }))
  const said = loggedFigures(lines, sheet?.figures ?? [])
  if (said.length === 0) return null
  return (
    <section className={styles.logged} aria-label={text.logged}>
      <span className={styles.quiet}>{text.logged}</span>
      {said.map((figure) => {
        const row = rows.find(({ key }) => key === figure.line.key)
        const by = row === undefined ? '' : speaker(row, who, name)
        return (
          <p key={figure.key} title={figure.line.text}>
            <span>
              {text.loggedLine(clockTime(figure.line.at), by, figure.quote)} →{' '}
              <b>
                {figure.label} {figure.value} {figureKind(figure.key).unit}
              </b>
            </span>
            <Button small label={text.take} onPress={() => onTake(figure, by)} />
          </p>
        )
      })}
    </section>
  )
}
