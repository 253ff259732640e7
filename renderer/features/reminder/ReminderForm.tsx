import { useMemo, useState } from 'react'
import { type ReminderUse, reminderUses, reminderUseText } from '../../../domain/reminder/reminder.ts'
import { type Draft, newStream } from '../../desk/build-command.ts'
import { FormDrawer } from '../../desk/FormDrawer.tsx'
import { centreNow } from '../../desk/useNow.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { RuleFields } from './RuleFields.tsx'
import { readRule, type Typed } from './read-rule.ts'
import { type Template, templates } from './templates.ts'
import { text } from './text.ts'

/** A new reminder, check, report or message. */
export function ReminderForm({ onClose }: { onClose: () => void }) {
  const me = useWho()?.person?.person ?? null
  const stream = useMemo(() => newStream('reminder'), [])
  const [openedAt] = useState(centreNow)
  const [use, setUse] = useState<ReminderUse>('reminder')
  const [title, setTitle] = useState('')
  const [more, setMore] = useState('')
  const [whose, setWhose] = useState<'duty' | 'mine'>('duty')
  const [typed, setTyped] = useState<Typed>({ often: 'once', at: '', hours: '2', from: '', until: '' })

  const fill = (one: Template) => {
    setUse(one.use)
    setTitle(one.title)
    const { often, at, hours } = one
    setTyped({ ...typed, often, at, hours: hours === '' ? typed.hours : hours })
  }
  const isMessage = use === 'message'
  const rule = isMessage ? ({ every: 'once', at: openedAt } as const) : readRule(typed, openedAt)
  const missing =
    title.trim() === ''
      ? text.missingTitle
      : rule === 'times'
        ? typed.often === 'once'
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
            use,
            title: title.trim(),
            text: more.trim(),
            rule,
            source: null,
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
          <RuleFields typed={typed} rule={rule} onChange={setTyped} />
        </>
      )}
    </FormDrawer>
  )
}
