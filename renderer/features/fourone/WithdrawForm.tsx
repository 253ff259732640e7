import { useState } from 'react'
import type { FouroneRow } from '../../../domain/fourone/rows.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './ItemDrawer.module.css'
import { text } from './text.ts'

/** Takes the proof back: the tile is red again. */
export function WithdrawForm({ row }: { row: FouroneRow }) {
  const [why, setWhy] = useState('')
  const said = why.trim()
  return (
    <section className={styles.form} aria-label={text.withdraw}>
      <Field label={text.withdrawWhy}>
        <TextField value={why} onChange={setWhy} maxLength={1000} />
      </Field>
      <div className={styles.foot}>
        <CommandButton
          label={text.withdraw}
          draft={
            said === ''
              ? null
              : { stream: row.stream, type: 'fourone.withdraw', data: { item: row.item, why: said } }
          }
          missing={text.needReason}
        />
      </div>
    </section>
  )
}
