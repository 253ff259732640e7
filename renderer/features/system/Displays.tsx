import { useEffect, useState } from 'react'
import type { DisplayInfo } from '../../../protocol/desk.ts'
import { useOffer } from '../../shell/actions.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './SystemScreen.module.css'
import { text } from './text.ts'

const REFRESH_MS = 5000

/** Displays of this machine and their wall windows; a stuck one can be loaded again. */
export function Displays() {
  const [displays, setDisplays] = useState<DisplayInfo[]>([])
  const [refused, setRefused] = useState<string | null>(null)
  useEffect(() => {
    let alive = true
    const read = async () => {
      const found = await window.desk.shell({ type: 'displays' })
      if (alive) setDisplays(found)
    }
    void read()
    const timer = setInterval(() => void read(), REFRESH_MS)
    return () => {
      alive = false
      clearInterval(timer)
    }
  }, [])
  const reload = async (display: number) => {
    const answer = await window.desk.shell({ type: 'reloadWall', display })
    setRefused(answer.ok ? null : answer.words)
  }
  useOffer(
    displays.map(({ display }) => ({
      id: `system.reload.${display}`,
      label: text.reloadOffer(display),
      icon: 'wall',
      section: 'do',
      run: () => void reload(display),
    })),
  )
  return (
    <section aria-label={text.displays}>
      <PanelHead title={text.displays} />
      {refused !== null && <p className={styles.refused}>{text.refused(refused)}</p>}
      {displays.length === 0 && <EmptyState>{text.noDisplays}</EmptyState>}
      <ul className={styles.list}>
        {displays.map((one) => (
          <li key={one.display} className={styles.display}>
            <b>{text.display(one.display)}</b>
            <span>{one.label}</span>
            <span className={styles.quiet}>{text.size(one.width, one.height)}</span>
            <span className={styles.quiet}>{one.wall ? text.wall : text.noWall}</span>
            <span className={styles.grow} />
            <Button small label={text.reload} onPress={() => void reload(one.display)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
