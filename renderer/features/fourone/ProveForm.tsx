import { useState } from 'react'
import { proofLack } from '../../../domain/fourone/proof-fault.ts'
import type { FouroneRow } from '../../../domain/fourone/rows.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { doneTime } from '../../desk/done-time.ts'
import { centreNow, useNow } from '../../desk/useNow.ts'
import { Field } from '../../ui/Field.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './ItemDrawer.module.css'
import { ProofFields, ProofFiles } from './ProofFields.tsx'
import { nothingPicked, type Picked, proofOf, wordsOf } from './proof-draft.ts'
import { text } from './text.ts'

/** The proof its template asks for; without it the item stays red. */
export function ProveForm({ row, incident }: { row: FouroneRow; incident: string }) {
  const now = useNow()
  const [words, setWords] = useState('')
  const [at, setAt] = useState('')
  const [picked, setPicked] = useState<Picked>(nothingPicked)
  const [opened] = useState(centreNow)
  const onPick = (part: Partial<Picked>) => setPicked({ ...picked, ...part })

  const own = wordsOf(picked)
  const said = words.trim() || own
  const atTime = at.trim() === '' ? opened : doneTime(at, now)
  const proof = proofOf(row.asked, picked, said, atTime ?? opened)
  const wanted = { proof: row.asked, department: row.department, people: row.people }
  const missing =
    atTime === null ? text.wrongTime : (proofLack(wanted, proof) ?? (said === '' ? text.needWords : null))
  return (
    <section className={styles.form} aria-label={text.doProve}>
      <ProofFields row={row} incident={incident} picked={picked} onPick={onPick} />
      <Field label={text.done}>
        <TextArea
          value={words}
          onChange={setWords}
          placeholder={own === '' ? text.doneHint : own}
          maxLength={1000}
          missing={said === ''}
        />
      </Field>
      <Field label={text.at}>
        <TextField value={at} onChange={setAt} placeholder={text.atHint} maxLength={40} />
        {at.trim() !== '' && atTime !== null && <ReadBack>{text.moment(atTime)}</ReadBack>}
      </Field>
      <div className={styles.foot}>
        <CommandButton
          primary
          label={text.doProve}
          draft={
            missing === null
              ? { stream: row.stream, type: 'fourone.prove', data: { item: row.item, proof } }
              : null
          }
          missing={missing}
        />
        <ProofFiles picked={picked} onPick={onPick} />
      </div>
    </section>
  )
}
