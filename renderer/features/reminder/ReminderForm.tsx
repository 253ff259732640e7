import { useMemo, useState } from 'react'
import { type ReminderUse, reminderUses, reminderUseText } from '../../../domain/reminder/reminder.ts'
import { type Draft, newStream } from '../../desk/build-command.ts'
import { FormDrawer } from '../../desk/FormDrawer.tsx'
import { centreNow } from '../../desk/useNow.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './Reminder.module.css'
import { type Often, oftens, readRule } from './read-rule.ts'
import { type Template, templates } from './templates.ts'
import { text } from './text.ts'

const oftenText: Record<Often, string> = { once: text.once, daily: text.daily, hourly: text.hourly }

/** A new reminder, check, report or message. */
export function ReminderForm({ onClose }: { onClose: () => void }) {
  const me = useWho()?.person?.person ?? null
  const stream = useMemo(() => newStream('reminder'), [])
  const [openedAt] = useState(centreNow)
  const [use, setUse] = useState<ReminderUse>('reminder')
  const [title, setTitle] = useState('')
  const [more, setMore] = useState('')
  const [whose, setWhose] = useState<'duty' | 'mine'>('duty')
  const [often, setOften] = useState<Often>('once')
  const [at, setAt] = useState('')
  const [hours, setHours] = useState('2')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')

  const fill = (one: Template) => {
    setUse(one.use)
    setTitle(one.title)
    setOften(one.often)
    setAt(one.at)
    if (one.hours !== '') setHours(one.hours)
  }
  const isMessage = use === 'message'
  const rule = isMessage
    ? ({ every: 'once', at: openedAt } as const)
    : readRule({ often, at, hours, from, until }, openedAt)
  const missing =
    title.trim() === ''
      ? text.missingTitle
      : rule === 'times'
        ? often === 'once'
          ? text.missingTime
          : text.wrongTimes
        : rule === 'span'
          ? text.wrongSpan
          : whose === 'mine' && me === null
            ? text.signIn
            : null
  const draft: Draft | null =
    missing !== null || typeof rule === 'string'
      ? null
      : {
          stream,
          type: 'reminder.set',
          data: {
            ...{ use, title: title.trim(), text: more.trim(), rule, source: null },
            person: whose === 'mine' && !isMessage ? me : null,
          },
        }
  return (
    <FormDrawer title={text.add} label={text.save} draft={draft} missing={missing} onClose={onClose}>
      <Field label={text.templates}>
        {templates.map((one) => (
          <Button key={one.title} small label={one.title} onPress={() => fill(one)} />
        ))}
      </Field>
      <Field label={text.use}>
        <Segmented
          label={text.use}
          segments={reminderUses.map((value) => ({ value, label: reminderUseText[value] }))}
          value={use}
          onChoose={setUse}
        />
      </Field>
      <Field label={text.what}>
        <TextField
          value={title}
          onChange={setTitle}
          placeholder={text.whatHints[use]}
          maxLength={200}
          autoFocus
        />
      </Field>
      <Field label={text.more}>
        <TextArea value={more} onChange={setMore} maxLength={4000} />
      </Field>
      {!isMessage && (
        <>
          <Field label={text.whose}>
            <Segmented
              label={text.whose}
              segments={[
                { value: 'duty', label: text.duty },
                { value: 'mine', label: text.mine },
              ]}
              value={whose}
              onChoose={setWhose}
            />
          </Field>
          <Field label={text.often}>
            <Segmented
              label={text.often}
              segments={oftens.map((value) => ({ value, label: oftenText[value] }))}
              value={often}
              onChoose={setOften}
            />
            {often === 'hourly' && (
              <TextField
                value={hours}
                onChange={setHours}
                label={text.hours}
                maxLength={4}
                after={<span className={styles.quiet}>{text.hours}</span>}
              />
            )}
          </Field>
          {often !== 'hourly' && (
            <Field label={text.at}>
              <TextField
                value={at}
                onChange={setAt}
                placeholder={often === 'once' ? text.onceHint : text.dailyHint}
                maxLength={200}
                missing={at === ''}
              />
              <ReadBack>{typeof rule !== 'string' && rule.every === 'once' && text.moment(rule.at)}</ReadBack>
            </Field>
          )}
          {often !== 'once' && (
            <Field label={text.from}>
              <TextField value={from} onChange={setFrom} placeholder={text.fromHint} maxLength={40} />
              <TextField
                value={until}
                onChange={setUntil}
                label={text.until}
                placeholder={text.untilHint}
                maxLength={40}
              />
            </Field>
          )}
        </>
      )}
    </FormDrawer>
  )
}
