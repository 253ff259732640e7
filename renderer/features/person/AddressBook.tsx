import { useCallback, useRef, useState } from 'react'
import { useQuery } from '../../desk/useQuery.ts'
import { useOffer } from '../../shell/actions.ts'
import { goTo, usePlace } from '../../shell/place.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { askFor } from '../../ui/wishes.ts'
import styles from './AddressBook.module.css'
import { BookHead } from './BookHead.tsx'
import { FacetList } from './FacetList.tsx'
import { everybody, type Facet, isIn, listArgs } from './facet.ts'
import { ImportPage } from './ImportPage.tsx'
import { PeopleList } from './PeopleList.tsx'
import { PersonCard } from './PersonCard.tsx'
import { PersonForm } from './PersonForm.tsx'
import { text } from './text.ts'

const PAGE = 500
const FOUND = 200

/** 通讯录: who can be reached how. `open` is a person, or the import. */
export function AddressBook() {
  const { open } = usePlace()
  return open === 'import' ? <ImportPage onBack={() => goTo('person')} /> : <Book open={open} />
}

function Book({ open }: { open: string | null }) {
  const [facet, setFacet] = useState<Facet>(everybody)
  const [words, setWords] = useState('')
  const [limit, setLimit] = useState(PAGE)
  const [form, setForm] = useState<'new' | 'edit' | null>(null)
  const card = useRef<HTMLElement>(null)

  const asked = words.trim()
  const listed = useQuery('person.list', listArgs(facet, limit), { keep: true })
  const found = useQuery('person.search', asked === '' ? null : { words: asked, limit: FOUND }, {
    keep: true,
  })
  const { loading, failed } = asked === '' ? listed : found
  const rows = asked === '' ? listed.rows : found.rows.filter((row) => isIn(facet, row))
  // Whoever is found first is shown at once: his number is what is wanted.
  const isHere = rows.some(({ key }) => key === open)
  const shown = asked !== '' && !isHere ? (rows[0]?.key ?? null) : open
  const select = useCallback((key: string) => goTo('person', key), [])
  const edit = useCallback(() => setForm('edit'), [])
  const isFull = listed.rows.length === limit
  const onEnd = useCallback(() => {
    if (isFull) setLimit((now) => now + PAGE)
  }, [isFull])
  const chosen = useQuery('person.one', shown === null ? null : { stream: shown })
  const editing = form === 'edit' ? chosen.rows[0] : null
  useOffer([
    {
      id: 'person.new',
      label: text.offerNew,
      icon: 'plus',
      keys: ['N'],
      section: 'do',
      run: () => setForm('new'),
    },
    {
      id: 'person.import',
      label: text.offerImport,
      icon: 'people',
      keys: ['I'],
      section: 'do',
      run: () => goTo('person', 'import'),
    },
  ])
  const closeForm = () => {
    setForm(null)
    askFor('list')
  }
  const isBare = facet.facet === 'all' && asked === ''
  const none = isBare ? text.empty : asked === '' ? text.none : text.noneFound
  return (
    <section className={styles.screen}>
      <BookHead
        count={asked === '' ? null : rows.length}
        words={words}
        onWords={setWords}
        onFirst={() => {
          const [first] = rows
          if (first !== undefined) select(first.key)
        }}
        onNew={() => setForm('new')}
      />
      <div className={styles.body}>
        <FacetList
          value={facet}
          onChoose={(next) => {
            setFacet(next)
            setLimit(PAGE)
          }}
        />
        <div className={styles.middle}>
          {failed !== null && <ErrorState words={failed} />}
          {failed === null && rows.length === 0 ? (
            <EmptyState>{loading ? text.loading : none}</EmptyState>
          ) : (
            <PeopleList
              rows={rows}
              selected={shown}
              onSelect={select}
              onEnter={() => card.current?.querySelector('button')?.focus()}
              onEdit={edit}
              onEnd={onEnd}
            />
          )}
        </div>
        <aside ref={card} className={styles.card} aria-label={text.card}>
          {shown === null ? (
            <EmptyState>{text.choose}</EmptyState>
          ) : (
            <PersonCard key={shown} stream={shown} onEdit={edit} />
          )}
        </aside>
      </div>
      {form !== null && editing !== undefined && (editing === null || editing.active) && (
        <PersonForm
          key={editing?.key ?? 'new'}
          row={editing}
          onClose={closeForm}
          onSaved={(stream) => {
            closeForm()
            select(stream)
          }}
        />
      )}
    </section>
  )
}
