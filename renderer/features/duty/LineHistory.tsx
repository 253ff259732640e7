import type { LogRow } from '../../../domain/log/rows.ts'
import { chineseDate, clockTimeWithSeconds } from '../../../domain/time.ts'
import { speaker } from '../../desk/speaker.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useWho } from '../../desk/useWho.ts'
import { CallChanges } from './CallChanges.tsx'
import { isOnlyFilledIn } from './call-field.ts'
import styles from './LineDrawer.module.css'
import { text } from './text.ts'

const moment = (at: number) => `${chineseDate(at)} ${clockTimeWithSeconds(at)}`

/** What was said first, and everything that was corrected or filled in since: who, when and why. */
export function LineHistory({ row }: { row: LogRow }) {
  const who = useWho()
  const name = useNames()
  const { corrections, original } = row
  // What stands now was said last by a correction of the words; filling in says what it changed.
  const last = corrections.findLastIndex(({ changes }) => changes === undefined)
  return (
    <>
      <h3 className={styles.title}>{text.history}</h3>
      {corrections.length === 0 && <p className={styles.quiet}>{text.neverCorrected}</p>}
      <ol>
        {original !== null && (
          <li className={styles.step}>
            <span className={styles.quiet}>
              {text.originalText} · {moment(row.at)}
            </span>
            <del className={styles.words}>{original}</del>
          </li>
        )}
        {corrections.map((one, place) => (
          <li key={`${one.at} ${one.seat} ${one.text} ${one.why}`} className={styles.step}>
            <span className={styles.quiet}>
              {one.changes === undefined ? text.correct : text.amended} · {moment(one.at)} ·{' '}
              {speaker(one, who, name)}
              {!isOnlyFilledIn(one) && ` · ${one.why}`}
            </span>
            {one.changes !== undefined ? (
              <span className={styles.words}>
                <CallChanges changes={one.changes} />
              </span>
            ) : place === last ? (
              <span className={styles.words}>{one.text}</span>
            ) : (
              <del className={styles.words}>{one.text}</del>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
