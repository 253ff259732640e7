import type { Draft } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './CorrectionEditor.module.css'
import { text } from './text.ts'

/** Under a correction: why, the one command it gives, and the way out. Without `onWhy` no reason is asked. */
export function CorrectionFoot({
  label,
  why,
  onWhy,
  draft,
  missing,
  onDone,
  onClose,
}: {
  label: string
  why: string
  onWhy: ((why: string) => void) | null
  draft: Draft | null
  missing: string | null
  onDone: () => void
  onClose: () => void
}) {
  return (
    <div className={styles.foot}>
      {onWhy !== null && (
        <TextField
          label={text.reason}
          placeholder={text.reasonHint}
          value={why}
          onChange={onWhy}
          maxLength={2000}
          missing={why === ''}
        />
      )}
      <CommandButton
        label={label}
        keys={['Ctrl', 'Enter']}
        primary
        draft={draft}
        missing={missing}
        onDone={onDone}
      />
      <Button label={text.giveUp} keys={['Esc']} keysHandled look="quiet" onPress={onClose} />
    </div>
  )
}
