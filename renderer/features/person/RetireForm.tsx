import { useState } from 'react'
import type { PersonRow } from '../../../domain/person/rows.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './PersonCard.module.css'
import { text } from './text.ts'

/** Takes a person out of use with a reason, or back into it. He stays in every line he wrote. */
export function RetireForm({ row, onDone }: { row: PersonRow; onDone: () => void }) {
  const [why, setWhy] = useState('')
  if (!row.active) {
    return (
      <CommandButton
        label={text.restore}
        draft={{ stream: row.key, type: 'person.restore', data: {} }}
        onDone={onDone}
      />
    )
  }
  const said = why.trim()
  return (
    <div className={styles.retire}>
      <TextField
        label={text.why}
        placeholder={text.whyHint}
        value={why}
        onChange={setWhy}
        maxLength={200}
        autoFocus
        onKeyDown={(stroke) => {
          if (stroke.key === 'Escape') onDone()
        }}
      />
      <div className={styles.actions}>
        <CommandButton
          label={text.doRetire}
          keys={['Ctrl', 'Enter']}
          draft={said === '' ? null : { stream: row.key, type: 'person.retire', data: { why: said } }}
          missing={text.missingWhy}
          onDone={onDone}
        />
        <Button label={text.giveUp} look="quiet" onPress={onDone} />
      </div>
    </div>
  )
}
