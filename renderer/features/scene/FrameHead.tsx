import { classNames } from '../../ui/class-names.ts'
import styles from './FrameHead.module.css'

/** Head of PVW or PGM: the word in its frame, what it shows, and a note. */
export function FrameHead({
  tag,
  kind,
  title,
  note,
}: {
  tag: string
  kind: 'pvw' | 'pgm'
  title: string
  note: string
}) {
  return (
    <>
      <span className={classNames(styles.tag, styles[kind])}>{tag}</span>
      <b className={styles.title}>{title}</b>
      <span className={styles.note}>{note}</span>
    </>
  )
}
