import { useState } from 'react'
import type { ReportPageRow } from '../../../domain/report/rows.ts'
import { type ReportChannel, reportChannels, reportChannelText } from '../../../domain/report/words.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { doneTime } from '../../desk/done-time.ts'
import { useMinute, useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { AlsoTold } from './AlsoTold.tsx'
import { alsoAsked, lateClock } from './late-clock.ts'
import styles from './Report.module.css'
import { text } from './text.ts'

const byHand = reportChannels.filter((one) => one !== 'system')

/** That it went out: by which way, to whom, when; past its time with the reason why. */
export function SendForm({ row, onDone }: { row: ReportPageRow; onDone: () => void }) {
  const minute = useMinute()
  const now = useNow()
  const { rows: clocks } = useQuery('deadline.clocks', { incident: row.incident, now: minute })
  const [channel, setChannel] = useState<ReportChannel>('fax')
  const [to, setTo] = useState(row.to[0] ?? '')
  const [also, setAlso] = useState<readonly string[]>([])
  const [person, setPerson] = useState('')
  const [time, setTime] = useState('')
  const [readBack, setReadBack] = useState(false)
  const [why, setWhy] = useState('')
  const read = doneTime(time, now)
  const others = alsoAsked(clocks, row.type, to.trim())
  const told = also.filter((one) => others.includes(one))
  const late = read === null ? null : lateClock(clocks, row.type, read, [to.trim(), ...told])
  const missing =
    to.trim() === ''
      ? text.send.missingTo
      : read === null
        ? text.send.wrongTime
        : late !== null && why.trim() === ''
          ? text.send.missingLate
          : null
  return (
    <section className={styles.group} aria-label={text.send.title}>
      <Segmented<ReportChannel>
        label={text.send.channel}
        segments={byHand.map((value) => ({ value, label: reportChannelText[value] }))}
        value={channel}
        onChoose={setChannel}
      />
      <Field label={text.send.to}>
        <TextField value={to} maxLength={100} missing={to.trim() === ''} onChange={setTo} />
      </Field>
      <AlsoTold others={others} told={told} onChange={setAlso} />
      <Field label={text.send.person}>
        <TextField value={person} placeholder={text.send.personHint} maxLength={60} onChange={setPerson} />
      </Field>
      <Field label={text.send.time}>
        <TextField value={time} placeholder={text.send.timeHint} maxLength={40} onChange={setTime} />
      </Field>
      {channel === 'phone' && (
        <Button small label={text.send.readBack} pressed={readBack} onPress={() => setReadBack(!readBack)} />
      )}
      {late !== null && (
        <Field label={text.send.late}>
          <p className={styles.fault}>{text.send.lateNote(late.label, late.ms)}</p>
          <TextField
            label={text.send.late}
            value={why}
            maxLength={2000}
            missing={why.trim() === ''}
            onChange={setWhy}
          />
        </Field>
      )}
      <div className={styles.foot}>
        <CommandButton
          primary
          label={text.send.act}
          missing={missing}
          draft={
            missing !== null
              ? null
              : {
                  stream: row.key,
                  type: 'report.send',
                  data: {
                    channel,
                    to: to.trim(),
                    person: person.trim(),
                    at: read ?? now,
                    readBack,
                    ...(told.length > 0 && { also: [...told] }),
                    late: late === null ? null : why.trim(),
                  },
                }
          }
          onDone={onDone}
        />
        <Button label={text.giveUp} look="quiet" onPress={onDone} />
      </div>
    </section>
  )
}
