import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { onEscape } from '../ui/on-escape.ts'
import type { Draft } from './build-command.ts'
import { CommandButton } from './CommandButton.tsx'
import styles from './InlineForm.module.css'
import { text } from './text.ts'

/** A small form in place: its fields, the one command it gives, and the way out. */
export function InlineForm({
  label,
  draft,
  missing,
  onDone,
  children,
}: {
  label: string
  draft: Draft | null
  missing: string | null
  onDone: () => void
  children: ReactNode
}) {
  return (
    <form
      className={styles.form}
      aria-label={label}
      onSubmit={(submit) => submit.preventDefault()}
      onKeyDown={onEscape(onDone)}
    >
      {children}
      <div className={styles.foot}>
        <CommandButton
          label={label}
          keys={['Ctrl', 'Enter']}
          primary
          draft={draft}
          missing={missing}
          onDone={onDone}
        />
        <Button label={text.giveUp} keys={['Esc']} keysHandled look="quiet" onPress={onDone} />
      </div>
    </form>
  )
}
