import { type KeyboardEvent, useState } from 'react'
import type { PersonRow } from '../../../domain/person/rows.ts'
import { postText } from '../../../domain/post.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { classNames } from '../../ui/class-names.ts'
import { isComposing } from '../../ui/shortcut.ts'
import { TextAction } from '../../ui/TextAction.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './PersonPicker.module.css'
import { text } from './text.ts'

const LIMIT = 8

/** Finds one person by name or pinyin; before anything is typed, those who usually stand watch. */
export function PersonPicker({
  person,
  onPick,
}: {
  person: PersonRow | null
  onPick: (person: PersonRow | null) => void
}) {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const typed = words.trim()
  const found = useQuery('person.search', typed === '' ? null : { words: typed, limit: LIMIT }, {
    keep: true,
  })
  const chiefs = useQuery('person.on-post', typed === '' ? { post: 'chief' } : null)
  const officers = useQuery('person.on-post', typed === '' ? { post: 'officer' } : null)
  const usual = [...new Map([...chiefs.rows, ...officers.rows].map((row) => [row.key, row])).values()]
  const rows = (typed === '' ? usual : found.rows).slice(0, LIMIT)

  if (person !== null) {
    return (
      <div className={styles.chosen}>
        <span className={styles.name}>{person.name}</span>
        <span className={styles.note}>{noteOf(person)}</span>
        <TextAction label={text.person.other} onPress={() => onPick(null)} />
      </div>
    )
  }
  const onKeyDown = (stroke: KeyboardEvent) => {
    if (isComposing(stroke.nativeEvent)) return
    const step = stroke.key === 'ArrowDown' ? 1 : stroke.key === 'ArrowUp' ? -1 : 0
    const chosen = rows[Math.min(at, rows.length - 1)]
    if (step !== 0) setAt(Math.max(0, Math.min(rows.length - 1, at + step)))
    else if (stroke.key === 'Enter' && chosen !== undefined) onPick(chosen)
    else return
    stroke.preventDefault()
  }
  return (
    <div className={styles.picker}>
      <TextField
        label={text.person.label}
        placeholder={text.person.hint}
        value={words}
        maxLength={40}
        autoFocus
        onChange={(value) => {
          setWords(value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul className={styles.list} aria-label={typed === '' ? text.person.usual : text.person.label}>
        {rows.map((row, place) => (
          <li key={row.key}>
            <button
              type="button"
              className={classNames(styles.row, place === at && styles.here)}
              onClick={() => onPick(row)}
            >
              <span className={styles.name}>{row.name}</span>
              <span className={styles.note}>{noteOf(row)}</span>
            </button>
          </li>
        ))}
        {rows.length === 0 && typed !== '' && (
          <li className={styles.none}>
            {found.failed ?? (found.loading ? text.person.loading : text.person.none)}
          </li>
        )}
      </ul>
    </div>
  )
}

function noteOf({ unit, title, posts }: PersonRow): string {
  return [[unit, title].filter(Boolean).join(' '), posts.map((post) => postText[post]).join('、')]
    .filter(Boolean)
    .join(' · ')
}
