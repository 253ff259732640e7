import type { Draft } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './RosterScreen.module.css'
import { text } from './text.ts'

/** The end of a form about a chair: why, and the command. */
export function ReasonFoot({
  why,
  onWhy,
  label,
  draft,
  missing,
  onDone,
}: {
  why: string
  onWhy: (why: string) => void
  label: string
  draft: Draft | null
  missing: string | null
  onDone: () => void
}) {
  return (
    <>
      <Field label={text.why} asked={why !== ''}>
        <TextField
          value={why}
          onChange={onWhy}
          placeholder={text.whyHint}
          maxLength={500}
          missing={why === ''}
        />
      </Field>
      <div className={styles.submit}>
        <CommandButton
          label={label}
          keys={['Ctrl', 'Enter']}
          primary
          draft={draft}
          missing={missing}
          onDone={onDone}
        />
      </div>
    </>
  )
}
