import { callerWords, maskedPhone } from '../../../domain/log/call-text.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import { MINUTE } from '../../../domain/time.ts'
import { speaker } from '../../desk/speaker.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useWho } from '../../desk/useWho.ts'
import { HighlightedText } from '../../ui/HighlightedText.tsx'
import { CallChanges } from './CallChanges.tsx'
import { isOnlyFilledIn } from './call-field.ts'
import { changedPart } from './changed-part.ts'
import { excerpt } from './excerpt.ts'
import { highlight } from './highlight.ts'
import styles from './LogLine.module.css'
import { text } from './text.ts'

/** More than two lines are clamped anyway; the drawer shows all of it. */
const SHOWN = 400

/** The words of a line: corrected ones with what stood there before, struck, and why. */
export function LineText({ row, words = '' }: { row: LogRow; words?: string }) {
  const who = useWho()
  const name = useNames()
  const last = row.corrections.at(-1)
  const before = row.corrections.at(-2)?.text ?? row.original
  const spoken = row.call === null ? '' : callerWords(row.call, row.caller)
  const caller = spoken !== '' && row.call?.direction === 'out' ? text.calledTo(spoken) : spoken
  const shown = excerpt(row.text, words, SHOWN)
  const changes = last?.changes
  if (
    last === undefined ||
    changes !== undefined ||
    before === null ||
    before.length > SHOWN ||
    row.text.length > SHOWN
  ) {
    return (
      <>
        {caller !== '' && <span className={styles.caller}>{caller}：</span>}
        <HighlightedText text={shown} spans={highlight(shown, words)} />
        {row.occurredAt !== null && Math.abs(row.at - row.occurredAt) >= MINUTE && (
          <small className={styles.aside}>{text.occurred(row.occurredAt)}</small>
        )}
        {row.phone !== null && (
          <small className={styles.aside}>{text.callBack(maskedPhone(row.phone))}</small>
        )}
        {changes !== undefined && (
          <small className={styles.aside}>
            <CallChanges changes={changes} />
          </small>
        )}
        {last !== undefined && (
          <small className={styles.aside}>
            {isOnlyFilledIn(last)
              ? text.filledIn(speaker(last, who, name), last.at)
              : text.why(last.why, speaker(last, who, name), last.at)}
          </small>
        )}
      </>
    )
  }
  const part = changedPart(before, row.text)
  return (
    <>
      {caller !== '' && <span className={styles.caller}>{caller}：</span>}
      {part.head}
      {part.before !== '' && <del>{part.before}</del>}
      {part.before !== '' && part.after !== '' && ' → '}
      <b>{part.after}</b>
      {part.tail}
      <small className={styles.aside}>{text.why(last.why, speaker(last, who, name), last.at)}</small>
    </>
  )
}
