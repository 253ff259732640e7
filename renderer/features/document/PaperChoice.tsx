import { documentTypeText } from '../../../domain/document/document.ts'
import { paperDay, paperMonth } from '../../../domain/document/paper-words.ts'
import { addDays } from '../../../domain/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { type Choice, madeHere, type Words } from './choice.ts'
import styles from './DocumentScreen.module.css'
import { text } from './text.ts'
import { monthSpan } from './useDutyDay.ts'

interface PaperChoiceProps {
  choice: Choice
  /** Who stands as 编辑 and 审核 where nothing is typed. */
  names: Pick<Words, 'editor' | 'reviewer'>
  today: string
  onChoose: (next: Pick<Choice, 'type' | 'about'>) => void
  onWords: (words: Words) => void
}

/** Which paper of which day or month, and the words a person adds to it. */
export function PaperChoice({ choice, names, today, onChoose, onWords }: PaperChoiceProps) {
  const { type, about, words } = choice
  const pick = (next: string) => {
    const chosen = madeHere.find((one) => one === next) ?? type
    onChoose({ type: chosen, about: chosen === 'monthly' ? about.slice(0, 7) : dayIn(about, today) })
  }
  const field = (name: keyof Words, label: string, placeholder = '') => (
    <Field label={label}>
      <TextField
        value={words[name]}
        placeholder={placeholder}
        maxLength={300}
        onChange={(value) => onWords({ ...words, [name]: value })}
      />
    </Field>
  )
  const outgoing = type === 'flash' || type === 'daily'
  return (
    <div className={styles.form}>
      <Field label={text.type}>
        <Select
          value={type}
          empty={text.type}
          options={madeHere.map((value) => ({ value, label: documentTypeText[value] }))}
          onChange={pick}
        />
      </Field>
      {type === 'monthly' ? (
        <Stepper
          label={text.month}
          words={paperMonth(about)}
          names={[text.previousMonth, text.nextMonth]}
          last={about >= today.slice(0, 7)}
          onStep={(by) => onChoose({ type, about: monthBeside(about, by) })}
        />
      ) : (
        <Stepper
          label={text.day}
          words={paperDay(about)}
          names={[text.previous, text.next]}
          last={about >= today}
          onStep={(by) => onChoose({ type, about: addDays(about, by) })}
        />
      )}
      {(type === 'duty-log' || type === 'daily') && field('weather', text.weather, text.weatherHint)}
      {type === 'flash' && field('title', text.title, text.flashTitle(paperDay(about)))}
      {type === 'flash' && (
        <Field label={text.lead}>
          <TextArea
            value={words.lead}
            placeholder={text.leadHint}
            maxLength={20_000}
            onChange={(lead) => onWords({ ...words, lead })}
          />
        </Field>
      )}
      {outgoing && field('to', text.to, text.toHint)}
      {outgoing && field('editor', text.editor, names.editor)}
      {outgoing && field('reviewer', text.reviewer, names.reviewer)}
      {outgoing && field('copies', text.copies)}
    </div>
  )
}

interface StepperProps {
  label: string
  words: string
  names: readonly [string, string]
  last: boolean
  onStep: (by: 1 | -1) => void
}
function Stepper({ label, words, names, last, onStep }: StepperProps) {
  return (
    <fieldset className={styles.stepper} aria-label={label}>
      <Button small label={names[0]} keys={['Alt', '←']} onPress={() => onStep(-1)} />
      <strong>{words}</strong>
      <Button small label={names[1]} keys={['Alt', '→']} busy={last} onPress={() => onStep(1)} />
    </fieldset>
  )
}

/** The day itself; of a month its last day, or today. */
function dayIn(about: string, today: string): string {
  if (about.length > 7) return about
  const { last } = monthSpan(about)
  return last < today ? last : today
}

function monthBeside(month: string, by: 1 | -1): string {
  const { first, last } = monthSpan(month)
  return addDays(by === 1 ? last : first, by).slice(0, 7)
}
