import type { ReactNode } from 'react'
import type { Draft } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { isComposing } from '../../ui/shortcut.ts'
import styles from './Headquarters.module.css'
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
      onKeyDown={(stroke) => {
        if (stroke.key !== 'Escape' || isComposing(stroke.nativeEvent)) return
        stroke.stopPropagation()
        onDone()
      }}
    >
      {children}
      <div className={styles.acts}>
        <CommandButton
          primary
          label={label}
          keys={['Ctrl', 'Enter']}
          draft={draft}
          missing={missing}
          onDone={onDone}
        />
        <Button label={text.giveUp} keys={['Esc']} keysHandled look="quiet" onPress={onDone} />
      </div>
    </form>
  )
}
