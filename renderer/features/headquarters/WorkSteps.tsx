import { useState } from 'react'
import type { HeadquartersRow } from '../../../domain/headquarters/rows.ts'
import { type WorkStep, workSteps, workStepText } from '../../../domain/headquarters/shapes.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useMay } from '../../desk/useMay.ts'
import { centreNow } from '../../desk/useNow.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Headquarters.module.css'
import { text } from './text.ts'

/** 工作流程: each step with the time at which it was done; a step may be done again (轮换). */
export function WorkSteps({ stream, steps }: { stream: string; steps: HeadquartersRow['steps'] }) {
  const words = text.work
  const may = useMay()
  // Done when it was pressed, to the second; the note may take a while.
  const [open, setOpen] = useState<{ step: WorkStep; at: number } | null>(null)
  const [note, setNote] = useState('')
  return (
    <section className={styles.scroll} aria-label={text.side.work}>
      <p className={styles.hint}>{words.hint}</p>
      <ol>
        {workSteps.map((step) => {
          const done = steps.filter((one) => one.step === step)
          return (
            <li key={step} className={styles.person}>
              <span className={done.length > 0 ? styles.filled : styles.hollow} aria-hidden="true" />
              <span className={styles.words}>
                {workStepText[step]}{' '}
                {done.map((one) => (
                  <span key={one.doneAt} className={styles.second}>
                    {words.done(one.doneAt)}
                    {one.note !== '' && ` ${one.note}`}{' '}
                  </span>
                ))}
              </span>
              {open?.step === step ? (
                <span className={styles.acts}>
                  <TextField
                    label={words.note}
                    placeholder={words.note}
                    value={note}
                    onChange={setNote}
                    maxLength={1000}
                    autoFocus
                  />
                  <CommandButton
                    small
                    label={words.mark}
                    draft={{
                      stream,
                      type: 'headquarters.step',
                      data: { step, note: note.trim(), doneAt: open.at },
                    }}
                    onDone={() => {
                      setOpen(null)
                      setNote('')
                    }}
                  />
                </span>
              ) : !may('headquarters.step') ? null : (
                <Button
                  small
                  look="quiet"
                  label={words.mark}
                  onPress={() => setOpen({ step, at: centreNow() })}
                />
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
