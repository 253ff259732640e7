import { useState } from 'react'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Plan.module.css'
import { text } from './text.ts'

/** Takes a plan out of use, or back into it, with a reason. */
export function RetireForm({
  stream,
  retired,
  onClose,
}: {
  stream: string
  retired: boolean
  onClose: () => void
}) {
  const [why, setWhy] = useState('')
  const said = why.trim()
  const type = retired ? ('plan.restore' as const) : ('plan.retire' as const)
  return (
    <div className={styles.bar}>
      <TextField
        value={why}
        onChange={setWhy}
        label={retired ? text.screen.restoreWhy : text.screen.retireWhy}
        placeholder={retired ? text.screen.restoreWhy : text.screen.retireWhy}
        maxLength={1000}
        autoFocus
      />
      <CommandButton
        small
        primary
        label={retired ? text.screen.restore : text.screen.retire}
        missing={text.step.needWhy}
        draft={said === '' ? null : { stream, type, data: { why: said } }}
        onDone={onClose}
      />
      <Button small look="quiet" label={text.step.cancel} onPress={onClose} />
    </div>
  )
}
