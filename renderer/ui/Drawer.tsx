import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './Button.tsx'
import styles from './Drawer.module.css'
import { onEscape } from './on-escape.ts'

/** A sheet from the right, between strip and quick line. Never modal: the log behind stays in reach. Esc closes it. */
export function Drawer({
  title,
  note,
  onClose,
  children,
  foot,
}: {
  title: string
  note?: ReactNode
  onClose: () => void
  children: ReactNode
  foot?: ReactNode
}) {
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const own = sheet.current
    if (own !== null && !own.contains(before)) own.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <aside
      ref={sheet}
      className={styles.drawer}
      data-drawer
      aria-label={title}
      tabIndex={-1}
      onKeyDown={onEscape(onClose)}
    >
      <header className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.title}>{title}</h2>
          {note !== undefined && <div className={styles.note}>{note}</div>}
        </div>
        <Button label="收起" keys={['Esc']} keysHandled look="quiet" onPress={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
      {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
    </aside>
  )
}
