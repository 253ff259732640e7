import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { isComposing } from '../../ui/shortcut.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './EntryLine.module.css'
import { text } from './text.ts'

/** Asks for a reason or a name in the place of the entry. Enter takes it, Esc leaves; nothing is modal. */
export function Prompt({
  label,
  about,
  maxLength,
  onTake,
  onLeave,
}: {
  label: string
  about: string
  maxLength: number
  onTake: (words: string) => void
  onLeave: () => void
}) {
  const [words, setWords] = useState('')
  const take = () => {
    if (words.trim() !== '') onTake(words.trim())
  }
  return (
    <div className={styles.line}>
      <b className={styles.about}>{about}</b>
      <TextField
        value={words}
        onChange={setWords}
        label={label}
        placeholder={label}
        maxLength={maxLength}
        autoFocus
        onKeyDown={(stroke) => {
          if (isComposing(stroke.nativeEvent)) return
          if (stroke.key !== 'Enter' && stroke.key !== 'Escape') return
          stroke.preventDefault()
          if (stroke.key === 'Enter') take()
          else onLeave()
        }}
      />
      <Button label={text.cancel} keys={['Esc']} keysHandled look="quiet" onPress={onLeave} />
    </div>
  )
}
