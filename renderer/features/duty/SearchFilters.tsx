import { useMemo, useState } from 'react'
import type { LogKind } from '../../../domain/log/log.ts'
import { newStream } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { submitDraft } from '../../desk/useCommand.ts'
import { useToday } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './SearchResults.module.css'
import { filterOfSaved, type SearchFilter, savedSpan, spans } from './search-span.ts'
import { text } from './text.ts'

/** Who wrote it and when, and the searches one keeps under a name. */
export function SearchFilters({
  words,
  kinds,
  filter,
  wrong,
  onFilter,
  onWords,
  onKinds,
}: {
  words: string
  kinds: readonly LogKind[]
  filter: SearchFilter
  /** A typed day cannot be read. */
  wrong: boolean
  onFilter: (filter: SearchFilter) => void
  onWords: (words: string) => void
  onKinds: (kinds: readonly LogKind[]) => void
}) {
  const today = useToday()
  const me = useWho()?.person?.person ?? null
  const { rows: people } = useQuery('person.names', {})
  const { rows: saved } = useQuery('lookup.own', { person: me })
  const [name, setName] = useState('')
  // A name saved once more is another search.
  const stream = useMemo(() => (name === '' ? '' : newStream('lookup')), [name])
  const set = (change: Partial<SearchFilter>) => onFilter({ ...filter, ...change })
  const data = {
    name: name.trim(),
    words,
    kinds: [...kinds],
    person: filter.person === '' ? null : filter.person,
    ...savedSpan(filter, today),
  }
  return (
    <div className={styles.filters}>
      <Segmented
        label={text.span}
        segments={spans.map((value) => ({ value, label: text.spans[value] }))}
        value={filter.span}
        onChoose={(span) => set({ span })}
      />
      {filter.span === 'own' && (
        <>
          <span className={styles.short}>
            <TextField
              label={text.firstDay}
              placeholder={text.firstDay}
              value={filter.first}
              onChange={(first) => set({ first })}
              maxLength={20}
            />
          </span>
          <span className={styles.short}>
            <TextField
              label={text.lastDay}
              placeholder={text.lastDay}
              value={filter.last}
              onChange={(last) => set({ last })}
              maxLength={20}
            />
          </span>
          {wrong && <span role="alert">{text.wrongDay}</span>}
        </>
      )}
      <span className={styles.person}>
        <Select
          label={text.by}
          value={filter.person}
          options={people.map(({ key, name: label }) => ({ value: key, label }))}
          onChange={(person) => set({ person })}
          empty={text.anybody}
        />
      </span>
      <span className={styles.grow} />
      {saved.map((one) => (
        <span key={one.key} className={styles.saved}>
          <Button
            small
            label={one.name}
            onPress={() => {
              onWords(one.words)
              onKinds(one.kinds)
              onFilter(filterOfSaved(one))
            }}
          />
          <Button
            small
            look="quiet"
            label={text.forget}
            onPress={() => void submitDraft({ stream: one.key, type: 'lookup.remove', data: {} })}
          />
        </span>
      ))}
      <span className={styles.short}>
        <TextField
          label={text.saveAs}
          placeholder={text.saveAs}
          value={name}
          onChange={setName}
          maxLength={40}
        />
      </span>
      {name.trim() !== '' && (
        <CommandButton
          small
          label={text.keep}
          draft={{ stream, type: 'lookup.save', data }}
          onDone={() => setName('')}
        />
      )}
    </div>
  )
}
