import { type ReactNode, useState } from 'react'
import { idOf } from '../../domain/envelope.ts'
import { TextAction } from '../ui/TextAction.tsx'
import styles from './PeopleField.module.css'
import { PersonSearch } from './PersonSearch.tsx'
import { text } from './text.ts'

export interface Named {
  /** Id of the address book. */
  readonly id: string
  readonly name: string
}

/** Several people of the address book, each found by name or pinyin and taken once. */
export function PeopleField({
  label,
  people,
  onChange,
  children,
}: {
  label: string
  people: readonly Named[]
  onChange: (people: readonly Named[]) => void
  /** Below the list: where more come from, how many there are. */
  children?: ReactNode
}) {
  const [words, setWords] = useState('')
  return (
    <div className={styles.field}>
      <PersonSearch
        label={label}
        value={words}
        onType={setWords}
        onPick={({ key, name }) => {
          const id = idOf(key)
          setWords('')
          if (people.every((one) => one.id !== id)) onChange([...people, { id, name }])
        }}
        placeholder={text.personHint}
        maxLength={40}
      />
      {people.length > 0 && (
        <ul className={styles.people}>
          {people.map(({ id, name }) => (
            <li key={id} className={styles.one}>
              <b>{name}</b>
              <TextAction
                label={text.takeOff}
                onPress={() => onChange(people.filter((one) => one.id !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  )
}
