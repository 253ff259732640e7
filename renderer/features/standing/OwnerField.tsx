import { useState } from 'react'
import { useNames } from '../../desk/usePeople.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Standing.module.css'
import { text } from './text.ts'

/** A person of the address book, found by name or pinyin, or a unit in words. The value is his id or the words. */
export function OwnerField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const name = useNames()
  const [typed, setTyped] = useState<string | null>(null)
  const words = (typed ?? '').trim()
  const { rows } = useQuery('person.search', words === '' ? null : { words, limit: 5 }, { keep: true })
  return (
    <span className={styles.owner}>
      <TextField
        value={typed ?? name(value)}
        onChange={(next) => {
          setTyped(next)
          onChange(next)
        }}
        placeholder={text.ownerHint}
        maxLength={100}
        missing={value === ''}
      />
      {typed !== null && words !== '' && (
        <span className={styles.found}>
          {rows.map((row) => (
            <Button
              key={row.key}
              small
              label={[row.name, row.unit].filter(Boolean).join(' ')}
              onPress={() => {
                setTyped(null)
                onChange(row.id)
              }}
            />
          ))}
        </span>
      )}
    </span>
  )
}
