import { useState } from 'react'
import { outcomes, outcomeText } from '../../../domain/incident/incident.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { Field } from '../../ui/Field.tsx'
import type { Level } from '../../ui/LevelMark.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { LevelChoice } from './LevelChoice.tsx'
import { text } from './text.ts'

/** Whether it is true, how bad it is, what was found. */
export function VerifyForm({ incident, onDone }: { incident: IncidentRow; onDone: () => void }) {
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('confirmed')
  const [level, setLevel] = useState<Level | null>(incident.level)
  const [note, setNote] = useState('')
  const data = { outcome, note: note.trim(), level }
  return (
    <InlineForm
      label={text.doVerify}
      draft={{ stream: incident.key, type: 'incident.verify', data }}
      missing={null}
      onDone={onDone}
    >
      <Field label={text.outcome}>
        <Segmented
          label={text.outcome}
          segments={outcomes.map((value) => ({ value, label: outcomeText[value] }))}
          value={outcome}
          onChoose={setOutcome}
        />
      </Field>
      <Field label={text.verifiedLevel}>
        <LevelChoice label={text.verifiedLevel} value={level} onChoose={setLevel} />
      </Field>
      <Field label={text.note}>
        <TextArea value={note} onChange={setNote} placeholder={text.noteHint} maxLength={2000} autoFocus />
      </Field>
    </InlineForm>
  )
}
