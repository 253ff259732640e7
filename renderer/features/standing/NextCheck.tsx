import { comingTime } from '../../desk/coming-time.ts'
import { Field } from '../../ui/Field.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { text } from './text.ts'

/** When to look again, from words written at `openedAt` (UTC ms); empty words ask for no check, others may be unreadable. */
export function nextCheckOf(words: string, openedAt: number): { at: number | null; wrong: boolean } {
  const at = words.trim() === '' ? null : comingTime(words, openedAt)
  return { at, wrong: words.trim() !== '' && at === null }
}

/** When to look again, and how its words are understood. */
export function NextCheck({
  words,
  openedAt,
  onChange,
}: {
  words: string
  openedAt: number
  onChange: (words: string) => void
}) {
  const { at, wrong } = nextCheckOf(words, openedAt)
  return (
    <Field label={text.next}>
      <TextField
        value={words}
        onChange={onChange}
        placeholder={text.nextHint}
        maxLength={40}
        missing={words === ''}
      />
      <ReadBack>{wrong ? text.wrongTime : at !== null && text.moment(at)}</ReadBack>
    </Field>
  )
}
