import { useMemo, useState } from 'react'
import type { Attachment } from '../../../domain/attachment.ts'
import type { Recipient } from '../../../domain/order/recipient.ts'
import { AttachButton } from '../../desk/AttachButton.tsx'
import { AttachmentList } from '../../desk/AttachmentList.tsx'
import { type Draft, newStream } from '../../desk/build-command.ts'
import { comingTime } from '../../desk/coming-time.ts'
import { submitDrafts } from '../../desk/useCommand.ts'
import { useJudge } from '../../desk/useJudge.ts'
import { centreNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { closeOrder, type OrderStart } from '../../shell/order-sheet.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './IssueForm.module.css'
import { issueDraft, missingOf } from './issue-draft.ts'
import { RecipientField, streetNamed } from './RecipientField.tsx'
import { text } from './text.ts'

/** A new order, by keyboard: whom, what, until when. Ctrl Enter gives it. */
export function IssueForm({ start }: { start: OrderStart }) {
  const streets = useWho()?.streets ?? []
  const stream = useMemo(() => newStream('order'), [])
  const [openedAt] = useState(centreNow)
  const named = start.whom === undefined ? null : streetNamed(start.whom, streets)
  const [recipients, setRecipients] = useState<Recipient[]>(() => [
    ...(start.recipients ?? []),
    ...(named === null ? [] : [named]),
  ])
  const [words, setWords] = useState(start.text ?? '')
  const [incident, setIncident] = useState(start.incident ?? '')
  const [place, setPlace] = useState(start.place ?? '')
  const [minutes, setMinutes] = useState('5')
  const [times, setTimes] = useState({ arriveBy: '', feedbackBy: '', completeBy: '' })
  const [needs, setNeeds] = useState({ arrive: false, complete: false })
  const [files, setFiles] = useState<Attachment[]>([])
  const { rows: incidents } = useQuery('incident.open', { limit: 200 })

  const read = (name: keyof typeof times): number | null | 'wrong' =>
    times[name].trim() === '' ? null : (comingTime(times[name], openedAt) ?? 'wrong')
  const filled = {
    recipients,
    words,
    incident,
    place,
    minutes,
    needs,
    files,
    start,
    times: { arriveBy: read('arriveBy'), feedbackBy: read('feedbackBy'), completeBy: read('completeBy') },
  }
  const missing = missingOf(filled)
  const draft = missing === null ? issueDraft(stream, filled) : null
  const verdict = useJudge(draft)
  const [answer, setAnswer] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const give = async () => {
    if (draft === null || busy) return
    const drafts: Draft[] = [draft]
    if (start.replaces !== undefined) {
      drafts.push({ stream: start.replaces, type: 'order.replace', data: { by: stream } })
    }
    setBusy(true)
    const given = await submitDrafts(drafts)
    setBusy(false)
    if (!given.ok) return setAnswer(given.reason)
    closeOrder()
    if (start.replaces !== undefined) goTo('order', stream)
  }
  const refused = missing ?? answer ?? (verdict.ok ? null : verdict.reason)
  const time = (name: keyof typeof times, label: string) => {
    const value = filled.times[name]
    return (
      <Field label={label}>
        <TextField
          value={times[name]}
          onChange={(said) => setTimes({ ...times, [name]: said })}
          placeholder={text.form.timeHint}
          maxLength={40}
        />
        {typeof value === 'number' && <ReadBack>{text.moment(value)}</ReadBack>}
      </Field>
    )
  }
  return (
    <Drawer
      title={start.replaces === undefined ? text.form.title : text.form.replaceTitle('原指令')}
      note={start.replaces === undefined ? undefined : text.form.replaceNote}
      onClose={closeOrder}
      foot={
        <Button
          label={text.form.send}
          keys={['Ctrl', 'Enter']}
          look="primary"
          refused={refused}
          busy={busy}
          onPress={() => void give()}
        />
      }
    >
      <Field label={text.form.whom}>
        <RecipientField
          chosen={recipients}
          onChange={setRecipients}
          start={named === null ? (start.whom ?? '') : ''}
        />
      </Field>
      <Field label={text.form.templates}>
        {text.templates.map((one) => (
          <Button
            key={one.name}
            small
            label={one.name}
            onPress={() => {
              setWords(one.words)
              setNeeds({ arrive: one.arrive, complete: one.complete })
            }}
          />
        ))}
      </Field>
      <Field label={text.form.words}>
        <TextArea
          value={words}
          onChange={setWords}
          placeholder={text.form.wordsHint}
          maxLength={4000}
          missing={words.trim() === ''}
          autoFocus={recipients.length > 0}
        />
      </Field>
      <Field label={text.form.incident}>
        <Select
          value={incident}
          onChange={setIncident}
          empty={text.form.noIncident}
          options={incidents.map(({ key, title }) => ({ value: key, label: title }))}
        />
      </Field>
      <Field label={text.form.place}>
        <TextField value={place} onChange={setPlace} placeholder={text.form.placeHint} maxLength={200} />
      </Field>
      <Field label={text.form.acknowledge}>
        <TextField
          value={minutes}
          onChange={setMinutes}
          maxLength={4}
          after={<span className={styles.quiet}>{text.form.minutes}</span>}
        />
      </Field>
      {time('arriveBy', text.form.arriveBy)}
      {time('feedbackBy', text.form.feedbackBy)}
      {time('completeBy', text.form.completeBy)}
      <Field label={text.form.needs}>
        {(['arrive', 'complete'] as const).map((need) => (
          <Button
            key={need}
            small
            label={text.form[need]}
            pressed={needs[need]}
            icon={needs[need] && <Icon name="tick" size={14} />}
            onPress={() => setNeeds({ ...needs, [need]: !needs[need] })}
          />
        ))}
      </Field>
      <Field label={text.form.files}>
        <AttachButton small onAttached={(more) => setFiles([...files, ...more])} />
        <AttachmentList
          attachments={files}
          onRemove={(gone) => setFiles(files.filter(({ hash }) => hash !== gone.hash))}
        />
      </Field>
    </Drawer>
  )
}
