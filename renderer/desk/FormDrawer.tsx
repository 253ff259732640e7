import type { ReactNode } from 'react'
import { Drawer } from '../ui/Drawer.tsx'
import type { Draft } from './build-command.ts'
import { CommandButton } from './CommandButton.tsx'

/** A form as a sheet: its questions, and at its foot the one command it gives. */
export function FormDrawer({
  title,
  note,
  label,
  draft,
  missing,
  onClose,
  children,
}: {
  title: string
  note?: ReactNode
  /** Of the command. */
  label: string
  draft: Draft | null
  missing: string | null
  onClose: () => void
  children: ReactNode
}) {
  const foot = (
    <CommandButton
      label={label}
      keys={['Ctrl', 'Enter']}
      primary
      draft={draft}
      missing={missing}
      onDone={onClose}
    />
  )
  return (
    <Drawer title={title} note={note} onClose={onClose} foot={foot}>
      {children}
    </Drawer>
  )
}
