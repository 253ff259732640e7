import { useState } from 'react'
import { PersonSearch } from '../../desk/PersonSearch.tsx'
import { useNames } from '../../desk/usePeople.ts'
import { text } from './text.ts'

/** A person of the address book, found by name or pinyin, or a unit in words. The value is his id or the words. */
export function OwnerField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const name = useNames()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <PersonSearch
      value={typed ?? name(value)}
      asks={typed !== null}
      onType={(words) => {
        setTyped(words)
        onChange(words)
      }}
      onPick={({ id }) => {
        setTyped(null)
        onChange(id)
      }}
      placeholder={text.ownerHint}
      maxLength={100}
    />
  )
}
