import { useState } from 'react'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './AddressBook.module.css'
import { exportBook } from './export-book.ts'
import { text } from './text.ts'

/** Saves the whole address book as a workbook; says where it went wrong. */
export function ExportButton({ label = text.export, done = text.saved }: { label?: string; done?: string }) {
  const who = useWho()
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const press = async () => {
    setBusy(true)
    setSaid(await exportBook(who).then((why) => why ?? done))
    setBusy(false)
  }
  return (
    <>
      <Button small label={label} busy={busy} onPress={() => void press()} />
      {said !== null && (
        <span className={styles.said} role="status">
          {said}
        </span>
      )}
    </>
  )
}
