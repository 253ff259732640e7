import { useState } from 'react'
import { idOf } from '../../../domain/envelope.ts'
import type { FouroneRow } from '../../../domain/fourone/rows.ts'
import type { PersonRow } from '../../../domain/person/rows.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { comingTime } from '../../desk/coming-time.ts'
import { PersonField } from '../../desk/PersonField.tsx'
import { useNow } from '../../desk/useNow.ts'
import { Field } from '../../ui/Field.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './ItemDrawer.module.css'
import { text } from './text.ts'

/** Who has it, and until when. */
export function AssignForm({ row }: { row: FouroneRow }) {
  const now = useNow()
  const [owner, setOwner] = useState<PersonRow | null>(null)
  const [unit, setUnit] = useState(row.unit)
  const [due, setDue] = useState('')
  const dueAt = due.trim() === '' ? null : comingTime(due, now)
  const person = owner === null ? row.ownerId : idOf(owner.key)
  const missing =
    due.trim() !== '' && dueAt === null
      ? text.wrongTime
      : person === null && unit.trim() === ''
        ? text.needOwner
        : null
  const data = { item: row.item, owner: person, unit: unit.trim(), due: dueAt }
  return (
    <section className={styles.form} aria-label={text.doAssign}>
      <Field label={text.owner}>
        <PersonField label={text.owner} person={owner} onPick={setOwner} />
        {row.owner !== null && owner === null && <ReadBack>{row.owner}</ReadBack>}
      </Field>
      <Field label={text.unit}>
        <TextField value={unit} onChange={setUnit} placeholder={text.unitHint} maxLength={80} />
      </Field>
      <Field label={text.dueField}>
        <TextField value={due} onChange={setDue} placeholder={text.dueHint} maxLength={40} />
        {dueAt !== null && <ReadBack>{text.moment(dueAt)}</ReadBack>}
      </Field>
      <div className={styles.foot}>
        <CommandButton
          label={text.doAssign}
          draft={missing === null ? { stream: row.stream, type: 'fourone.assign', data } : null}
          missing={missing}
        />
      </div>
    </section>
  )
}
