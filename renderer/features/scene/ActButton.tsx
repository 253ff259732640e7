import type { Draft } from '../../desk/build-command.ts'
import { useJudge } from '../../desk/useJudge.ts'
import { Button } from '../../ui/Button.tsx'

/**
 * A button whose keys the screen handles itself: refused with the reason of the rules. `draft` null and no `missing`
 * means that there is nothing to do yet.
 */
export function ActButton({
  label,
  keys,
  draft,
  missing = null,
  primary = false,
  onPress,
}: {
  label: string
  keys: readonly string[]
  draft: Draft | null
  missing?: string | null
  primary?: boolean
  onPress: () => void
}) {
  const verdict = useJudge(draft)
  const isWaiting = draft === null && missing === null
  return (
    <Button
      label={label}
      keys={keys}
      keysHandled
      look={primary && !isWaiting ? 'primary' : 'normal'}
      refused={missing ?? (draft === null ? null : verdict.reason)}
      busy={isWaiting}
      onPress={onPress}
    />
  )
}
