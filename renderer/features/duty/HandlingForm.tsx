import { useState } from 'react'
import type { LogRow, LogStep } from '../../../domain/log/rows.ts'
import type { PersonRow } from '../../../domain/person/rows.ts'
import { chineseMoment, MINUTE } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { comingTime } from '../../desk/coming-time.ts'
import { PersonSearch } from '../../desk/PersonSearch.tsx'
import { SomebodyField } from '../../desk/SomebodyField.tsx'
import { nobody, type Somebody } from '../../desk/somebody.ts'
import { useDraft } from '../../desk/useDraft.ts'
import { useNow } from '../../desk/useNow.ts'
import { DialButton } from '../../shell/DialButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { type Act, handlingDraft } from './handling-draft.ts'
import styles from './LineDrawer.module.css'
import { keepRelay, relayOf } from './relay-place.ts'
import { text } from './text.ts'

/** One step of the handling, written down; half-written words survive a kill. */
export function HandlingForm({
  act,
  row,
  steps,
  onDone,
}: {
  act: Act
  row: LogRow
  steps: readonly LogStep[]
  onDone: () => void
}) {
  const [words, setWords] = useDraft('log.handling')
  const kept = act === 'relayed' ? relayOf(row.key) : null
  const [whom, setWhom] = useState(kept?.whom ?? '')
  const [person, setPerson] = useState(kept?.person ?? '')
  const [picked, setPicked] = useState<PersonRow | null>(null)
  const [charge, setCharge] = useState<Somebody>(nobody)
  const [due, setDue] = useState('')
  const [byPhone, setByPhone] = useState(true)
  const [readBack, setReadBack] = useState(false)
  const [instruction, setInstruction] = useState('')

  const open = steps.filter(({ type, done }) => type === 'instructed' && !done)
  const needsWhom = act === 'instructed' || act === 'relayed'
  // To the minute: the button must not be judged anew every second.
  const now = Math.floor(useNow() / MINUTE) * MINUTE
  const dueAt = due.trim() === '' ? null : comingTime(due, now)
  const missing =
    needsWhom && whom.trim() === ''
      ? text.missingWhom[act === 'instructed' ? 'instructed' : 'relayed']
      : act !== 'relayed' && words.trim() === ''
        ? text.missingWords
        : due.trim() !== '' && dueAt === null
          ? text.notADue
          : null
  const responsible = charge.person ?? (charge.name.trim() === '' ? null : charge.name.trim())
  const said = { words, whom, person, byPhone, readBack, instruction, responsible, dueAt }
  return (
    <div className={styles.form}>
      {needsWhom && (
        <Field label={text.whom[act === 'instructed' ? 'instructed' : 'relayed']}>
          <TextField value={whom} onChange={setWhom} maxLength={100} missing={whom === ''} autoFocus />
          {act === 'relayed' && (
            <>
              <PersonSearch
                value={person}
                onType={(typed) => {
                  setPerson(typed)
                  setPicked(null)
                }}
                onPick={(found) => {
                  setPerson(found.name)
                  setPicked(found)
                  if (whom.trim() === '') setWhom(found.unit)
                }}
                asks={picked === null && kept?.person !== person}
                label={text.relayPerson}
                placeholder={text.relayPerson}
                maxLength={100}
              />
              <DialButton
                onDial={() => keepRelay({ stream: row.key, whom, person })}
                dialled={{
                  phone: picked?.phones[0]?.number ?? '',
                  caller: person,
                  unit: whom,
                  title: picked?.title ?? '',
                  source: row.key,
                }}
              />
            </>
          )}
        </Field>
      )}
      {act === 'carriedOut' && open.length > 1 && (
        <Field label={text.whichInstruction}>
          <Select
            value={instruction}
            options={open.map(({ key, whom: leader, text: said }) => ({
              value: key,
              label: `${leader ?? ''}：${said.slice(0, 40)}`,
            }))}
            onChange={setInstruction}
            empty={text.allInstructions}
          />
        </Field>
      )}
      <Field label={text.wordsOf[act]}>
        <TextArea
          value={words}
          onChange={setWords}
          maxLength={20_000}
          missing={words === ''}
          autoFocus={!needsWhom}
        />
      </Field>
      {act === 'instructed' && (
        <Field label={text.how}>
          <Button
            label={text.byPhone}
            pressed={byPhone}
            icon={<Icon name="phone" />}
            onPress={() => setByPhone(!byPhone)}
          />
          {byPhone && (
            <Button
              label={readBack ? text.readBack : text.notReadBack}
              pressed={readBack}
              icon={<Icon name={readBack ? 'tick' : 'question'} />}
              onPress={() => setReadBack(!readBack)}
            />
          )}
        </Field>
      )}
      {act === 'instructed' && (
        <Field label={text.charge} asked={responsible !== null}>
          <SomebodyField value={charge} onChange={setCharge} />
        </Field>
      )}
      {act === 'instructed' && (
        <Field label={text.due} asked={dueAt !== null}>
          <TextField
            value={due}
            onChange={setDue}
            label={text.due}
            placeholder={text.dueHint}
            maxLength={40}
            missing={due === ''}
            after={<span className={styles.quiet}>{dueAt === null ? text.noDue : chineseMoment(dueAt)}</span>}
          />
        </Field>
      )}
      <div className={styles.acts}>
        <CommandButton
          label={text.recordStep}
          keys={['Ctrl', 'Enter']}
          primary
          draft={missing === null ? handlingDraft(act, row.key, said) : null}
          missing={missing}
          onDone={() => {
            setWords('')
            onDone()
          }}
        />
        <Button label={text.giveUp} look="quiet" onPress={onDone} />
      </div>
    </div>
  )
}
