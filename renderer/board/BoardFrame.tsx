import { type ReactNode, useLayoutEffect, useState } from 'react'
import styles from './BoardFrame.module.css'

/** What every board has: a head, its figures, a foot; or one calm sentence. Nothing until its rows are there. */
export function BoardFrame({
  title,
  about,
  note,
  foot,
  calm,
  loading = false,
  onReady,
  children,
}: {
  title?: ReactNode
  /** Which incident, where the title does not say it. */
  about?: string
  /** Right end of the head: of when and by whom. */
  note?: ReactNode
  foot?: ReactNode
  calm?: string | undefined
  loading?: boolean
  onReady: (isReady: boolean) => void
  children?: ReactNode
}) {
  // Rows that are asked for again, because a minute has gone by, do not empty the board.
  const [loaded, setLoaded] = useState(!loading)
  if (!loading && !loaded) setLoaded(true)
  useLayoutEffect(() => {
    if (!loaded) return
    onReady(true)
    return () => onReady(false)
  }, [loaded, onReady])
  if (!loaded) return null
  return (
    <section className={styles.frame}>
      <div className={styles.inside}>
        {title !== undefined && (
          <header className={styles.head}>
            <b className={styles.title}>{title}</b>
            {about !== undefined && <span className={styles.about}>{about}</span>}
            {note !== undefined && <span className={styles.note}>{note}</span>}
          </header>
        )}
        {calm === undefined ? children : <p className={styles.calm}>{calm}</p>}
        {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
        {about !== undefined && <p className={styles.below}>{about}</p>}
      </div>
    </section>
  )
}
