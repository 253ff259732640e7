import { useState } from 'react'
import type { Submitted } from '../../../protocol/desk.ts'
import { isComposing } from '../../ui/shortcut.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './OneLine.module.css'

/** One line that is kept with Enter; what was refused stays with its reason, Esc gives up. */
export function OneLine({
  label,
  autoFocus = false,
  onSay,
  onLeave,
}: {
  label: string
  autoFocus?: boolean
  onSay: (words: string) => Promise<Submitted>
  onLeave?: () => void
}) {
  const [words, setWords] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const say = async () => {
    if (words.trim() === '' || busy) return
    setBusy(true)
    const answer = await onSay(words.trim())
    setBusy(false)
    if (!answer.ok) return setRefused(answer.reason)
    setWords('')
    setRefused(null)
    onLeave?.()
  }
  return (
    <>
      <TextField
        value={words}
        label={label}
        placeholder={label}
        maxLength={2000}
        autoFocus={autoFocus}
        onChange={setWords}
        onKeyDown={(stroke) => {
          if (isComposing(stroke.nativeEvent)) return
          if (stroke.key === 'Enter') {
            stroke.preventDefault()
            void say()
          } else if (stroke.key === 'Escape' && onLeave !== undefined) {
            stroke.stopPropagation()
            onLeave()
          }
        }}
      />
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
    </>
  )
}
