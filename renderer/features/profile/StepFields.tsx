import { categories, categoryText } from '../../../domain/incident/incident.ts'
import {
  type Checked,
  checkeds,
  checkedText,
  type Ending,
  endings,
  endingText,
  type Start,
  starts,
  startText,
} from '../../../domain/profile/step.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Profile.module.css'
import type { TypedStep } from './profile-draft.ts'
import { text } from './text.ts'

const levels = [1, 2, 3, 4] as const

/** One deadline being written: two lines, what is reported by when, and for which incidents by which rule. */
export function StepFields({
  step,
  onChange,
  onRemove,
}: {
  step: TypedStep
  onChange: (part: Partial<TypedStep>) => void
  onRemove: () => void
}) {
  const { columns } = text
  const name = (what: string) => text.field(step.label, what)
  return (
    <li className={styles.step}>
      <div className={styles.stepLine}>
        <TextField
          label={name(columns.label)}
          maxLength={40}
          value={step.label}
          onChange={(label) => onChange({ label })}
        />
        <Select
          label={name(columns.ending)}
          empty={text.pick}
          value={step.ending}
          options={endings.map((value) => ({ value, label: endingText[value] }))}
          onChange={(value) => onChange({ ending: (value || 'first') as Ending })}
        />
        <TextField
          label={name(columns.to)}
          placeholder={columns.to}
          maxLength={60}
          value={step.to}
          onChange={(to) => onChange({ to })}
        />
        <Select
          label={name(columns.start)}
          empty={text.pick}
          value={step.start}
          options={starts.map((value) => ({ value, label: startText[value] }))}
          onChange={(value) => onChange({ start: (value || 'received') as Start })}
        />
        <TextField
          label={name(columns.limit)}
          placeholder={text.limitHint}
          maxLength={60}
          value={step.limit}
          onChange={(limit) => onChange({ limit })}
        />
        <TextField
          label={name(columns.owner)}
          placeholder={columns.owner}
          maxLength={40}
          value={step.owner}
          onChange={(owner) => onChange({ owner })}
        />
      </div>
      <div className={styles.stepMore}>
        <Toggles
          label={name(columns.levels)}
          values={levels}
          chosen={step.levels}
          words={(level) => text.levelNames[level]}
          onChange={(chosen) => onChange({ levels: chosen })}
        />
        <Toggles
          label={name(columns.categories)}
          values={categories}
          chosen={step.categories}
          words={(category) => categoryText[category]}
          onChange={(chosen) => onChange({ categories: chosen })}
        />
        <TextField
          label={name(columns.source)}
          placeholder={columns.source}
          maxLength={300}
          value={step.source}
          onChange={(source) => onChange({ source })}
        />
        <Select
          label={name(columns.checked)}
          empty={text.pick}
          value={step.checked}
          options={checkeds.map((value) => ({ value, label: checkedText[value] }))}
          onChange={(value) => onChange({ checked: (value || 'unverified') as Checked })}
        />
        <Button small look="quiet" label={text.remove} onPress={onRemove} />
      </div>
    </li>
  )
}

/** Several of a few; none pressed means all. */
function Toggles<T extends string | number>({
  label,
  values,
  chosen,
  words,
  onChange,
}: {
  label: string
  values: readonly T[]
  chosen: readonly T[]
  words: (value: T) => string
  onChange: (chosen: T[]) => void
}) {
  return (
    <fieldset className={styles.toggles} aria-label={label}>
      {values.map((value) => {
        const on = chosen.includes(value)
        return (
          <Button
            key={value}
            small
            pressed={on}
            look={on ? 'normal' : 'quiet'}
            label={words(value)}
            onPress={() => onChange(values.filter((one) => (one === value ? !on : chosen.includes(one))))}
          />
        )
      })}
      {chosen.length === 0 && <span className={styles.quiet}>{text.all}</span>}
    </fieldset>
  )
}
