import { useState } from 'react'
import { type PlanContent, type Step, stepClocks, stepClockText } from '../../../domain/plan/content.ts'
import { romanLevel } from '../../../domain/plan/fits.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { type Check, CheckBox } from './CheckBox.tsx'
import { EditCondition } from './EditCondition.tsx'
import styles from './Plan.module.css'
import { text } from './text.ts'

/** One step: its line, and when open its condition, order, proof, clause and card. */
export function EditStep({
  step,
  place,
  content,
  check,
  open,
  onOpen,
  onChange,
  onMove,
  onRemove,
}: {
  step: Step
  place: number
  content: PlanContent
  check: Check | null
  open: boolean
  onOpen: () => void
  onChange: (next: Partial<Step>) => void
  onMove: (by: number) => void
  onRemove: () => void
}) {
  const { steps, roles } = content
  const { columns } = text.edit
  const [after, setAfter] = useState(
    step.after.map((key) => steps.findIndex((one) => one.key === key) + 1).join(','),
  )
  const writeAfter = (words: string) => {
    setAfter(words)
    const keys = words.split(/\D+/).flatMap((n) => steps[Number(n) - 1]?.key ?? [])
    onChange({ after: [...new Set(keys)].filter((key) => key !== step.key).slice(0, 12) })
  }
  return (
    <li>
      <div className={styles.edit}>
        <span className={styles.quiet}>{place + 1}</span>
        <TextField
          label={columns.title}
          value={step.title}
          onChange={(title) => onChange({ title: title === '' ? ' ' : title.trimStart() })}
          maxLength={120}
        />
        <Select
          label={columns.role}
          value={step.role}
          empty={text.edit.pickRole}
          options={roles.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={(role) => role !== '' && onChange({ role })}
        />
        <TextField
          label={columns.minutes}
          value={step.minutes === null ? '' : String(step.minutes)}
          placeholder={text.edit.noMinutes}
          maxLength={5}
          onChange={(words) => onChange({ minutes: Number(words.replace(/\D/g, '')) || null })}
        />
        <Select
          label={columns.clock}
          value={step.clock}
          empty={stepClockText.open}
          options={stepClocks.map((value) => ({ value, label: stepClockText[value] }))}
          onChange={(value) => onChange({ clock: stepClocks.find((one) => one === value) ?? 'open' })}
        />
        <Select
          label={columns.level}
          value={step.level === null ? '' : String(step.level)}
          empty={text.edit.always}
          options={([4, 3, 2, 1] as const).map((level) => ({
            value: String(level),
            label: text.edit.from(romanLevel[level]),
          }))}
          onChange={(value) => onChange({ level: value === '' ? null : (Number(value) as 1) })}
        />
        <TextField
          label={columns.after}
          value={after}
          placeholder={text.edit.afterHint}
          maxLength={40}
          onChange={writeAfter}
        />
        <span className={styles.acts}>
          <CheckBox check={check} of={`step ${step.key}`} />
          <Button small look="quiet" label={open ? text.edit.less : text.edit.more} onPress={onOpen} />
        </span>
      </div>
      {open && (
        <div className={styles.more}>
          <Details step={step} content={content} onChange={onChange} />
          <span className={styles.acts}>
            <Button small label={text.edit.up} onPress={() => onMove(-1)} />
            <Button small label={text.edit.down} onPress={() => onMove(1)} />
            <Button small look="quiet" label={text.edit.remove} onPress={onRemove} />
          </span>
        </div>
      )}
    </li>
  )
}

function Details({
  step,
  content: { roles, cards },
  onChange,
}: {
  step: Step
  content: PlanContent
  onChange: (next: Partial<Step>) => void
}) {
  const { order } = step
  const to = order?.to ?? [step.role]
  const write = (words: string) =>
    onChange({ order: words === '' ? null : { text: words, to: to.length === 0 ? [step.role] : to } })
  const toggle = (key: string) => {
    if (order === null) return
    const next = to.includes(key) ? to.filter((one) => one !== key) : [...to, key]
    if (next.length > 0) onChange({ order: { ...order, to: next } })
  }
  return (
    <>
      <Field label={text.edit.columns.when}>
        <EditCondition when={step.when} onChange={(when) => onChange({ when })} />
      </Field>
      <Field label={text.edit.columns.order}>
        <TextArea
          value={order?.text ?? ''}
          placeholder={text.edit.orderHint}
          onChange={write}
          maxLength={1000}
        />
      </Field>
      {order !== null && (
        <Field label={text.edit.to}>
          <span className={styles.acts}>
            {roles.map(({ key, name }) => (
              <Button
                key={key}
                small
                label={name}
                pressed={to.includes(key)}
                look={to.includes(key) ? 'primary' : 'normal'}
                onPress={() => toggle(key)}
              />
            ))}
          </span>
        </Field>
      )}
      <Field label={text.edit.evidence}>
        <TextField value={step.evidence} onChange={(evidence) => onChange({ evidence })} maxLength={200} />
      </Field>
      <Field label={text.edit.stepClause}>
        <TextField value={step.clause} onChange={(clause) => onChange({ clause })} maxLength={300} />
      </Field>
      <Field label={text.edit.card}>
        <Select
          value={step.card ?? ''}
          empty={text.edit.noCard}
          options={cards.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={(card) => onChange({ card: card === '' ? null : card })}
        />
      </Field>
    </>
  )
}
