import { useState } from 'react'
import { momentKindText } from '../../../domain/timeline/moment.ts'
import type { TimelineRow } from '../../../domain/timeline/rows.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { onEscape } from '../../ui/on-escape.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Timeline.module.css'
import { text } from './text.ts'

/** Kinds whose things have a page of their own. */
const hasPage: ReadonlySet<string> = new Set(['log', 'order', 'report'])

/** The whole line at the foot of the list: both its times, who, where it comes from, and what may be done with it. */
export function MomentOpen({
  incident,
  row,
  onApprove,
  onSource,
  onClose,
}: {
  incident: string
  row: TimelineRow
  onApprove: () => void
  onSource: () => void
  onClose: () => void
}) {
  const who = useWho()
  const name = useNames()
  const [why, setWhy] = useState('')
  const { approved, writtenAt, adoptedFrom } = row
  const facts = [
    text.moment(row.at),
    ...(writtenAt === null ? [] : [text.writtenAt(writtenAt)]),
    momentKindText[row.kind],
    speaker(row.by, who, name),
    ...(adoptedFrom === null ? [] : [text.adopted]),
  ]
  return (
    <section className={styles.open} aria-label={row.text.slice(0, 40)} onKeyDown={onEscape(onClose)}>
      <p className={styles.whole}>{row.text}</p>
      <p className={styles.quiet}>{facts.join(' · ')}</p>
      {approved !== null && (
        <p className={styles.quiet}>{text.approvedBy(approved.name ?? text.somebody, approved.at)}</p>
      )}
      {approved !== null && (
        <TextField
          label={text.why}
          placeholder={text.whyHint}
          value={why}
          onChange={setWhy}
          maxLength={500}
        />
      )}
      <div className={styles.acts}>
        {approved === null ? (
          <Button small label={text.approve} keys={['Z']} keysHandled onPress={onApprove} />
        ) : (
          <CommandButton
            small
            label={text.doWithdraw}
            draft={
              why.trim() === ''
                ? null
                : {
                    stream: `timeline/${incident.slice(incident.indexOf('/') + 1)}`,
                    type: 'timeline.withdraw',
                    data: { item: row.key, why: why.trim() },
                  }
            }
            missing={text.why}
            onDone={onClose}
          />
        )}
        {hasPage.has(row.kind) && <Button small look="quiet" label={text.open} onPress={onSource} />}
        <Button small look="quiet" label={text.giveUp} keys={['Esc']} onPress={onClose} />
      </div>
    </section>
  )
}
