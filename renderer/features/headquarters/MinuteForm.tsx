import { useState } from 'react'
import { v7 } from 'uuid'
import { comingTime } from '../../desk/coming-time.ts'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { centreNow } from '../../desk/useNow.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './Headquarters.module.css'
import { meetingText as words } from './meeting-text.ts'

interface Item {
  readonly key: string
  readonly text: string
  readonly unit: string
  readonly due: string
}
const empty = (): Item => ({ key: v7(), text: '', unit: '', due: '' })

/** Writes down what was said and what was decided: for each resolution who does it and until when. */
export function MinuteForm({ stream, onDone }: { stream: string; onDone: () => void }) {
  const [openedAt] = useState(centreNow)
  const [said, setSaid] = useState('')
  const [items, setItems] = useState<readonly Item[]>([empty()])
  const change = (key: string, by: Partial<Item>) =>
    setItems(items.map((one) => (one.key === key ? { ...one, ...by } : one)))
  const filled = items.filter(({ text: words }) => words.trim() !== '')
  const dueOf = ({ due }: Item) => (due.trim() === '' ? null : comingTime(due, openedAt))
  const isWrong = filled.some((one) => one.due.trim() !== '' && dueOf(one) === null)
  const missing =
    said.trim() === '' && filled.length === 0 ? words.missingMinute : isWrong ? words.wrongTime : null
  return (
    <InlineForm
      label={words.doMinute}
      missing={missing}
      onDone={onDone}
      draft={
        missing !== null
          ? null
          : {
              stream,
              type: 'meeting.minute',
              data: {
                text: said.trim(),
                resolutions: filled.map((one) => ({
                  key: one.key,
                  text: one.text.trim(),
                  unit: one.unit.trim(),
                  due: dueOf(one),
                })),
                files: [],
              },
            }
      }
    >
      <Field label={words.minutes}>
        <TextArea
          value={said}
          onChange={setSaid}
          placeholder={words.minuteHint}
          maxLength={10_000}
          autoFocus
        />
      </Field>
      <Field label={words.resolutions}>
        <div className={styles.items}>
          {items.map((one) => (
            <div key={one.key} className={styles.item3}>
              <TextField
                label={words.resolution}
                value={one.text}
                placeholder={words.resolutionHint}
                maxLength={2000}
                onChange={(text) => change(one.key, { text })}
              />
              <TextField
                label={words.unit}
                value={one.unit}
                placeholder={words.unitHint}
                maxLength={200}
                onChange={(unit) => change(one.key, { unit })}
              />
              <TextField
                label={words.due}
                value={one.due}
                placeholder={words.dueHint}
                maxLength={40}
                onChange={(due) => change(one.key, { due })}
              />
            </div>
          ))}
          <Button
            small
            look="quiet"
            label={words.addResolution}
            onPress={() => setItems([...items, empty()])}
          />
        </div>
      </Field>
    </InlineForm>
  )
}
