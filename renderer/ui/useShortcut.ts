import { useLayoutEffect, useRef } from 'react'
import { isComposing, isTyping, matchesKeys } from './shortcut.ts'

/** Runs `act` on these keys anywhere in the window while mounted; null keys bind nothing. */
export function useShortcut(keys: readonly string[] | null, act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  const caps = keys === null ? '' : keys.join('\n')

  // Before the paint: a key that can be read can be pressed.
  useLayoutEffect(() => {
    if (caps === '') return
    const wanted = caps.split('\n')
    const onKey = (stroke: KeyboardEvent) => {
      if (stroke.defaultPrevented || isComposing(stroke)) return
      if (!matchesKeys(stroke, wanted) || isTyping(stroke, stroke.target)) return
      stroke.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [caps])
}
