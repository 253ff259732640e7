import { useState } from 'react'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import type { Draft } from '../../desk/build-command.ts'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './SeatChoice.module.css'
import { SeatChoice } from './SeatChoice.tsx'
import { text } from './text.ts'

const words = text.restrict

/** 限知: puts it on, says anew who may know, or ends it. */
export function RestrictForm({ incident, onDone }: { incident: IncidentRow; onDone: () => void }) {
  const stream = incident.key
  const [seats, setSeats] = useState<string[] | null>(incident.seats)
  const [isLifting, setLifting] = useState(false)
  const [why, setWhy] = useState('')
  const reason = why.trim()
  const missing = reason === '' ? text.missingReason : null
  const draft: Draft = isLifting
    ? { stream, type: 'incident.amend', data: { restricted: false, why: reason } }
    : { stream, type: 'incident.restrict', data: { seats, why: reason } }
  return (
    <InlineForm
      label={isLifting ? words.lift : words.doRestrict}
      draft={missing === null ? draft : null}
      missing={missing}
      onDone={onDone}
    >
      {incident.restricted && (
        <Field label={text.restricted}>
          <Segmented<'keep' | 'lift'>
            label={text.restricted}
            segments={[
              { value: 'keep', label: words.keep },
              { value: 'lift', label: words.lift },
            ]}
            value={isLifting ? 'lift' : 'keep'}
            onChoose={(value) => setLifting(value === 'lift')}
          />
        </Field>
      )}
      {!isLifting && <SeatChoice seats={seats} onChange={setSeats} />}
      <Field label={text.reason}>
        <TextField value={why} onChange={setWhy} maxLength={2000} missing={reason === ''} />
        <span className={styles.note}>{isLifting ? words.liftNote : words.note}</span>
      </Field>
    </InlineForm>
  )
}
