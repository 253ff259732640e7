import { useState } from 'react'
import { type AmendField, amendFieldText, wasAsked } from '../../../domain/log/amend.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import { useNow } from '../../desk/useNow.ts'
import { useWho } from '../../desk/useWho.ts'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { CorrectionFoot } from './CorrectionFoot.tsx'
import { amendDraft, choicesOf, readTyped, typedOf, valueOfRow } from './call-field.ts'
import { text } from './text.ts'

const long: readonly AmendField[] = ['happened', 'now']

/** One member of a call, filled in where nobody had asked, else said anew with the reason. */
export function CallCorrection({
  row,
  field,
  onDone,
  onClose,
}: {
  row: LogRow
  field: AmendField
  onDone: () => void
  onClose: () => void
}) {
  const now = useNow()
  const streets = useWho()?.streets ?? []
  const before = valueOfRow(row, field)
  const [typed, setTyped] = useState(() => typedOf(before))
  const [why, setWhy] = useState('')
  const isReplacing = wasAsked(before)
  const choices = choicesOf(field, streets)
  const read = typed === typedOf(before) ? { reason: text.unchanged } : readTyped(row, field, typed, now)
  const missing = 'reason' in read ? read.reason : isReplacing && why.trim() === '' ? text.missingWhy : null
  const draft =
    'reason' in read || missing !== null
      ? null
      : amendDraft(row, field, read.value, isReplacing ? why.trim() : null)
  const label = amendFieldText[field]
  const Control = long.includes(field) ? TextArea : TextField
  return (
    <>
      {choices === null ? (
        <Control
          label={label}
          placeholder={label}
          value={typed}
          onChange={setTyped}
          maxLength={long.includes(field) ? 20_000 : 2000}
          missing={typed === ''}
          autoFocus
        />
      ) : (
        <Select
          label={label}
          value={typed}
          options={choices.map(([value, words]) => ({ value, label: words }))}
          onChange={setTyped}
          empty={text.valueEmpty}
        />
      )}
      <CorrectionFoot
        label={isReplacing ? text.record : text.fillIn}
        why={why}
        onWhy={isReplacing ? setWhy : null}
        draft={draft}
        missing={missing}
        onDone={onDone}
        onClose={onClose}
      />
    </>
  )
}
