import { type Post, posts, postText } from '../../../domain/post.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './FacetList.module.css'
import type { Facet, FacetRow } from './facet.ts'
import { text } from './text.ts'

const rankOf = (post: string) => (posts as readonly string[]).indexOf(post)
const groups = ['group', 'post', 'unit', 'street'] as const

/** What the book can be narrowed to, one choice at a time, with how many people stand in each. */
export function FacetList({ value, onChoose }: { value: Facet; onChoose: (facet: Facet) => void }) {
  const { rows } = useQuery('person.facets', {})
  const streets = useWho()?.streets ?? []
  const nameOf = ({ facet, value: of }: FacetRow): string => {
    if (facet === 'all') return text.all
    if (facet === 'retired') return text.retired
    if (facet === 'street') return streets.find(({ code }) => code === of)?.name ?? of
    return facet === 'post' ? (postText[of as Post] ?? of) : of
  }
  const choice = (row: FacetRow) => {
    const chosen = row.facet === value.facet && row.value === value.value
    return (
      <button
        key={row.key}
        type="button"
        aria-pressed={chosen}
        className={classNames(styles.choice, chosen && styles.chosen)}
        onClick={() => onChoose({ facet: row.facet, value: row.value })}
      >
        <span className={styles.name}>{nameOf(row)}</span>
        <span className={styles.count}>{row.count}</span>
      </button>
    )
  }
  return (
    <nav className={styles.facets} aria-label={text.facets}>
      {rows.filter(({ facet }) => facet === 'all').map(choice)}
      {groups.map((group) => {
        const mine = rows.filter(({ facet }) => facet === group)
        if (group === 'post') mine.sort((a, b) => rankOf(a.value) - rankOf(b.value))
        return (
          mine.length > 0 && (
            <section key={group}>
              <h3 className={styles.head}>{text.facet[group]}</h3>
              {mine.map(choice)}
            </section>
          )
        )
      })}
      {rows.filter(({ facet, count }) => facet === 'retired' && count > 0).map(choice)}
    </nav>
  )
}
