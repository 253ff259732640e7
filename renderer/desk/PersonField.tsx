import { type KeyboardEvent, useState } from 'react'
import type { PersonRow } from '../../domain/person/rows.ts'
import { classNames } from '../ui/class-names.ts'
import { isComposing } from '../ui/shortcut.ts'
import { TextAction } from '../ui/TextAction.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './PersonField.module.css'
import { text } from './text.ts'
import { useQuery } from './useQuery.ts'

const LIMIT = 6

/** One person of the address book, found by name or pinyin; arrows and Enter choose. */
export function PersonField({
  label,
  person,
  onPick,
}: {
  label: string
  person: PersonRow | null
  onPick: (person: PersonRow | null) => void
}) {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const typed = words.trim()
  const { rows } = useQuery('person.search', typed === '' ? null : { words: typed, limit: LIMIT }, {
    keep: true,
  })
  const found = typed === '' ? [] : rows.slice(0, LIMIT)
  if (person !== null) {
    return (
      <span className={styles.chosen}>
        <b>{person.name}</b>
        <span className={styles.note}>{noteOf(person)}</span>
        <TextAction label={text.otherPerson} onPress={() => onPick(null)} />
      </span>
    )
  }
  const pick = (row: PersonRow) => {
    setWords('')
    onPick(row)
  }
  const onKeyDown = (stroke: KeyboardEvent) => {
    if (isComposing(stroke.nativeEvent)) return
    const step = stroke.key === 'ArrowDown' ? 1 : stroke.key === 'ArrowUp' ? -1 : 0
    const chosen = found[Math.min(at, found.length - 1)]
    if (step !== 0) setAt(Math.max(0, Math.min(found.length - 1, at + step)))
    else if (stroke.key === 'Enter' && !stroke.ctrlKey && chosen !== undefined) pick(chosen)
    else return
    stroke.preventDefault()
  }
  return (
    <span className={styles.field}>
      <TextField
        label={label}
        value={words}
        onChange={(value) => {
          setWords(value)
          setAt(0)
        }}
        placeholder={text.personHint}
        maxLength={40}
        missing
        onKeyDown={onKeyDown}
      />
      {found.length > 0 && (
        <ul className={styles.list} aria-label={text.foundPeople}>
          {found.map((row, place) => (
            <li key={row.key}>
              <button
                type="button"
                className={classNames(styles.line, place === Math.min(at, found.length - 1) && styles.at)}
                onClick={() => pick(row)}
              >
                <b>{row.name}</b>
                <span className={styles.note}>{noteOf(row)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </span>
  )
}

const noteOf = ({ unit, title }: PersonRow) => [unit, title].filter(Boolean).join(' · ')
