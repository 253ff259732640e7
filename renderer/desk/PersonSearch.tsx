import { type KeyboardEvent, useState } from 'react'
import type { PersonRow } from '../../domain/person/rows.ts'
import { classNames } from '../ui/class-names.ts'
import { isComposing } from '../ui/shortcut.ts'
import { TextField } from '../ui/TextField.tsx'
import styles from './PersonSearch.module.css'
import { text } from './text.ts'
import { useQuery } from './useQuery.ts'

const LIMIT = 6

/** A field under which the people of the address book stand whom its words may mean; arrows and Enter choose. */
export function PersonSearch({
  value,
  onType,
  onPick,
  asks = true,
  label,
  placeholder,
  maxLength,
  autoFocus = false,
}: {
  value: string
  onType: (words: string) => void
  onPick: (person: PersonRow) => void
  /** False while nobody is looked for, whatever stands in the field. */
  asks?: boolean
  label?: string
  placeholder: string
  maxLength: number
  autoFocus?: boolean
}) {
  const [at, setAt] = useState(0)
  const words = value.trim()
  const isAsked = asks && words !== ''
  const { rows } = useQuery('person.search', isAsked ? { words, limit: LIMIT } : null, { keep: true })
  const found = isAsked ? rows.slice(0, LIMIT) : []
  const place = Math.min(at, found.length - 1)
  const onKeyDown = (stroke: KeyboardEvent) => {
    if (isComposing(stroke.nativeEvent)) return
    const step = stroke.key === 'ArrowDown' ? 1 : stroke.key === 'ArrowUp' ? -1 : 0
    const chosen = found[place]
    if (step !== 0) setAt(Math.max(0, Math.min(found.length - 1, at + step)))
    else if (stroke.key === 'Enter' && !stroke.ctrlKey && chosen !== undefined) onPick(chosen)
    else return
    stroke.preventDefault()
  }
  return (
    <span className={styles.field}>
      <TextField
        {...(label === undefined ? {} : { label })}
        value={value}
        onChange={(next) => {
          onType(next)
          setAt(0)
        }}
        placeholder={placeholder}
        maxLength={maxLength}
        missing={words === ''}
        autoFocus={autoFocus}
        onKeyDown={onKeyDown}
      />
      {found.length > 0 && (
        <ul className={styles.list} aria-label={text.foundPeople}>
          {found.map((row, index) => (
            <li key={row.key}>
              <button
                type="button"
                className={classNames(styles.line, index === place && styles.at)}
                onClick={() => onPick(row)}
              >
                <b>{row.name}</b>
                <span className={styles.note}>{[row.unit, row.title].filter(Boolean).join(' · ')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </span>
  )
}
