import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import type { Draft } from './build-command.ts'
import { useCommand } from './useCommand.ts'
import { useJudge } from './useJudge.ts'

/**
 * A command that would be accepted. While the answer is not known it may be pressed: `submit` answers the same. Refused: dashed, with the reason in words, from the same rules as the centre's.
 * `draft` null means something is still missing; `missing` says what.
 */
export function CommandButton({
  label,
  keys,
  draft,
  primary = false,
  quiet = false,
  small = false,
  missing = null,
  onDone,
}: {
  label: string
  keys?: readonly string[]
  draft: Draft | null
  primary?: boolean
  quiet?: boolean
  small?: boolean
  missing?: string | null
  /** Called once the command is durable on this machine. */
  onDone?: () => void
}) {
  const verdict = useJudge(draft)
  const submit = useCommand()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ draft: string; reason: string; unanswered?: true } | null>(null)

  const key = JSON.stringify(draft)
  const last = refused !== null && refused.draft === key ? refused : null
  // Where nobody answered it is to be pressed again: that is safe.
  const answered = last === null || last.unanswered ? null : last.reason
  const reason = draft === null ? missing : (answered ?? (verdict.ok ? null : verdict.reason))
  const press = async () => {
    if (draft === null || busy) return
    setBusy(true)
    const answer = await submit(draft)
    setBusy(false)
    if (answer.ok) onDone?.()
    else setRefused({ draft: key, ...answer })
  }
  return (
    <Button
      label={last?.unanswered ? `${label} · ${last.reason}` : label}
      keys={keys}
      look={primary ? 'primary' : quiet ? 'quiet' : 'normal'}
      small={small}
      refused={reason}
      busy={busy || draft === null}
      onPress={() => void press()}
    />
  )
}
