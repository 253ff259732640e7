import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { faceText, type Side } from '../../../domain/handover/shapes.ts'
import { type Post, postText } from '../../../domain/post.ts'
import { clockTime } from '../../../domain/time.ts'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import styles from './SignCard.module.css'
import { text } from './text.ts'

/** One of the three signatures: who, how it stands, and in words what is still missing. */
export function SignCard({
  row,
  side,
  expected,
  blocked,
}: {
  row: HandoverRow
  side: Side
  /** Who should sign, by name; null while nobody is known. */
  expected: string | null
  /** What this desk wants first (the sheet to be brought up to date). */
  blocked: string | null
}) {
  const mine = row.signatures.filter((one) => one.side === side)
  const standing = mine.filter(({ sheet, stale }) => sheet === row.sheet.id && stale === null)
  const shown = standing[0] ?? mine.at(-1)
  const missing = row.missing[side] ?? blocked
  const post = shown?.post ?? null
  const role = side === 'leader' || post === null ? '' : ` · ${postText[post as Post] ?? ''}`
  const others = [...new Set(mine.filter(({ person }) => person !== shown?.person).map(({ name }) => name))]
  const isStale = shown !== undefined && standing.length === 0
  return (
    <section
      className={classNames(styles.card, shown === undefined && styles.waiting)}
      aria-label={text.card[side]}
    >
      <header className={styles.head}>
        <span>
          {text.card[side]}
          {role}
        </span>
        {shown === undefined ? (
          <Chip state="plain" icon={missing === null ? 'edit' : 'lock'}>
            {missing === null ? text.card.can : text.card.cannot}
          </Chip>
        ) : isStale ? (
          <Chip state="soon">{text.card.again(clockTime(shown.at))}</Chip>
        ) : (
          <Chip state="done">{text.card.signed(clockTime(shown.at))}</Chip>
        )}
      </header>
      <p className={shown === undefined ? styles.name : styles.hand}>
        {shown?.name ?? expected ?? text.card.nobody}
      </p>
      {shown !== undefined && (
        <p className={styles.note}>
          {faceText[shown.face]}
          {others.length > 0 && ` · ${text.card.others(others.join('、'))}`}
          {isStale && ` · ${shown.stale}`}
        </p>
      )}
      {standing.length === 0 && missing !== null && <p className={styles.missing}>{missing}</p>}
      {mine.flatMap(({ id, doubt, name }) =>
        doubt === null
          ? []
          : [
              <p key={id} className={styles.missing}>
                {name} {text.card.doubt(doubt)}
              </p>,
            ],
      )}
    </section>
  )
}
