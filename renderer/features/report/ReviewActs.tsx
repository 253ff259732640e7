import { useState } from 'react'
import type { ReportPageRow } from '../../../domain/report/rows.ts'
import { type SignMark, signMarkText } from '../../../domain/report/shapes.ts'
import { signedWords } from '../../../domain/report/signed-words.ts'
import { fallWords } from '../../../domain/report/table.ts'
import { reportName } from '../../../domain/report/words.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { OralForm } from '../../desk/OralForm.tsx'
import { SignBox } from '../../desk/SignBox.tsx'
import { useLeaders } from '../../desk/use-leaders.ts'
import { submitDraft } from '../../desk/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Report.module.css'
import { text } from './text.ts'
import { useMarks } from './use-marks.ts'
import { usePreviousTable } from './use-previous-table.ts'

/** What waits for a signature: reviewed, sent back with a reason, or signed off with what has to be explained. */
export function ReviewActs({ row }: { row: ReportPageRow }) {
  const { signers, first } = useLeaders()
  const marks = useMarks(row)
  const before = usePreviousTable(row)
  const { table, tableReasons } = row.content
  const falls = before === null ? [] : fallWords(before.table, table ?? {}, tableReasons)
  const [form, setForm] = useState<'sign' | 'oral' | 'back' | null>(null)
  const [why, setWhy] = useState('')
  const [reasons, setReasons] = useState<Partial<Record<SignMark, string>>>({})
  const stream = row.key
  const open = marks.filter(({ mark }) => (reasons[mark] ?? '').trim() === '')
  const name = reportName(row.type, row.ordinal)
  const lacks = falls.length > 0 ? text.review.fell : open.length > 0 ? text.review.missing : null
  const given = { digest: row.digest, reasons: said(reasons), before: before?.stream ?? null }
  return (
    <section className={styles.group} aria-label={text.review.sign}>
      <p className={styles.quiet}>
        {row.reviewerName === null ? text.review.notReviewed : text.review.reviewed(row.reviewerName)}
      </p>
      {marks.map(({ mark, text: words }) => (
        <Field key={mark} label={signMarkText[mark]}>
          <p className={styles.fault}>{words}</p>
          <TextField
            label={`${signMarkText[mark]} ${text.review.reason}`}
            placeholder={text.review.reasonHint}
            value={reasons[mark] ?? ''}
            maxLength={500}
            missing={(reasons[mark] ?? '') === ''}
            onChange={(said) => setReasons({ ...reasons, [mark]: said })}
          />
        </Field>
      ))}
      {falls.map((words) => (
        <p key={words} className={styles.fault}>
          {words}
        </p>
      ))}
      {form === null && (
        <div className={styles.foot}>
          <Button
            look="primary"
            label={text.review.sign}
            keys={['Ctrl', 'Enter']}
            refused={lacks}
            onPress={() => setForm('sign')}
          />
          <Button label={text.review.oral} refused={lacks} onPress={() => setForm('oral')} />
          <CommandButton label={text.review.act} draft={{ stream, type: 'report.review', data: {} }} />
          <Button label={text.review.sendBack} onPress={() => setForm('back')} />
        </div>
      )}
      {form === 'back' && (
        <div className={styles.foot}>
          <TextField
            autoFocus
            label={text.review.why}
            placeholder={text.review.why}
            value={why}
            maxLength={2000}
            onChange={setWhy}
          />
          <CommandButton
            label={text.review.sendBack}
            draft={why.trim() === '' ? null : { stream, type: 'report.sendBack', data: { why: why.trim() } }}
            missing={text.review.missingWhy}
          />
          <Button label={text.giveUp} look="quiet" onPress={() => setForm(null)} />
        </div>
      )}
      {form === 'oral' && (
        <OralForm
          label={text.review.oralOf(name)}
          missing={lacks}
          draft={(oral) => ({ stream, type: 'report.signByPhone', data: { ...given, ...oral } })}
          onDone={() => setForm(null)}
        />
      )}
      {form === 'sign' && (
        <SignBox
          label={text.review.signOf(name)}
          signers={signers}
          first={first}
          missing={open.length > 0 ? text.review.missing : null}
          words={({ person }) => signedWords(stream, row.digest, person)}
          onSigned={(signer, signed) =>
            submitDraft(
              {
                stream,
                type: 'report.sign',
                data: { ...given, ...signed },
              },
              signer,
            )
          }
          onClose={() => setForm(null)}
        />
      )}
    </section>
  )
}

function said(reasons: Partial<Record<SignMark, string>>): Partial<Record<SignMark, string>> {
  return Object.fromEntries(
    Object.entries(reasons).flatMap(([mark, words]) => (words.trim() === '' ? [] : [[mark, words.trim()]])),
  )
}
