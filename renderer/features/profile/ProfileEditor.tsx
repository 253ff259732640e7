import { useState } from 'react'
import type { ProfileRow } from '../../../domain/profile/rows.ts'
import { type Checked, checkeds, checkedText } from '../../../domain/profile/step.ts'
import { newStream } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Profile.module.css'
import { draftOf, newStep, type ProfileDraft, stepsOf, type TypedStep } from './profile-draft.ts'
import { StepFields } from './StepFields.tsx'
import { text } from './text.ts'

/** Writes a new version of a set, or a set of its own from it. Nothing that runs is changed by it. */
export function ProfileEditor({
  row,
  copy,
  onDone,
}: {
  row: ProfileRow
  copy: boolean
  /** With the stream that was saved, or null where nothing was. */
  onDone: (saved: string | null) => void
}) {
  const [stream] = useState(() => (copy ? newStream('profile') : row.key))
  const [draft, setDraft] = useState<ProfileDraft>(() => draftOf(row, copy))
  const change = (part: Partial<ProfileDraft>) => setDraft((old) => ({ ...old, ...part }))
  const changeStep = (key: string, part: Partial<TypedStep>) =>
    change({ steps: draft.steps.map((step) => (step.key === key ? { ...step, ...part } : step)) })
  const { steps, missing } = stepsOf(draft)
  const data = {
    name: draft.name.trim(),
    place: draft.place.trim(),
    source: draft.source.trim(),
    checked: draft.checked,
    steps,
    over: copy ? 0 : row.version,
  }
  return (
    <>
      <header className={styles.head}>
        <div className={styles.names}>
          <Field label={text.name}>
            <TextField value={draft.name} maxLength={60} onChange={(name) => change({ name })} />
          </Field>
          <Field label={text.place}>
            <TextField value={draft.place} maxLength={100} onChange={(place) => change({ place })} />
          </Field>
          <Field label={text.source}>
            <TextField value={draft.source} maxLength={300} onChange={(source) => change({ source })} />
          </Field>
          <Field label={text.checked}>
            <Select
              value={draft.checked}
              empty={text.pick}
              options={checkeds.map((value) => ({ value, label: checkedText[value] }))}
              onChange={(value) => change({ checked: (value || 'unverified') as Checked })}
            />
          </Field>
        </div>
      </header>
      <p className={styles.note}>{text.note}</p>
      <div className={classNames(styles.stepLine, styles.stepHead)} aria-hidden="true">
        {(['label', 'ending', 'to', 'start', 'limit', 'owner'] as const).map((column) => (
          <span key={column}>{text.columns[column]}</span>
        ))}
      </div>
      <ul className={styles.steps}>
        {draft.steps.map((step) => (
          <StepFields
            key={step.key}
            step={step}
            onChange={(part) => changeStep(step.key, part)}
            onRemove={() => change({ steps: draft.steps.filter(({ key }) => key !== step.key) })}
          />
        ))}
      </ul>
      <div className={styles.form}>
        <Button label={text.add} onPress={() => change({ steps: [...draft.steps, newStep(draft.steps)] })} />
        <CommandButton
          primary
          label={text.save}
          keys={['Ctrl', 'Enter']}
          missing={missing}
          draft={missing === null ? { stream, type: 'profile.save', data } : null}
          onDone={() => onDone(stream)}
        />
        <Button look="quiet" label={text.giveUp} onPress={() => onDone(null)} />
      </div>
    </>
  )
}
