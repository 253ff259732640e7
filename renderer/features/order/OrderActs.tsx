import { useState } from 'react'
import type { Attachment } from '../../../domain/attachment.ts'
import type { OrderPageRow } from '../../../domain/order/rows.ts'
import { isAnswered } from '../../../domain/order/state.ts'
import { AttachButton } from '../../desk/AttachButton.tsx'
import { AttachmentList } from '../../desk/AttachmentList.tsx'
import type { Draft } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { comingTime } from '../../desk/coming-time.ts'
import { openOrder } from '../../shell/order-sheet.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { lateDrafts } from './ChaseButton.tsx'
import styles from './Order.module.css'
import { RecordForm } from './RecordForm.tsx'
import { text } from './text.ts'

type Act = 'phone' | 'supervise' | 'recall' | 'settle'

/** What can be done about an order, each with its key; one form at a time below the row. */
export function OrderActs({ row, chosen, now }: { row: OrderPageRow; chosen: string; now: number }) {
  const [act, setAct] = useState<Act | null>(null)
  const toggle = (one: Act) => () => setAct(act === one ? null : one)
  const close = () => setAct(null)
  const over = row.status === 'open' || row.status === 'done' ? null : ''
  return (
    <div className={styles.acts}>
      <div className={styles.buttons}>
        <CommandButton
          small
          label={text.act.chase}
          keys={['Alt', '3']}
          draft={remindDraft(row)}
          missing={text.nothingLate}
        />
        <Button
          small
          label={text.act.phone}
          keys={['Alt', '4']}
          pressed={act === 'phone'}
          onPress={toggle('phone')}
        />
        {over === null && (
          <>
            <Button
              small
              label={text.act.supervise}
              keys={['Alt', '5']}
              pressed={act === 'supervise'}
              onPress={toggle('supervise')}
            />
            <Button
              small
              label={text.act.recall}
              keys={['Alt', '6']}
              pressed={act === 'recall'}
              onPress={toggle('recall')}
            />
            <Button
              small
              label={text.act.replace}
              keys={['Alt', '7']}
              onPress={() => openOrder(replacing(row))}
            />
            <Button
              small
              label={text.act.settle}
              keys={['Alt', '8']}
              pressed={act === 'settle'}
              onPress={toggle('settle')}
            />
          </>
        )}
      </div>
      {act === 'phone' && <RecordForm row={row} chosen={chosen} onDone={close} />}
      {act === 'recall' && <RecallForm stream={row.key} onDone={close} />}
      {act === 'supervise' && <SuperviseForm stream={row.key} now={now} onDone={close} />}
      {act === 'settle' && <SettleForm stream={row.key} onDone={close} />}
    </div>
  )
}

/** 催: whoever is late, else whoever has not signed yet. */
function remindDraft(row: OrderPageRow): Draft | null {
  if (row.status !== 'open') return null
  const stream = row.key
  const [late] = lateDrafts(row.recipients.map((one) => ({ ...one, stream })))
  if (late !== undefined) return late
  const silent = row.recipients.filter(
    ({ steps, refusedAt }) =>
      !isAnswered({
        refusedAt,
        acknowledgedAt: steps.acknowledged?.at ?? null,
        arrivedAt: steps.arrived?.at ?? null,
        feedbackAt: steps.feedback?.at ?? null,
        completedAt: steps.completed?.at ?? null,
      }),
  )
  if (silent.length === 0) return null
  const recipients = silent.map(({ recipient }) => recipient)
  return { stream, type: 'order.remind', data: { recipients, step: 'acknowledged' } }
}

function replacing(row: OrderPageRow) {
  const recipients = row.recipients.map(({ recipient: key, type, id, unit: name, phone }) => ({
    key,
    type,
    id,
    name,
    phone,
  }))
  return { recipients, text: row.text, incident: row.incident, place: row.place, replaces: row.key }
}

function RecallForm({ stream, onDone }: { stream: string; onDone: () => void }) {
  const [why, setWhy] = useState('')
  const said = why.trim()
  return (
    <div className={styles.form}>
      <TextField
        value={why}
        onChange={setWhy}
        label={text.act.why}
        placeholder={text.act.why}
        maxLength={2000}
        autoFocus
      />
      <CommandButton
        label={text.act.recall}
        keys={['Ctrl', 'Enter']}
        draft={said === '' ? null : { stream, type: 'order.recall', data: { why: said } }}
        missing={text.act.missingWhy}
        onDone={onDone}
      />
    </div>
  )
}

function SuperviseForm({ stream, now, onDone }: { stream: string; now: number; onDone: () => void }) {
  const [note, setNote] = useState('')
  const [when, setWhen] = useState('')
  const [openedAt] = useState(now)
  const due = comingTime(when, openedAt)
  const missing = note.trim() === '' ? text.act.missingNote : due === null ? text.act.missingDue : null
  return (
    <div className={styles.form}>
      <TextField
        value={note}
        onChange={setNote}
        label={text.act.note}
        placeholder={text.act.note}
        maxLength={2000}
        autoFocus
      />
      <TextField
        value={when}
        onChange={setWhen}
        label={text.act.due}
        placeholder={text.act.due}
        maxLength={40}
      />
      <CommandButton
        label={text.act.supervise}
        keys={['Ctrl', 'Enter']}
        draft={
          missing === null && due !== null
            ? { stream, type: 'order.supervise', data: { note: note.trim(), due } }
            : null
        }
        missing={missing}
        onDone={onDone}
      />
    </div>
  )
}

function SettleForm({ stream, onDone }: { stream: string; onDone: () => void }) {
  const [proof, setProof] = useState('')
  const [files, setFiles] = useState<Attachment[]>([])
  const said = proof.trim()
  return (
    <div className={styles.form}>
      <TextField
        value={proof}
        onChange={setProof}
        label={text.act.proof}
        placeholder={text.act.proofHint}
        maxLength={2000}
        autoFocus
      />
      <AttachButton small onAttached={(more) => setFiles([...files, ...more])} />
      <AttachmentList attachments={files} />
      <CommandButton
        label={text.act.settle}
        keys={['Ctrl', 'Enter']}
        draft={
          said === '' ? null : { stream, type: 'order.settle', data: { proof: said, attachments: files } }
        }
        missing={text.act.missingProof}
        onDone={onDone}
      />
    </div>
  )
}
