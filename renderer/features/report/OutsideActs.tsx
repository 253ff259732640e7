import { useState } from 'react'
import { draftOf } from '../../../domain/report/draft-of.ts'
import type { ReportPageRow } from '../../../domain/report/rows.ts'
import { type Draft, newStream } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { keptAs } from '../../desk/submit-once.ts'
import { submitDrafts } from '../../desk/useCommand.ts'
import { centreNow, useMinute, useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { lateClock } from './late-clock.ts'
import { loadFacts } from './load-facts.ts'
import styles from './Report.module.css'
import { SendForm } from './SendForm.tsx'
import { text } from './text.ts'

type Form = 'send' | 'dispatch' | 'receive' | 'return' | 'void'

/** What happens to a report outside the house; that it happened is never refused. */
export function OutsideActs({ row, onOpen }: { row: ReportPageRow; onOpen: (stream: string) => void }) {
  const [form, setForm] = useState<Form | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const now = useMinute()
  const { rows: clocks } = useQuery('deadline.clocks', { incident: row.incident, now })
  const late = lateClock(clocks, row.type, centreNow(), row.to)
  const close = () => setForm(null)
  const isWritten = row.phone === null
  const isReturned = row.status === 'returned'
  const supplement = async () => {
    const facts = await loadFacts(row.incident).catch(() => null)
    if (facts === null) return setRefused(text.gone)
    const stream = newStream('report')
    const data = { incident: row.incident, type: 'followup' as const, contact: null }
    const drafts: Draft[] = [
      { stream, type: 'report.draft', data: { ...data, ...draftOf('followup', facts) } },
      { stream: row.key, type: 'report.supplement', data: { by: stream } },
    ]
    const answer = await submitDrafts(drafts)
    if (answer.ok) onOpen(keptAs(stream))
    else setRefused(answer.reason)
  }
  if (form === 'send') return <SendForm row={row} onDone={close} />
  if (form !== null) return <SaidForm row={row} form={form} late={late} onDone={close} />
  return (
    <div className={styles.foot}>
      {isWritten && (
        <Button
          look={row.sentAt === null ? 'primary' : 'normal'}
          label={text.send.title}
          keys={['Alt', 'S']}
          onPress={() => setForm('send')}
        />
      )}
      {isWritten &&
        row.delivery?.state !== 'delivered' &&
        (late === null ? (
          <CommandButton label={text.send.dispatch} draft={dispatchOf(row, null)} />
        ) : (
          <Button label={text.send.dispatch} onPress={() => setForm('dispatch')} />
        ))}
      <Button label={text.send.receive} onPress={() => setForm('receive')} />
      <Button label={text.send.return} onPress={() => setForm('return')} />
      {isReturned && <Button look="primary" label={text.send.supplement} onPress={() => void supplement()} />}
      {isWritten && <Button look="quiet" label={text.send.void} onPress={() => setForm('void')} />}
      {refused !== null && (
        <p className={styles.fault} role="alert">
          {refused}
        </p>
      )}
    </div>
  )
}

/** Handed to the superior's platform; `late` says why, past its time. */
function dispatchOf(row: ReportPageRow, late: string | null): Draft {
  const to = row.to[0] ?? ''
  return { stream: row.key, type: 'report.dispatch', data: { endpoint: to, to, late } }
}

/** Received, returned with a reason, voided, or handed to the platform late: one line of words. */
function SaidForm({
  row,
  form,
  late,
  onDone,
}: {
  row: ReportPageRow
  form: Exclude<Form, 'send'>
  late: ReturnType<typeof lateClock>
  onDone: () => void
}) {
  const at = useNow()
  const [by, setBy] = useState('')
  const [why, setWhy] = useState('')
  const [byPhone, setByPhone] = useState(true)
  const stream = row.key
  const who = by.trim()
  const asksWho = form === 'receive' || form === 'return'
  const because = why.trim()
  const missing =
    asksWho && who === ''
      ? text.send.missingBy
      : form !== 'receive' && because === ''
        ? form === 'dispatch'
          ? text.send.missingLate
          : text.send.missingWhy
        : null
  const draft: Draft =
    form === 'dispatch'
      ? dispatchOf(row, because)
      : form === 'receive'
        ? { stream, type: 'report.receive', data: { by: who, at, byPhone } }
        : form === 'return'
          ? { stream, type: 'report.return', data: { by: who, at, why: because } }
          : { stream, type: 'report.void', data: { why: because } }
  const act = {
    receive: text.send.actReceive,
    return: text.send.actReturn,
    void: text.send.void,
    dispatch: text.send.dispatch,
  }[form]
  const asked = { void: text.send.voidWhy, dispatch: text.send.late, return: text.send.why, receive: '' }[
    form
  ]
  return (
    <section className={styles.group} aria-label={text.send[form]}>
      {asksWho && (
        <Field label={text.send.by}>
          <TextField value={by} maxLength={100} missing={who === ''} autoFocus onChange={setBy} />
        </Field>
      )}
      {form !== 'receive' && (
        <Field label={asked}>
          {form === 'dispatch' && late !== null && (
            <p className={styles.fault}>{text.send.lateNote(late.label, late.ms)}</p>
          )}
          <TextField value={why} maxLength={2000} missing={because === ''} onChange={setWhy} />
        </Field>
      )}
      {form === 'receive' && (
        <Button small label={text.send.byPhone} pressed={byPhone} onPress={() => setByPhone(!byPhone)} />
      )}
      <div className={styles.foot}>
        <CommandButton
          primary
          label={act}
          missing={missing}
          draft={missing === null ? draft : null}
          onDone={onDone}
        />
        <Button label={text.giveUp} look="quiet" onPress={onDone} />
      </div>
    </section>
  )
}
