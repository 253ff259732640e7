import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { clockTime } from '../../../domain/time.ts'
import type { Submitted } from '../../../protocol/desk.ts'
import styles from './ItemRow.module.css'
import { OneLine } from './OneLine.tsx'
import { text } from './text.ts'

/** What was asked on an item and answered; an open question can be answered in place. */
export function Questions({
  questions,
  onAnswer,
}: {
  questions: HandoverRow['questions']
  /** Null where nobody may answer any more. */
  onAnswer: ((question: string, words: string) => Promise<Submitted>) | null
}) {
  if (questions.length === 0) return null
  return (
    <div className={styles.questions}>
      {questions.map((one) => (
        <div key={one.id}>
          <p className={styles.said}>
            <span>{text.says(one.name, text.question)}</span>
            <span>{one.text}</span>
            <time>{clockTime(one.at)}</time>
          </p>
          {one.answers.map((answer) => (
            <p key={`${answer.at} ${answer.text}`} className={styles.said}>
              <span>{text.says(answer.name, text.answer)}</span>
              <span>{answer.text}</span>
              <time>{clockTime(answer.at)}</time>
            </p>
          ))}
          {one.answers.length === 0 && (
            <div className={styles.said}>
              <span>{text.waiting}</span>
              <div>
                {onAnswer !== null && (
                  <OneLine label={text.answerLabel} onSay={(words) => onAnswer(one.id, words)} />
                )}
              </div>
            </div>
          )}
        </div>
      ))}
    </div>
  )
}
