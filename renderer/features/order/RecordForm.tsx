import { useState } from 'react'
import type { OrderPageRow } from '../../../domain/order/rows.ts'
import type { Draft } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { doneTime } from '../../desk/done-time.ts'
import { centreNow } from '../../desk/useNow.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Order.module.css'
import { text } from './text.ts'

const whats = ['phone', 'acknowledge', 'refuse', 'arrive', 'feedback', 'complete'] as const
type What = (typeof whats)[number]

/** What a receiver was told or said by telephone, written down by this desk: testimony, with 复述. */
export function RecordForm({
  row,
  chosen,
  onDone,
}: {
  row: OrderPageRow
  chosen: string
  onDone: () => void
}) {
  const [openedAt] = useState(centreNow)
  const [what, setWhat] = useState<What>('phone')
  const [who, setWho] = useState('')
  const [when, setWhen] = useState('')
  const [words, setWords] = useState('')
  const [readBack, setReadBack] = useState(false)
  const receiver = row.recipients.find(({ recipient }) => recipient === chosen)
  const at = doneTime(when, openedAt)
  const said = words.trim()
  const needsWords = what === 'refuse' || what === 'feedback' || what === 'complete'
  const missing =
    who.trim() === ''
      ? text.phone.missingWho
      : at === null
        ? text.phone.wrongTime
        : needsWords && said === ''
          ? text.phone.missingWords
          : null
  const draft = (): Draft => {
    const stream = row.key
    const told = { recipient: chosen, byPhone: true, name: who.trim(), at }
    switch (what) {
      case 'phone': {
        const data = { recipient: chosen, person: who.trim(), at: at ?? openedAt, readBack, text: said }
        return { stream, type: 'order.phone', data }
      }
      case 'acknowledge':
        return { stream, type: 'order.acknowledge', data: { ...told, repeat: said } }
      case 'refuse':
        return { stream, type: 'order.refuse', data: { ...told, why: said } }
      case 'arrive':
        return { stream, type: 'order.arrive', data: told }
      case 'feedback':
      case 'complete':
        return { stream, type: `order.${what}`, data: { ...told, text: said, attachments: [] } }
    }
  }
  return (
    <div className={styles.record}>
      <Field label={text.phone.what}>
        <Segmented
          label={text.phone.what}
          segments={whats.map((value) => ({
            value,
            label: value === 'phone' ? text.phone.phone : text.answer[value],
          }))}
          value={what}
          onChoose={setWhat}
        />
        <b className={styles.forWhom}>{text.act.chosen(receiver?.unit ?? '')}</b>
        {receiver?.phone != null && <span className={styles.meta}>{text.phone.number(receiver.phone)}</span>}
      </Field>
      <Field label={what === 'phone' ? text.phone.whoTook : text.phone.whoSaid}>
        <TextField value={who} onChange={setWho} placeholder={text.phone.whoHint} maxLength={60} autoFocus />
        <TextField
          value={when}
          onChange={setWhen}
          label={text.phone.at}
          placeholder={text.phone.atHint}
          maxLength={40}
        />
      </Field>
      {what !== 'arrive' && (
        <Field label={text.phone.words[what]}>
          <TextField value={words} onChange={setWords} maxLength={2000} />
          {what === 'phone' && (
            <Button
              label={text.phone.readBack}
              pressed={readBack}
              icon={readBack && <Icon name="tick" size={16} />}
              keys={['Alt', 'R']}
              onPress={() => setReadBack(!readBack)}
            />
          )}
        </Field>
      )}
      <CommandButton
        label={text.act.record}
        keys={['Ctrl', 'Enter']}
        primary
        draft={missing === null ? draft() : null}
        missing={missing}
        onDone={onDone}
      />
    </div>
  )
}
