import { useCallback, useEffect, useRef, useState } from 'react'
import { useDraft } from '../../desk/useDraft.ts'
import { centreNow } from '../../desk/useNow.ts'
import { setUnfinishedCalls, useCallSheet } from '../../shell/call-sheet.ts'
import { type HeldCall, isHolding, newHeldCall, readHeldCalls } from './held-call.ts'

/**
 * The calls being written down: kept letter by letter, taken up again after a kill. One is in front, the others are held.
 * `held` is null while no form is open. Lives as long as the window, so that what was kept is read before anything new is
 * written.
 */
export function useHeldCall() {
  const { open, words, dialled, another, serial } = useCallSheet()
  const [kept, keep] = useDraft('call')
  const [savedAt, setSavedAt] = useState<number | null>(null)
  // A form nobody has written in yet: it is not kept.
  const [fresh, setFresh] = useState<HeldCall | null>(null)
  const [front, setFront] = useState<string | null>(null)
  const taken = useRef(0)
  const stored = readHeldCalls(kept)
  const isStored = stored.some(({ stream }) => stream === fresh?.stream)
  const calls = fresh === null || isStored ? stored : [...stored, fresh]
  const held = open ? (calls.find(({ stream }) => stream === front) ?? calls.at(-1) ?? null) : null

  const put = useCallback(
    (all: readonly HeldCall[]) => keep(all.length === 0 ? '' : JSON.stringify(all)),
    [keep],
  )
  useEffect(() => {
    if (!open || taken.current === serial) return
    taken.current = serial
    const isNew = words !== '' || dialled !== null || calls.length === 0 || (another && isWritten(held))
    if (!isNew) return
    const next = newHeldCall(centreNow(), {
      happened: words,
      ...(dialled !== null && { direction: 'out', ...dialled }),
    })
    // What came from elsewhere has left it: it must stand somewhere that survives a kill.
    if (isHolding(next)) put([...stored, next])
    else setFresh(next)
    setFront(next.stream)
  }, [open, serial, words, dialled, another, held, calls, stored, put])

  const unfinished = stored.filter(isHolding).length
  useEffect(() => setUnfinishedCalls(unfinished), [unfinished])

  const set = (change: Partial<HeldCall>) => {
    if (held === null) return
    const next = { ...held, ...change }
    const isKnown = stored.some(({ stream }) => stream === next.stream)
    put(isKnown ? stored.map((one) => (one.stream === next.stream ? next : one)) : [...stored, next])
    setSavedAt(centreNow())
  }
  /** Ends the call in front; true where another is held and stands in front now. */
  const clear = (): boolean => {
    const rest = stored.filter(({ stream }) => stream !== held?.stream)
    put(rest)
    setFresh(null)
    setFront(rest.at(-1)?.stream ?? null)
    setSavedAt(null)
    return rest.length > 0
  }
  return { calls, held, set, clear, bring: setFront, savedAt }
}

function isWritten(held: HeldCall | null): boolean {
  return held !== null && isHolding(held)
}
