import { useState } from 'react'
import type { AlarmRow } from '../../../domain/alarm/rows.ts'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { useMinute } from '../../desk/useNow.ts'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { silenceDraft } from './drafts.ts'
import { text } from './text.ts'

type Length = keyof typeof text.lengths
const lengths = Object.keys(text.lengths) as Length[]

/** How long an alarm stays silent and why; it sounds again by itself. */
export function SilenceForm({ row, onDone }: { row: AlarmRow; onDone: () => void }) {
  const minute = useMinute()
  const [length, setLength] = useState<Length>('10')
  const [why, setWhy] = useState('')
  const said = why.trim()
  const missing = said === '' ? text.missingWhy : null
  return (
    <InlineForm
      label={text.silence}
      draft={missing === null ? silenceDraft(row, Number(length), said, minute) : null}
      missing={missing}
      onDone={onDone}
    >
      <Field label={text.howLong}>
        <Segmented
          label={text.howLong}
          segments={lengths.map((value) => ({ value, label: text.lengths[value] }))}
          value={length}
          onChoose={setLength}
        />
      </Field>
      <Field label={text.why}>
        <TextField value={why} onChange={setWhy} placeholder={text.whyHint} maxLength={500} autoFocus />
      </Field>
    </InlineForm>
  )
}
