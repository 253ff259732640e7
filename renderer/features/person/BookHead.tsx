import { useQuery } from '../../desk/useQuery.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { askFor } from '../../ui/wishes.ts'
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
  const { rows } = useQuery('person.facets', {})
  const all = rows.find(({ facet }) => facet === 'all')?.count ?? 0
  const onKey = (key: string) => {
    if (key === 'Escape') onWords('')
    else if (key === 'Enter') onFirst()
    else if (key !== 'ArrowDown') return false
    askFor('list')
    return true
  }
  return (
    <PageHead
      title={text.title}
      count={count === null ? text.count(all) : text.found(count)}
      acts={
        <>
          <div className={styles.search}>
            <SearchField
              label={text.search}
              placeholder={text.searchHint}
              value={words}
              onChange={onWords}
              onKey={onKey}
            />
          </div>
          <Button small label={text.add} keys={['N']} onPress={onNew} />
          <Button small label={text.import} keys={['I']} onPress={() => goTo('person', 'import')} />
          <ExportButton />
        </>
      }
    />
  )
}
