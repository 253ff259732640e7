import { useState } from 'react'
import type { PersonRow } from '../../domain/person/rows.ts'
import { TextAction } from '../ui/TextAction.tsx'
import styles from './PersonField.module.css'
import { PersonSearch } from './PersonSearch.tsx'
import { text } from './text.ts'

/** One person of the address book, found by name or pinyin. */
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
  if (person !== null) {
    return (
      <span className={styles.chosen}>
        <b>{person.name}</b>
        <span className={styles.note}>{[person.unit, person.title].filter(Boolean).join(' · ')}</span>
        <TextAction label={text.otherPerson} onPress={() => onPick(null)} />
      </span>
    )
  }
  return (
    <PersonSearch
      label={label}
      value={words}
      onType={setWords}
      onPick={(row) => {
        setWords('')
        onPick(row)
      }}
      placeholder={text.personHint}
      maxLength={40}
    />
  )
}
