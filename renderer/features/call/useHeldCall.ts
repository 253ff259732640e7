import { useCallback, useEffect, useRef, useState } from 'react'
import { useDraft } from '../../desk/useDraft.ts'
import { centreNow } from '../../desk/useNow.ts'
import { setUnfinishedCall, useCallSheet } from '../../shell/call-sheet.ts'
import { type HeldCall, isHolding, newHeldCall, readHeldCall } from './held-call.ts'

/**
 * The call being written down: kept letter by letter, taken up again after a kill. Null while no form is open. Lives as
 * long as the window, so that what was kept is read before anything new is written.
 */
export function useHeldCall() {
  const { open, words, serial } = useCallSheet()
  const [kept, keep] = useDraft('call')
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const stored = readHeldCall(kept)
  const [fresh, setFresh] = useState<HeldCall | null>(null)
  const taken = useRef(0)
  const held = open ? (stored ?? fresh) : null

  useEffect(() => {
    if (!open || taken.current === serial) return
    taken.current = serial
    if (stored === null) {
      const next = newHeldCall(centreNow(), words)
      // What came from the quick line has left it: it must stand somewhere that survives a kill.
      if (words !== '') keep(JSON.stringify(next))
      setFresh(next)
    } else if (words !== '') keep(JSON.stringify({ ...stored, happened: joined(stored.happened, words) }))
  }, [open, serial, stored, words, keep])

  const unfinished = stored !== null && isHolding(stored)
  useEffect(() => setUnfinishedCall(unfinished), [unfinished])

  const set = useCallback(
    (change: Partial<HeldCall>) => {
      if (held === null) return
      keep(JSON.stringify({ ...held, ...change }))
      setSavedAt(centreNow())
    },
    [held, keep],
  )
  const clear = useCallback(() => {
    keep('')
    setFresh(null)
    setSavedAt(null)
  }, [keep])
  return { open, held, set, clear, savedAt }
}

/** Words added to what is already written. */
function joined(before: string, words: string): string {
  return before === '' ? words : `${before}；${words}`
}
