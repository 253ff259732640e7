import { useState } from 'react'
import type { ReviewRow } from '../../../domain/review/rows.ts'
import { concludeWords } from '../../../domain/review/words.ts'
import { SignBox } from '../../desk/SignBox.tsx'
import { useLeaders } from '../../desk/use-leaders.ts'
import { submitDraft } from '../../desk/useCommand.ts'
import { centreNow } from '../../desk/useNow.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Field } from '../../ui/Field.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import styles from './Review.module.css'
import { text } from './text.ts'
import { WordsLine } from './WordsLine.tsx'

/** The signed conclusion, and the way to the report on paper. */
export function Conclusion({
  stream,
  review,
  onPaper,
}: {
  stream: string
  review: ReviewRow
  onPaper: () => void
}) {
  const [signing, setSigning] = useState(false)
  const [reopening, setReopening] = useState(false)
  const [summary, setSummary] = useState('')
  const { signers, first } = useLeaders()
  const { concluded } = review
  const orphans = review.improvements.filter(({ lacks }) => lacks.length > 0).length
  const missing = summary.trim() === '' ? text.missingSummary : null
  return (
    <section aria-label={text.summary}>
      <PanelHead title={text.summary}>
        {review.status === 'open' && (
          <Button
            small
            label={text.conclude}
            keys={['Y']}
            pressed={signing}
            refused={orphans > 0 ? `${orphans} 项改进没补齐` : null}
            onPress={() => setSigning(!signing)}
          />
        )}
      </PanelHead>
      {signing && (
        <SignBox
          label={text.conclude}
          signers={signers}
          first={first}
          missing={missing}
          words={({ person }) =>
            concludeWords(
              {
                review: stream.slice('review/'.length),
                digest: review.digest,
                person,
                summary: summary.trim(),
              },
              centreNow(),
            )
          }
          onSigned={(signer, signed) =>
            submitDraft(
              {
                stream,
                type: 'review.conclude',
                data: { summary: summary.trim(), digest: review.digest, ...signed },
              },
              signer,
            )
          }
          onClose={() => setSigning(false)}
        >
          <Field label={text.summary}>
            <TextArea
              value={summary}
              onChange={setSummary}
              placeholder={text.summaryHint}
              maxLength={2000}
              autoFocus
            />
          </Field>
        </SignBox>
      )}
      {concluded !== null && review.status === 'concluded' && (
        <div className={styles.block}>
          <p className={styles.whole}>{concluded.summary}</p>
          <p className={styles.quiet}>{text.concluded(concluded.byName ?? text.somebody, concluded.at)}</p>
          {reopening ? (
            <WordsLine
              label={text.reopenWhy}
              act={text.reopen}
              missing={text.missingWhy}
              draft={(why) => ({ stream, type: 'review.reopen', data: { why } })}
              onDone={() => setReopening(false)}
            />
          ) : (
            <TextAction label={text.reopen} onPress={() => setReopening(true)} />
          )}
          {concluded.doubt !== null && <Chip state="soon">{concluded.doubt}</Chip>}
        </div>
      )}
      <div className={styles.acts}>
        <Button label={text.toPaper} keys={['Alt', 'Q']} onPress={onPaper} />
      </div>
    </section>
  )
}
