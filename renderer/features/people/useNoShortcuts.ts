import { useEffect } from 'react'
import { isOpenWhileLocked } from '../../shell/open-while-locked.ts'

/** Logging a call is never locked. */
const alwaysOpen: readonly string[] = ['F2']

/**
 * While mounted, keys reach only what stays in use: the screens behind the cover are still there and still listening.
 * What the browser itself does with a key (moving between fields, copying) goes on.
 */
export function useNoShortcuts(): void {
  useEffect(() => {
    const onKey = (stroke: KeyboardEvent) => {
      if (isOpenWhileLocked(stroke.target) || alwaysOpen.includes(stroke.key)) return
      stroke.stopImmediatePropagation()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
}
