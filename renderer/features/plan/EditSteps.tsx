import { useState } from 'react'
import type { PlanContent, Step } from '../../../domain/plan/content.ts'
import { Button } from '../../ui/Button.tsx'
import type { Check } from './CheckBox.tsx'
import { EditStep } from './EditStep.tsx'
import { freeKey } from './empty-content.ts'
import styles from './Plan.module.css'
import { text } from './text.ts'

/** The steps of a plan, each in a line; the details of one unfold. */
export function EditSteps({
  content,
  change,
  check,
}: {
  content: PlanContent
  change: (next: Partial<PlanContent>) => void
  check: Check | null
}) {
  const [open, setOpen] = useState<string | null>(null)
  const { steps, roles } = content
  const put = (key: string, next: Partial<Step>) =>
    change({ steps: steps.map((one) => (one.key === key ? { ...one, ...next } : one)) })
  const move = (place: number, by: number) => {
    const other = steps[place + by]
    const own = steps[place]
    if (other === undefined || own === undefined) return
    change({ steps: steps.with(place, other).with(place + by, own) })
  }
  const remove = (key: string) =>
    change({
      steps: steps
        .filter((one) => one.key !== key)
        .map((one) => ({ ...one, after: one.after.filter((before) => before !== key) })),
    })
  const add = () => {
    const key = freeKey('s', steps)
    const [first] = roles
    const role = first ?? { key: 'r1', name: '待定单位' }
    const made: Step = {
      key,
      level: null,
      title: text.edit.columns.title,
      role: role.key,
      minutes: null,
      clock: 'open',
      after: [],
      when: null,
      order: null,
      card: null,
      evidence: '',
      clause: '',
    }
    const unit = { ...role, type: 'unit' as const, person: null, street: null, phone: null, duty: '' }
    change({ steps: [...steps, made], ...(first === undefined ? { roles: [unit] } : {}) })
    setOpen(key)
  }
  return (
    <>
      <div className={styles.edit} aria-hidden="true">
        {[...Object.values(text.edit.columns).slice(0, 7), ''].map((name) => (
          <span key={name} className={styles.quiet}>
            {name}
          </span>
        ))}
      </div>
      <ol aria-label={text.edit.parts.steps}>
        {steps.map((step, place) => (
          <EditStep
            key={step.key}
            step={step}
            place={place}
            content={content}
            check={check}
            open={open === step.key}
            onOpen={() => setOpen(open === step.key ? null : step.key)}
            onChange={(next) => put(step.key, next)}
            onMove={(by) => move(place, by)}
            onRemove={() => remove(step.key)}
          />
        ))}
      </ol>
      <p className={styles.acts}>
        <Button small label={text.edit.addStep} keys={['Alt', 'S']} onPress={add} />
      </p>
    </>
  )
}
