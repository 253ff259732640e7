import { useState } from 'react'
import { incidentClasses } from '../../../domain/incident/classes.ts'
import { type Category, categories, categoryText } from '../../../domain/incident/incident.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import type { Draft } from '../../desk/build-command.ts'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { occurredTime } from '../../desk/occurred-time.ts'
import { useNow } from '../../desk/useNow.ts'
import { useWho } from '../../desk/useWho.ts'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { text } from './text.ts'

type Amend = Extract<Draft, { type: 'incident.amend' }>['data']

/** Corrects what was reported; only what is changed here is said. */
export function AmendForm({ incident, onDone }: { incident: IncidentRow; onDone: () => void }) {
  const now = useNow()
  const streets = useWho()?.streets ?? []
  const [title, setTitle] = useState(incident.title)
  const [place, setPlace] = useState(incident.place)
  const [street, setStreet] = useState(incident.street ?? '')
  const [category, setCategory] = useState(incident.category)
  const [subtype, setSubtype] = useState(incident.subtype ?? '')
  const [occurred, setOccurred] = useState('')
  const [why, setWhy] = useState('')
  const occurredAt = occurred.trim() === '' ? null : occurredTime(occurred, now)
  const changes: Omit<Amend, 'why'> = {
    ...(title.trim() !== incident.title && title.trim() !== '' && { title: title.trim() }),
    ...(place.trim() !== incident.place && { place: place.trim() }),
    ...(street !== '' && street !== incident.street && { street }),
    ...(category !== incident.category && { category }),
    ...((subtype || null) !== incident.subtype && { subtype: subtype || null }),
    ...(occurredAt !== null && { occurredAt }),
  }
  const wrongTime = occurred.trim() !== '' && occurredAt === null
  const missing = wrongTime
    ? text.form.fixTime
    : Object.keys(changes).length === 0
      ? text.noChange
      : why.trim() === ''
        ? text.missingReason
        : null
  const data: Amend = { ...changes, why: why.trim() }
  return (
    <InlineForm
      label={text.doAmend}
      draft={missing === null ? { stream: incident.key, type: 'incident.amend', data } : null}
      missing={missing}
      onDone={onDone}
    >
      <Field label={text.form.what}>
        <TextField value={title} onChange={setTitle} maxLength={200} autoFocus />
      </Field>
      <Field label={text.form.place}>
        <TextField value={place} onChange={setPlace} maxLength={200} />
        <Select
          label={text.form.street}
          value={street}
          options={streets.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={setStreet}
          empty={text.form.noStreet}
        />
      </Field>
      <Field label={text.form.category}>
        <Segmented<Category | 'none'>
          label={text.form.category}
          segments={[
            { value: 'none', label: text.form.unknown },
            ...categories.map((value) => ({ value, label: categoryText[value] })),
          ]}
          value={category ?? 'none'}
          onChoose={(value) => {
            setCategory(value === 'none' ? null : value)
            setSubtype('')
          }}
        />
        <Select
          label={text.form.subtype}
          value={subtype}
          options={incidentClasses
            .filter((one) => category === null || one.category === category)
            .map(({ code, name }) => ({ value: code, label: name }))}
          onChange={setSubtype}
          empty={text.form.noSubtype}
        />
      </Field>
      <Field label={text.form.occurred}>
        <TextField
          value={occurred}
          onChange={setOccurred}
          placeholder={
            incident.occurredAt === null ? text.form.occurredHint : text.moment(incident.occurredAt)
          }
          maxLength={40}
        />
      </Field>
      <Field label={text.reason}>
        <TextField value={why} onChange={setWhy} maxLength={2000} missing={why.trim() === ''} />
      </Field>
    </InlineForm>
  )
}
