import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { IncidentRow } from '../../domain/incident/rows.ts'
import { clockTime } from '../../domain/time.ts'
import { useDraft } from '../desk/useDraft.ts'
import { useMay } from '../desk/useMay.ts'
import { useNow } from '../desk/useNow.ts'
import { useQuery } from '../desk/useQuery.ts'
import { isComposing } from '../ui/shortcut.ts'
import { openCall } from './call-sheet.ts'
import { LinkChoice } from './LinkChoice.tsx'
import { openOrder } from './order-sheet.ts'
import { usePlace } from './place.ts'
import { QuickHints } from './QuickHints.tsx'
import styles from './QuickLine.module.css'
import { callBeingTyped, orderBeingTyped } from './quick-line.ts'
import { useHandover } from './quick-text.ts'
import { text } from './text.ts'
import { useLinkChoice } from './useLinkChoice.ts'
import { useSubmitLine } from './useSubmitLine.ts'

/** Always there: type, Enter, a line of the duty log. What was typed leaves the field only once it is durable. */
export function QuickLine({ onLeave, onSearch }: { onLeave: () => void; onSearch: () => void }) {
  const now = useNow()
  const field = useRef<HTMLTextAreaElement>(null)
  const [line, setLine] = useDraft('quick')
  const [storedLink, setStoredLink] = useDraft('quick.link')
  const place = usePlace()
  const may = useMay()
  const [unlinkedAt, setUnlinkedAt] = useState<string | null>(null)
  const { rows: incidents } = useQuery('incident.open', { limit: 200 })

  const here = place.screen === 'incident' && place.open !== unlinkedAt ? place.open : null
  const link = incidents.find((row) => row.key === (storedLink || here)) ?? null
  const choice = useLinkChoice(line, incidents)
  const { submit, refused, clearRefusal } = useSubmitLine(() => {
    setLine('')
    setStoredLink('')
  })

  const handover = useHandover()
  const taken = useRef(handover.serial)
  useEffect(() => {
    if (taken.current === handover.serial) return
    taken.current = handover.serial
    if (handover.text !== null) setLine(handover.text + line)
    field.current?.focus()
  }, [handover, line, setLine])

  const choose = (incident: IncidentRow) => {
    setStoredLink(incident.key)
    setLine(choice.before)
  }
  const unlink = () => {
    setStoredLink('')
    setUnlinkedAt(place.open)
  }
  const onKeyDown = (stroke: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(stroke.nativeEvent)) return
    const keep = () => stroke.preventDefault()
    if (choice.onKey(stroke.key, choose)) return keep()
    const { selectionStart, selectionEnd, value } = stroke.currentTarget
    const atStart = selectionEnd === 0
    const call = may('log.write') ? callBeingTyped(line) : null
    const goesOn = stroke.key === 'Tab' || (stroke.key === 'ArrowRight' && selectionStart === value.length)
    if (call !== null && (stroke.key === 'F2' || (goesOn && !stroke.shiftKey))) {
      keep()
      setLine('')
      return openCall(call)
    }
    const order = may('order.issue') ? orderBeingTyped(line) : null
    if (order !== null && (goesOn || stroke.key === 'Enter') && !stroke.shiftKey) {
      keep()
      setLine('')
      return openOrder({ ...order, incident: link?.key ?? null })
    }
    if (stroke.key === 'Enter' && !stroke.shiftKey) {
      keep()
      void submit(line, link?.key ?? null)
    } else if (stroke.key === 'Backspace' && atStart && link !== null) {
      keep()
      unlink()
    } else if (stroke.key === '/' && line === '') {
      keep()
      onSearch()
    } else if (stroke.key === 'Escape' || (stroke.key === 'ArrowUp' && line === '')) {
      keep()
      onLeave()
    }
  }
  const placeholder = !may('log.write')
    ? text.quick.street
    : link === null
      ? text.quick.placeholder
      : text.quick.linked
  return (
    <footer className={styles.bar}>
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused.words} <span className={styles.kept}>{refused.hint}</span>
        </p>
      )}
      <LinkChoice choice={choice} onChoose={choose} />
      <b className={styles.time}>{clockTime(now)}</b>
      {link !== null && <b className={styles.link}>#{link.title}</b>}
      <textarea
        ref={field}
        className={styles.input}
        aria-label={text.quick.name}
        placeholder={placeholder}
        rows={1}
        maxLength={100_000}
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the hand of the duty officer is here
        autoFocus
        value={line}
        onChange={(change) => {
          clearRefusal()
          setLine(change.target.value)
        }}
        onKeyDown={onKeyDown}
      />
      <QuickHints />
    </footer>
  )
}
