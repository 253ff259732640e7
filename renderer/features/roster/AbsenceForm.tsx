import { useMemo, useState } from 'react'
import { keyPeriodOf } from '../../../domain/absence/key-period.ts'
import { type Draft, newStream } from '../../desk/build-command.ts'
import { FormDrawer } from '../../desk/FormDrawer.tsx'
import { useQuery } from '../../desk/useQuery.ts'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { holidays, keyPeriods } from './holidays.ts'
import { MomentField } from './MomentField.tsx'
import styles from './RosterScreen.module.css'
import { text } from './text.ts'

const words = text.absence
const emptyForm = { person: '', place: '', why: '', deputy: '', phone: '' }

/** 外出报备: who, where, from when until when, who stands in and which phone. */
export function AbsenceForm({ now, onClose }: { now: number; onClose: () => void }) {
  const stream = useMemo(() => newStream('absence'), [])
  const [form, setForm] = useState(emptyForm)
  const [from, setFrom] = useState<number | null>(null)
  const [until, setUntil] = useState<number | null>(null)
  const [principal, setPrincipal] = useState<'yes' | 'no'>('no')
  const set = (change: Partial<typeof emptyForm>) => setForm({ ...form, ...change })
  const { rows: people } = useQuery('person.list', { group: null, street: null, limit: 2000, before: null })
  const options = people.map(({ id, name, unit, title }) => ({
    value: id,
    label: [name, unit, title].filter(Boolean).join(' · '),
  }))

  const { person, place, why, deputy, phone } = form
  const missing =
    person === ''
      ? words.missing.person
      : from === null || until === null
        ? words.missing.time
        : until <= from
          ? words.missing.order
          : place.trim() === ''
            ? words.missing.place
            : why.trim() === ''
              ? words.missing.why
              : deputy === ''
                ? words.missing.deputy
                : phone.trim().length < 3
                  ? words.missing.phone
                  : null
  const period = from === null || until === null ? null : keyPeriodOf(keyPeriods, holidays, from, until)
  const draft: Draft | null =
    missing !== null || from === null || until === null
      ? null
      : {
          stream,
          type: 'absence.file',
          data: {
            person,
            from,
            until,
            deputy,
            principal: principal === 'yes',
            period: period?.name ?? null,
            place: place.trim(),
            why: why.trim(),
            phone: phone.trim(),
          },
        }
  const choose = (id: string) => {
    const card = people.find((one) => one.id === id)
    set({ person: id, phone: phone === '' ? (card?.phones[0]?.number ?? '') : phone })
    // 局长, 主任, 书记 lead their unit; 副局长 does not.
    setPrincipal(/^(局长|主任|书记|区长)$/u.test(card?.title ?? '') ? 'yes' : 'no')
  }
  return (
    <FormDrawer title={words.file} label={words.submit} draft={draft} missing={missing} onClose={onClose}>
      <Field label={words.who} asked={person !== ''}>
        <Select
          label={words.who}
          value={person}
          options={options}
          onChange={choose}
          empty={text.missingPerson}
          missing={person === ''}
        />
      </Field>
      <Field label={words.principal}>
        <Segmented
          label={words.principal}
          segments={[
            { value: 'no', label: words.isOther },
            { value: 'yes', label: words.isPrincipal },
          ]}
          value={principal}
          onChoose={setPrincipal}
        />
      </Field>
      <Field label={words.from} asked={from !== null}>
        <MomentField label={words.from} now={now} onChange={setFrom} />
      </Field>
      <Field label={words.until} asked={until !== null}>
        <MomentField label={words.until} now={now} onChange={setUntil} />
      </Field>
      {period !== null && (
        <p className={styles.warning} role="status">
          {words.period(period.name, period.verified)}。
          {principal === 'yes' ? words.periodWarning : words.periodNote}
        </p>
      )}
      <Field label={words.place} asked={place !== ''}>
        <TextField
          value={place}
          onChange={(value) => set({ place: value })}
          placeholder={words.placeHint}
          maxLength={200}
          missing={place === ''}
        />
      </Field>
      <Field label={words.reason} asked={why !== ''}>
        <TextField
          value={why}
          onChange={(value) => set({ why: value })}
          maxLength={500}
          missing={why === ''}
        />
      </Field>
      <Field label={words.deputy} asked={deputy !== ''}>
        <Select
          label={words.deputy}
          value={deputy}
          options={options.filter(({ value }) => value !== person)}
          onChange={(value) => set({ deputy: value })}
          empty={text.missingPerson}
          missing={deputy === ''}
        />
      </Field>
      <Field label={words.phone} asked={phone !== ''}>
        <TextField
          value={phone}
          onChange={(value) => set({ phone: value })}
          maxLength={40}
          missing={phone === ''}
        />
      </Field>
    </FormDrawer>
  )
}
