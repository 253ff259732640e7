import { useState } from 'react'
import type { ReportPageRow } from '../../../domain/report/rows.ts'
import { signedWords } from '../../../domain/report/signed-words.ts'
import { reportName } from '../../../domain/report/words.ts'
import { SignBox } from '../../desk/SignBox.tsx'
import { useLeaders } from '../../desk/use-leaders.ts'
import { submitDraft } from '../../desk/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Report.module.css'
import { text } from './text.ts'

/** What a report signed off by telephone still lacks: the signature of who said so. Nothing where nothing is owed. */
export function Countersign({ row }: { row: ReportPageRow }) {
  const { signers } = useLeaders()
  const [isOpen, setOpen] = useState(false)
  const { signed } = row
  if (!row.owed || !signed?.oral) return null
  const { oral, person } = signed
  const own = signers.filter((one) => one.person === person)
  return (
    <section className={styles.group} aria-label={text.review.countersign}>
      <p className={styles.fault}>
        {text.review.owed(row.signerName ?? '', oral.words, oral.recorderName ?? oral.recorder ?? '')}
      </p>
      {isOpen ? (
        <SignBox
          label={text.review.countersignOf(reportName(row.type, row.ordinal))}
          signers={own}
          first={person}
          missing={null}
          words={(signer) => signedWords(row.key, row.digest, signer.person)}
          onSigned={(signer, by) =>
            submitDraft(
              { stream: row.key, type: 'report.countersign', data: { digest: row.digest, ...by } },
              signer,
            )
          }
          onClose={() => setOpen(false)}
        />
      ) : (
        <div className={styles.foot}>
          <Button label={text.review.countersign} onPress={() => setOpen(true)} />
        </div>
      )}
    </section>
  )
}
