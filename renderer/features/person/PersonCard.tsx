import { useState } from 'react'
import { postText } from '../../../domain/post.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { CardHistory } from './CardHistory.tsx'
import styles from './PersonCard.module.css'
import { PhoneLine } from './PhoneLine.tsx'
import { RetireForm } from './RetireForm.tsx'
import { text } from './text.ts'

/** 名片: a person with his numbers in figures that can be read across the table, and how the card came about. */
export function PersonCard({ stream, onEdit }: { stream: string; onEdit: () => void }) {
  const { rows, loading, failed } = useQuery('person.one', { stream })
  const streets = useWho()?.streets ?? []
  const [retiring, setRetiring] = useState(false)
  const [row] = rows
  if (failed !== null) return <ErrorState words={failed} />
  if (row === undefined) return <EmptyState>{loading ? text.loading : text.gone}</EmptyState>

  const { street, groups, email, note } = row
  const facts = [
    [
      text.street,
      street === null ? text.district : (streets.find(({ code }) => code === street)?.name ?? street),
    ],
    [text.posts, row.posts.map((post) => postText[post]).join('、') || text.noPosts],
    [text.groups, groups.join('、')],
    [text.email, email ?? ''],
    [text.note, note],
  ].filter(([, words]) => words !== '')
  return (
    <article className={styles.card} aria-label={`${text.card} ${row.name}`}>
      <header className={styles.head}>
        <h2 className={styles.name}>{row.name}</h2>
        <p className={styles.unit}>{[row.unit || text.unitNone, row.title].filter(Boolean).join(' · ')}</p>
        {row.why !== null && <p className={styles.retired}>{text.retiredBecause(row.why)}</p>}
        {row.pending && <PendingMark since={row.changedAt} />}
      </header>
      <ul className={styles.phones} aria-label={text.phones}>
        {row.phones.length === 0 && <li className={styles.quiet}>{text.noPhones}</li>}
        {row.phones.map(({ label, number }) => (
          <PhoneLine key={`${label} ${number}`} label={label} number={number} person={row} />
        ))}
      </ul>
      <dl className={styles.facts}>
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.actions}>
        {row.active && <Button label={text.edit} keys={['E']} onPress={onEdit} />}
        {row.active && !retiring && <Button label={text.retire} onPress={() => setRetiring(true)} />}
        {!row.active && <RetireForm row={row} onDone={() => setRetiring(false)} />}
      </div>
      {row.active && retiring && <RetireForm row={row} onDone={() => setRetiring(false)} />}
      <CardHistory changes={row.changes} />
    </article>
  )
}
