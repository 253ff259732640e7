import { neededByPost, postText, type ShiftPost, shiftPosts } from '../../domain/post.ts'
import { useQuery } from '../desk/useQuery.ts'
import { goTo } from './place.ts'
import styles from './TopStrip.module.css'
import { text } from './text.ts'

/** Posts of the strip: those a shift must have. */
const shown = shiftPosts.filter((post) => neededByPost[post] > 0)

/** Who is on duty, by post; 缺 where somebody is missing, 甲 → 乙 while one shift hands over to the next. */
export function ShiftStrip() {
  const { rows: holders } = useQuery('shift.current', {})
  const { rows: arrivals } = useQuery('shift.arrivals', {})
  const { rows: current } = useQuery('handover.current', {})
  // A contested one that is done is listed too.
  const handover = current.find(({ stage }) => stage === 'running')
  const outgoing = handover === undefined ? holders[0]?.shift : `shift/${handover.outgoing}`
  const incoming = handover === undefined ? undefined : `shift/${handover.incoming}`
  const words = (post: ShiftPost) => {
    const of = (
      shift: string | undefined,
      rows: readonly { shift: string; post: ShiftPost; name: string }[],
    ) => rows.filter((row) => row.shift === shift && row.post === post).map(({ name }) => name)
    const on = of(outgoing, holders)
    const short = neededByPost[post] - on.length
    const now = [...on, ...(short > 0 ? [text.short(short)] : [])].join(' ')
    const next = [...new Set([...of(incoming, holders), ...of(incoming, arrivals)])]
    return next.length === 0 ? now : `${now} → ${next.join(' ')}`
  }
  const contested = holders.some((row) => row.contested)
  return (
    <button type="button" className={styles.links} aria-label={text.shift} onClick={() => goTo('handover')}>
      {shown.map((post) => (
        <span key={post} className={styles.pair}>
          <span className={styles.service}>{postText[post]}</span>
          <span className={styles.words}>{holders.length === 0 ? text.nobody : words(post)}</span>
        </span>
      ))}
      {contested && (
        <span className={styles.pair}>
          <span className={styles.service}>{text.shift}</span>
          <span className={styles.words}>{text.contested}</span>
        </span>
      )}
    </button>
  )
}
