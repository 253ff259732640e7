import { useState } from 'react'
import { marginLine } from '../../../domain/document/paper-words.ts'
import { type ReviewPaper, reviewDocument } from '../../../domain/review/review-document.ts'
import type { ChainRow, ReviewRow } from '../../../domain/review/rows.ts'
import { concludeWords } from '../../../domain/review/words.ts'
import { PaperButtons } from '../../desk/PaperButtons.tsx'
import { type BoxSigner, SignBox } from '../../desk/SignBox.tsx'
import { submitDraft } from '../../desk/useCommand.ts'
import { centreNow, useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Field } from '../../ui/Field.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import styles from './Review.module.css'
import { text } from './text.ts'

interface Props {
  incident: string
  stream: string
  review: ReviewRow
  chain: readonly ChainRow[]
}

/** The signed conclusion and the report on paper. */
export function Conclusion({ incident, stream, review, chain }: Props) {
  const [signing, setSigning] = useState(false)
  const [summary, setSummary] = useState('')
  const signers = useLeaders()
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
          first={signers[0]?.person ?? null}
          missing={missing}
          words={({ person }) =>
            concludeWords(
              {
                ...{ review: stream.slice('review/'.length), digest: review.digest, person },
                summary: summary.trim(),
              },
              centreNow(),
            )
          }
          onSigned={(signer, signed) =>
            submitDraft(
              {
                ...{ stream, type: 'review.conclude' },
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
          {concluded.doubt !== null && <Chip state="soon">{concluded.doubt}</Chip>}
        </div>
      )}
      <ReviewPaperActions incident={incident} review={review} chain={chain} />
    </section>
  )
}

/** Who may sign, whoever leads first; each once. */
function useLeaders(): BoxSigner[] {
  const { rows: commanders } = useQuery('person.on-post', { post: 'commander' })
  const { rows: leaders } = useQuery('person.on-post', { post: 'leader' })
  const all = [
    ...leaders.map(({ id, name }) => ({ person: id, name, post: 'leader' as const })),
    ...commanders.map(({ id, name }) => ({ person: id, name, post: 'commander' as const })),
  ]
  return all.filter((one, place) => all.findIndex(({ person }) => person === one.person) === place)
}

function ReviewPaperActions({ incident, review, chain }: Omit<Props, 'stream'>) {
  const now = useMinute()
  const who = useWho()
  const cases = useQuery('incident.one', { stream: incident }).rows
  const receivers = useQuery('order.matrix', { incident, now }, { keep: true }).rows
  const steps = useQuery('activation.board', { incident, now }, { keep: true }).rows
  const sheets = useQuery('factsheet.history', { incident }).rows
  const decisions = useQuery('decision.list', { incident }).rows
  const [known] = cases
  if (known === undefined) return null
  const make = () => {
    const paper: ReviewPaper = { incident: known, review, chain, receivers, steps, sheets, decisions }
    return reviewDocument(paper, {
      ...{ district: who?.district ?? '', number: null },
      margin: marginLine(who?.world ?? null, who?.head ?? null, now),
    })
  }
  return (
    <div className={styles.acts}>
      <PaperButtons document={make} />
    </div>
  )
}
