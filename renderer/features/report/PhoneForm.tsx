import { useEffect, useMemo, useState } from 'react'
import { reportElementText } from '../../../domain/report/elements.ts'
import { phoneChecklist, phoneWords } from '../../../domain/report/phone-words.ts'
import type { Checklist } from '../../../domain/report/shapes.ts'
import { newStream } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { doneTime } from '../../desk/done-time.ts'
import { useMinute, useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { AlsoTold } from './AlsoTold.tsx'
import { alsoAsked, lateClock } from './late-clock.ts'
import { loadFacts } from './load-facts.ts'
import styles from './Report.module.css'
import { text } from './text.ts'

/** 电话报告: read out from what is known, then who took it and whether he read it back. That it was given is testimony. */
export function PhoneForm({ incident, onDone }: { incident: string; onDone: () => void }) {
  const words = text.phoneForm
  const minute = useMinute()
  const now = useNow()
  const stream = useMemo(() => newStream('report'), [])
  const { rows: clocks } = useQuery('deadline.clocks', { incident, now: minute })
  const { rows: sheets } = useQuery('factsheet.current', { incident })
  const [list, setList] = useState<Checklist>([])
  const [said, setSaid] = useState('')
  const [to, setTo] = useState('市应急管理局')
  const [also, setAlso] = useState<readonly string[]>([])
  const [person, setPerson] = useState('')
  const [time, setTime] = useState('')
  const [readBack, setReadBack] = useState(false)
  const [why, setWhy] = useState('')
  useEffect(() => {
    let alive = true
    void loadFacts(incident)
      .then((facts) => {
        if (!alive || facts === null) return
        setList(phoneChecklist(facts))
        setSaid((own) => (own === '' ? phoneWords(facts) : own))
      })
      .catch(() => undefined)
    return () => {
      alive = false
    }
  }, [incident])
  const at = doneTime(time, now)
  const others = alsoAsked(clocks, 'phone', to.trim())
  const told = also.filter((one) => others.includes(one))
  const late = at === null ? null : lateClock(clocks, 'phone', at, [to.trim(), ...told])
  const missing =
    said.trim() === ''
      ? words.missingWords
      : to.trim() === ''
        ? words.missingTo
        : at === null
          ? text.send.wrongTime
          : late !== null && why.trim() === ''
            ? words.missingLate
            : null
  const version = sheets[0]?.version ?? 0
  const data = {
    incident,
    to: to.trim(),
    person: person.trim(),
    at: at ?? now,
    readBack,
    text: said.trim(),
    ...(told.length > 0 && { also: [...told] }),
    checklist: list.map((one) => ({ ...one, text: one.text?.trim() === '' ? null : one.text })),
    factsheet: version === 0 ? null : version,
    late: late === null ? null : why.trim(),
  }
  return (
    <section className={styles.check} aria-label={words.title}>
      <Field label={words.words}>
        <TextArea value={said} maxLength={4000} missing={said.trim() === ''} onChange={setSaid} />
      </Field>
      {list.map(({ element, text: own }, n) => (
        <Field key={element} label={reportElementText[element]} asked={(own ?? '') !== ''}>
          <TextField
            value={own ?? ''}
            maxLength={1000}
            missing={(own ?? '') === ''}
            onChange={(next) =>
              setList(list.map((one, place) => (place === n ? { ...one, text: next } : one)))
            }
          />
        </Field>
      ))}
      <Field label={words.to}>
        <TextField value={to} maxLength={100} missing={to.trim() === ''} onChange={setTo} />
      </Field>
      <AlsoTold others={others} told={told} onChange={setAlso} />
      <Field label={words.person}>
        <TextField value={person} placeholder={words.personHint} maxLength={60} onChange={setPerson} />
      </Field>
      <Field label={words.time}>
        <TextField value={time} placeholder={words.timeHint} maxLength={40} onChange={setTime} />
      </Field>
      <Button
        small
        label={words.readBack}
        keys={['Alt', 'R']}
        pressed={readBack}
        onPress={() => setReadBack(!readBack)}
      />
      {late !== null && (
        <Field label={words.late}>
          <p className={styles.fault}>{text.send.lateNote(late.label, late.ms)}</p>
          <TextField
            label={words.late}
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
          label={words.save}
          keys={['Ctrl', 'Enter']}
          missing={missing}
          draft={missing === null ? { stream, type: 'report.phone', data } : null}
          onDone={onDone}
        />
        <Button label={text.giveUp} look="quiet" onPress={onDone} />
      </div>
    </section>
  )
}
