import { useRef } from 'react'
import { useQuery } from '../../desk/useQuery.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { isComposing } from '../../ui/shortcut.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { askFor, useWish } from '../../ui/wishes.ts'
import styles from './AddressBook.module.css'
import { ExportButton } from './ExportButton.tsx'
import { text } from './text.ts'

/** Head of the book: how many, the search, and what can be done. */
export function BookHead({
  count,
  words,
  onWords,
  onFirst,
  onNew,
}: {
  /** People found, null while nothing is searched. */
  count: number | null
  words: string
  onWords: (words: string) => void
  /** Chooses the first person in the list. */
  onFirst: () => void
  onNew: () => void
}) {
  const search = useRef<HTMLInputElement>(null)
  const { rows } = useQuery('person.facets', {})
  const all = rows.find(({ facet }) => facet === 'all')?.count ?? 0
  const focusSearch = () => search.current?.select()
  useShortcut(['/'], focusSearch)
  useShortcut(['Ctrl', 'F'], focusSearch)
  useWish('search', focusSearch)
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{text.title}</h2>
      <span className={styles.count}>{count === null ? text.count(all) : text.found(count)}</span>
      <span className={styles.grow} />
      <div className={styles.search}>
        <TextField
          ref={search}
          label={text.search}
          placeholder={text.searchHint}
          value={words}
          onChange={onWords}
          maxLength={200}
          before={<Icon name="search" />}
          after={<KeyCap keys={[words === '' ? '/' : 'Esc']} />}
          onKeyDown={(stroke) => {
            if (isComposing(stroke.nativeEvent)) return
            if (stroke.key === 'Escape') onWords('')
            else if (stroke.key === 'Enter') onFirst()
            else if (stroke.key !== 'ArrowDown') return
            stroke.preventDefault()
            askFor('list')
          }}
        />
      </div>
      <Button small label={text.add} keys={['N']} onPress={onNew} />
      <Button small label={text.import} keys={['I']} onPress={() => goTo('person', 'import')} />
      <ExportButton />
    </header>
  )
}
