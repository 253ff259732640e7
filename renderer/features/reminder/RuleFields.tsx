import type { Rule } from '../../../domain/reminder/rule.ts'
import { Field } from '../../ui/Field.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import records from '../../ui/records.module.css'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { type Often, oftens, type Typed } from './read-rule.ts'
import { text } from './text.ts'

const oftenText: Record<Often, string> = { once: text.once, daily: text.daily, hourly: text.hourly }

/** When and how often a reminder asks; what is typed is read back. */
export function RuleFields({
  typed,
  rule,
  onChange,
}: {
  typed: Typed
  /** As `readRule` reads it. */
  rule: Rule | 'times' | 'span'
  onChange: (typed: Typed) => void
}) {
  const { often, at, hours, from, until } = typed
  const set = (change: Partial<Typed>) => onChange({ ...typed, ...change })
  return (
    <>
      <Field label={text.often}>
        <Segmented
          label={text.often}
          segments={oftens.map((value) => ({ value, label: oftenText[value] }))}
          value={often}
          onChoose={(next) => set({ often: next })}
        />
        {often === 'hourly' && (
          <TextField
            value={hours}
            onChange={(words) => set({ hours: words })}
            label={text.hours}
            maxLength={4}
            after={<span className={records.quiet}>{text.hours}</span>}
          />
        )}
      </Field>
      {often !== 'hourly' && (
        <Field label={text.at}>
          <TextField
            value={at}
            onChange={(words) => set({ at: words })}
            placeholder={often === 'once' ? text.onceHint : text.dailyHint}
            maxLength={200}
            missing={at === ''}
          />
          <ReadBack>{typeof rule !== 'string' && rule.every === 'once' && text.moment(rule.at)}</ReadBack>
        </Field>
      )}
      {often !== 'once' && (
        <Field label={text.from}>
          <TextField
            value={from}
            onChange={(words) => set({ from: words })}
            placeholder={text.fromHint}
            maxLength={40}
          />
          <TextField
            value={until}
            onChange={(words) => set({ until: words })}
            label={text.until}
            placeholder={text.untilHint}
            maxLength={40}
          />
        </Field>
      )}
    </>
  )
}
