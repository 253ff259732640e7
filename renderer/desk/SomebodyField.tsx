import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './SomebodyField.module.css'
import { text } from './text.ts'
import { useQuery } from './useQuery.ts'

/** Somebody: of the address book by his id, else by the name as it was said. */
export interface Somebody {
  readonly person: string | null
  readonly name: string
  readonly unit: string
}
export const nobody: Somebody = { person: null, name: '', unit: '' }

/** Finds a person by name or pinyin; a name that is in no address book stays a name. */
export function SomebodyField({
  value,
  onChange,
  autoFocus = false,
}: {
  value: Somebody
  onChange: (value: Somebody) => void
  autoFocus?: boolean
}) {
  const [typing, setTyping] = useState(false)
  const words = value.name.trim()
  const asks = typing && value.person === null && words !== ''
  const { rows } = useQuery('person.search', asks ? { words, limit: 5 } : null, { keep: true })
  return (
    <span className={styles.field}>
      <TextField
        value={value.name}
        placeholder={text.somebody}
        maxLength={60}
        missing={words === ''}
        autoFocus={autoFocus}
        onChange={(name) => {
          setTyping(true)
          onChange({ ...value, name, person: null })
        }}
      />
      {asks && (
        <span className={styles.found}>
          {rows.map((row) => (
            <Button
              key={row.key}
              small
              label={[row.name, row.unit].filter(Boolean).join(' ')}
              onPress={() => {
                setTyping(false)
                onChange({ person: row.id, name: row.name, unit: row.unit })
              }}
            />
          ))}
        </span>
      )}
    </span>
  )
}
