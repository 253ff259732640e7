import { useState } from 'react'
import type { Document } from '../../../domain/document/document.ts'
import { documentNumber } from '../../../domain/document/document-number.ts'
import type { DocumentRow } from '../../../domain/document/rows.ts'
import { chineseMoment } from '../../../domain/time.ts'
import { newStream } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { Choice } from './choice.ts'
import styles from './DocumentScreen.module.css'
import { text } from './text.ts'
import { useDigest } from './useDigest.ts'

interface IssuePanelProps {
  choice: Choice
  paper: Document
  /** Issued about the same day or month, newest first. */
  issued: readonly DocumentRow[]
  /** Numbers that are not those of the 口径, in words: they need a reason before it is issued. */
  marks: readonly string[]
}

/** Number and standing of the paper, to issue it and to void what was issued. */
export function IssuePanel({ choice: { type, about }, paper, issued, marks }: IssuePanelProps) {
  const who = useWho()
  const digest = useDigest(paper)
  // A stream of its own for every issuing; a new one once this one was taken.
  const [stream, setStream] = useState(() => newStream('document'))
  const signer = who?.person?.person ?? null
  const [said, setSaid] = useState('')
  const reason = said.trim()
  const isUnexplained = marks.length > 0 && reason === ''
  const because = marks.length === 0 ? {} : { reason }
  const draft =
    digest === null || signer === null || isUnexplained
      ? null
      : {
          stream,
          type: 'document.issue' as const,
          data: { type, title: paper.title.slice(0, 200) || text.draft, about, digest, signer, ...because },
        }
  return (
    <section className={styles.issue}>
      {issued.length === 0 && <p className={styles.quiet}>{text.draft}</p>}
      {issued.map((row) => (
        <IssuedOne key={row.key} row={row} digest={digest} />
      ))}
      {marks.map((words) => (
        <p key={words} className={styles.notice}>
          {words}
        </p>
      ))}
      {marks.length > 0 && (
        <TextField
          label={text.marksWhy}
          placeholder={text.marksWhy}
          maxLength={500}
          missing={reason === ''}
          value={said}
          onChange={setSaid}
        />
      )}
      <CommandButton
        primary
        label={text.issue}
        draft={draft}
        missing={signer === null ? text.noPerson : isUnexplained ? text.marksMissing : text.digesting}
        onDone={() => {
          setStream(newStream('document'))
          setSaid('')
        }}
      />
    </section>
  )
}

function IssuedOne({ row, digest }: { row: DocumentRow; digest: string | null }) {
  const [why, setWhy] = useState<string | null>(null)
  const valid = row.status === 'issued'
  const words = why?.trim() ?? ''
  const voiding = { stream: row.key, type: 'document.void' as const, data: { why: words } }
  return (
    <div className={styles.issued}>
      <strong>{documentNumber(row.type, row.number, row.seat)}</strong>
      <span>{text.issued(row.signerName, chineseMoment(row.at))}</span>
      {row.pending && <span className={styles.quietMark}>{text.pending}</span>}
      {row.void !== null && <span>{text.voided(row.void.why)}</span>}
      {valid && digest !== null && (
        <span className={styles.quietMark}>{digest === row.digest ? text.same : text.changed}</span>
      )}
      {valid && why === null && <Button small look="quiet" label={text.void} onPress={() => setWhy('')} />}
      {valid && why !== null && (
        <div className={styles.voiding}>
          <TextField
            autoFocus
            label={text.voidWhy}
            placeholder={text.voidWhy}
            value={why}
            onChange={setWhy}
          />
          <CommandButton
            small
            label={text.void}
            draft={words === '' ? null : voiding}
            missing={text.voidWhy}
            onDone={() => setWhy(null)}
          />
          <Button small look="quiet" label={text.cancel} onPress={() => setWhy(null)} />
        </div>
      )}
    </div>
  )
}
