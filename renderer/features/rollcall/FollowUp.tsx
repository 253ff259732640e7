import { useState } from 'react'
import {
  type RollcallResult,
  rollcallResults,
  rollcallResultText,
} from '../../../domain/rollcall/rollcall.ts'
import { phoneWords } from '../../../domain/rollcall/rollcall-words.ts'
import type { RollcallCall } from '../../../domain/rollcall/rows.ts'
import { clockTime } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useQuery } from '../../desk/useQuery.ts'
import { DialButton } from '../../shell/DialButton.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './FollowUp.module.css'
import { text } from './text.ts'

const { follow } = text

/** What is done about a street afterwards: the phone call, and settling or correcting the result. */
export function FollowUp({
  stream,
  call,
  onClose,
}: {
  stream: string
  call: RollcallCall
  onClose: () => void
}) {
  const note = call.result === null ? text.sheet.uncalled : rollcallResultText[call.result]
  return (
    <Drawer title={call.name} note={note} onClose={onClose}>
      <Phone stream={stream} call={call} onDone={onClose} />
      <Settle stream={stream} call={call} onDone={onClose} />
    </Drawer>
  )
}

interface PartProps {
  stream: string
  call: RollcallCall
  /** Recorded: there is nothing more to write here. */
  onDone: () => void
}

function Phone({ stream, call, onDone }: PartProps) {
  const [reached, setReached] = useState(true)
  const [by, setBy] = useState('')
  const [words, setWords] = useState('')
  const { street } = call
  const { rows, loading } = useQuery('person.list', { group: null, street, limit: 20, before: null })
  return (
    <section className={styles.section}>
      <h3>{follow.phone}</h3>
      {!loading && rows.length === 0 && <p className={styles.quiet}>{follow.noNumbers}</p>}
      <ul className={styles.numbers} aria-label={follow.numbers}>
        {rows.map(({ key, name, unit, title, phones }) => (
          <li key={key}>
            <span>{name}</span>
            <span className={styles.quiet}>{title}</span>
            {phones.map(({ label, number }) => (
              <span key={number} className={styles.number}>
                <strong>{[label, number].filter(Boolean).join(' ')}</strong>
                <DialButton dialled={{ phone: number, caller: name, unit, title, source: stream }} />
              </span>
            ))}
          </li>
        ))}
      </ul>
      {call.phones.length > 0 && (
        <ul className={styles.numbers} aria-label={follow.before}>
          {call.phones.map((phone) => (
            <li key={phone.at}>
              {phoneWords({ phones: [phone] })}
              {phone.person !== null && <span className={styles.quiet}>{phone.person}</span>}
            </li>
          ))}
        </ul>
      )}
      <Segmented
        label={follow.phone}
        segments={[
          { value: 'yes', label: follow.reached },
          { value: 'no', label: follow.missed },
        ]}
        value={reached ? 'yes' : 'no'}
        onChoose={(value) => setReached(value === 'yes')}
      />
      {reached && (
        <Field label={follow.by} asked={by !== ''}>
          <TextField value={by} label={follow.by} maxLength={60} missing={by === ''} onChange={setBy} />
        </Field>
      )}
      <Field label={follow.words}>
        <TextArea value={words} label={follow.words} maxLength={2000} onChange={setWords} />
      </Field>
      <CommandButton
        label={follow.savePhone}
        onDone={onDone}
        draft={{
          type: 'rollcall.phone',
          stream,
          data: { street, reached, by: reached ? by.trim() : '', words: words.trim() },
        }}
      />
    </section>
  )
}

function Settle({ stream, call, onDone }: PartProps) {
  const [result, setResult] = useState<RollcallResult>(call.result ?? 'present')
  const [why, setWhy] = useState('')
  const { street, contested, settled } = call
  return (
    <section className={styles.section}>
      <h3>{follow.settle}</h3>
      {contested.map(({ seat, result: other, at }) => (
        <p key={at} className={styles.strong}>
          {clockTime(at)} {follow.contested(seat, rollcallResultText[other])}
        </p>
      ))}
      {settled !== null && (
        <p className={styles.quiet}>{follow.settled(rollcallResultText[settled.before], settled.why)}</p>
      )}
      <Segmented
        label={follow.result}
        segments={rollcallResults.map((value) => ({ value, label: rollcallResultText[value] }))}
        value={result}
        onChoose={setResult}
      />
      <Field label={follow.why}>
        <TextField value={why} label={follow.why} maxLength={2000} onChange={setWhy} />
      </Field>
      <CommandButton
        label={follow.saveSettle}
        onDone={onDone}
        missing={follow.whyMissing}
        draft={
          why.trim() === ''
            ? null
            : { type: 'rollcall.settle', stream, data: { street, result, why: why.trim() } }
        }
      />
    </section>
  )
}
