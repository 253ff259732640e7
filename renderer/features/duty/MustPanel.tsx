import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { useMedia } from '../../ui/useMedia.ts'
import { useShortcut } from '../../ui/useShortcut.ts'
import styles from './MustPanel.module.css'
import { OpenIncidents } from './OpenIncidents.tsx'
import { text } from './text.ts'
import { WaitingCommands } from './WaitingCommands.tsx'

/** What must not be forgotten. On a small screen it is a drawer, opened by the key of its section. */
export function MustPanel() {
  const narrow = useMedia('(max-width: 1500px)')
  const [open, setOpen] = useState<number | null>(null)
  useShortcut(['Alt', '1'], () => setOpen(1))
  useShortcut(['Alt', '2'], () => setOpen(2))

  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open === null || narrow) return
    const section = box.current?.querySelectorAll('section')[open - 1]
    const first = section?.querySelector('button')
    ;(first ?? section)?.focus()
    setOpen(null)
  }, [open, narrow])

  const sections = (
    <>
      <OpenIncidents />
      <WaitingCommands />
    </>
  )
  if (!narrow) {
    return (
      <aside ref={box} className={styles.panel} aria-label={text.must}>
        {sections}
      </aside>
    )
  }
  return (
    <aside className={styles.tabs} aria-label={text.must}>
      <Button small label={text.open} keys={['Alt', '1']} keysHandled onPress={() => setOpen(1)} />
      <Button small label={text.waiting} keys={['Alt', '2']} keysHandled onPress={() => setOpen(2)} />
      {open !== null && (
        <Drawer title={text.must} onClose={() => setOpen(null)}>
          {sections}
        </Drawer>
      )}
    </aside>
  )
}
