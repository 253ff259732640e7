import type { ReactNode } from 'react'
import styles from './WorldFrame.module.css'

export type World = 'demo' | 'real' | 'drill' | null

/** Hatch round the whole window when what it shows is not the real world. */
export function WorldFrame({ world, children }: { world: World; children: ReactNode }) {
  const marked = world === 'demo' || world === 'drill'
  return <div className={marked ? styles.hatched : styles.plain}>{children}</div>
}

/** The word for it, hatched too: 演示 or 演练. Nothing in the real world. */
export function WorldBanner({ world, note }: { world: World; note?: string }) {
  if (world !== 'demo' && world !== 'drill') return null
  return (
    <span className={styles.banner}>
      <span className={styles.words}>
        <b className={styles.word}>{world === 'demo' ? '演示' : '演练'}</b>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </span>
    </span>
  )
}
