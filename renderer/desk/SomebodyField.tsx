import { useState } from 'react'
import { PersonSearch } from './PersonSearch.tsx'
import type { Somebody } from './somebody.ts'
import { text } from './text.ts'

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
  return (
    <PersonSearch
      value={value.name}
      asks={typing && value.person === null}
      onType={(name) => {
        setTyping(true)
        onChange({ ...value, name, person: null })
      }}
      onPick={({ id, name, unit }) => {
        setTyping(false)
        onChange({ person: id, name, unit })
      }}
      placeholder={text.somebody}
      maxLength={60}
      autoFocus={autoFocus}
    />
  )
}
