import { useState } from 'react'
import type { ImprovementRow } from '../../../domain/review/rows.ts'
import type { Draft } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { comingTime } from '../../desk/coming-time.ts'
import { SomebodyField } from '../../desk/SomebodyField.tsx'
import { nobody } from '../../desk/somebody.ts'
import { centreNow } from '../../desk/useNow.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './Review.module.css'
import { text } from './text.ts'

/** A new improvement, or what one still lacks. */
export function ImproveForm({
  stream,
  row,
  onDone,
}: {
  stream: string
  row: ImprovementRow | null
  onDone: () => void
}) {
  const [openedAt] = useState(centreNow)
  const [said, setSaid] = useState(row?.text ?? '')
  const [owner, setOwner] = useState(
    row === null || row.owner === null ? nobody : { person: row.owner, name: row.ownerName ?? '', unit: '' },
  )
  const [unit, setUnit] = useState(row?.unit ?? '')
  const [due, setDue] = useState('')
  const [check, setCheck] = useState(row?.check ?? '')
  const dueAt = due.trim() === '' ? (row?.due ?? null) : comingTime(due, openedAt)
  const isWrong = due.trim() !== '' && dueAt === null
  const words = said.trim()
  const missing = words === '' ? text.missingImprovement : isWrong ? text.wrongTime : null
  const common = { owner: owner.person, unit: unit.trim(), due: dueAt, check: check.trim() }
  const draft: Draft =
    row === null
      ? { stream, type: 'review.improve', data: { finding: null, text: words, ...common } }
      : { stream, type: 'review.assign', data: { improvement: row.key, ...common } }
  return (
    <form className={styles.form} aria-label={text.improve} onSubmit={(submit) => submit.preventDefault()}>
      {row === null && (
        <Field label={text.improvement}>
          <TextArea value={said} onChange={setSaid} maxLength={2000} autoFocus />
        </Field>
      )}
      <Field label={text.owner}>
        <SomebodyField value={owner} onChange={setOwner} />
      </Field>
      <Field label={text.unit}>
        <TextField value={unit} onChange={setUnit} maxLength={100} />
      </Field>
      <Field label={text.due}>
        <TextField value={due} onChange={setDue} placeholder={text.dueHint} maxLength={40} />
        <ReadBack>{isWrong ? text.wrongTime : dueAt !== null && text.moment(dueAt)}</ReadBack>
      </Field>
      <Field label={text.check}>
        <TextField value={check} onChange={setCheck} placeholder={text.checkHint} maxLength={1000} />
      </Field>
      <div className={styles.acts}>
        <CommandButton
          primary
          label={row === null ? text.doImprove : text.fill}
          missing={missing}
          draft={missing === null ? draft : null}
          onDone={onDone}
        />
        <Button look="quiet" label={text.giveUp} onPress={onDone} />
      </div>
    </form>
  )
}
