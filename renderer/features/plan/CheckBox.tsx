import { Button } from '../../ui/Button.tsx'
import { text } from './text.ts'

export interface Check {
  readonly checked: ReadonlySet<string>
  readonly toggle: (key: string) => void
}

/** Says that a person has looked at one thing that was recognised; nothing where nothing is to be checked. */
export function CheckBox({ check, of }: { check: Check | null; of: string }) {
  if (check === null) return null
  const done = check.checked.has(of)
  return (
    <Button
      small
      pressed={done}
      label={done ? `✓ ${text.edit.check}` : text.edit.check}
      onPress={() => check.toggle(of)}
    />
  )
}
