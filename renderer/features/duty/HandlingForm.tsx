import { useState } from 'react'
import type { LogRow, LogStep } from '../../../domain/log/rows.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useDraft } from '../../desk/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { type Act, handlingDraft } from './handling-draft.ts'
import styles from './LineDrawer.module.css'
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
  const [whom, setWhom] = useState('')
  const [person, setPerson] = useState('')
  const [byPhone, setByPhone] = useState(true)
  const [readBack, setReadBack] = useState(false)
  const [instruction, setInstruction] = useState('')

  const open = steps.filter(({ type, done }) => type === 'instructed' && !done)
  const needsWhom = act === 'instructed' || act === 'relayed'
  const missing =
    needsWhom && whom.trim() === ''
      ? text.missingWhom[act === 'instructed' ? 'instructed' : 'relayed']
      : act !== 'relayed' && words.trim() === ''
        ? text.missingWords
        : null
  const said = { words, whom, person, byPhone, readBack, instruction }
  return (
    <div className={styles.form}>
      {needsWhom && (
        <Field label={text.whom[act === 'instructed' ? 'instructed' : 'relayed']}>
          <TextField value={whom} onChange={setWhom} maxLength={100} missing={whom === ''} autoFocus />
          {act === 'relayed' && (
            <TextField
              value={person}
              onChange={setPerson}
              placeholder={text.relayPerson}
              label={text.relayPerson}
              maxLength={100}
              missing={person === ''}
            />
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
