import { Button } from '../../ui/Button.tsx'
import styles from './CallSheet.module.css'
import type { HeldCall } from './held-call.ts'
import { text } from './text.ts'

/** The calls that are not in the log yet, where there are several: who is in front, and the others that wait. */
export function CallsHeld({
  calls,
  front,
  onBring,
}: {
  calls: readonly HeldCall[]
  front: string
  onBring: (stream: string) => void
}) {
  if (calls.length < 2) return null
  const place = calls.findIndex(({ stream }) => stream === front)
  const next = calls[(place + 1) % calls.length]
  return (
    <fieldset className={styles.calls} aria-label={text.calls}>
      {calls.map((held) => (
        <Button
          key={held.stream}
          small
          label={text.call(held.startedAt, whoOf(held))}
          pressed={held.stream === front}
          {...(held === next && { keys: ['Alt', 'N'] })}
          onPress={() => onBring(held.stream)}
        />
      ))}
    </fieldset>
  )
}

function whoOf({ caller, unit, phone, happened, place }: HeldCall): string {
  const who = [caller, unit, phone, place, happened].find((one) => one.trim() !== '')
  return who === undefined ? text.nobody : who.trim().slice(0, 12)
}
