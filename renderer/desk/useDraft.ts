import { useCallback, useEffect, useRef, useState } from 'react'

const SAVE_WITHIN_MS = 25

let asked: Promise<Record<string, string>> | null = null
/** What was half-typed when the program last ended; read once, then kept in step by `saveDraft`. */
function storedDrafts(): Promise<Record<string, string>> {
  asked ??= window.desk.shell({ type: 'drafts' }).catch(() => {
    asked = null
    return {}
  })
  return asked
}

function saveDraft(key: string, text: string): void {
  void storedDrafts().then((drafts) => {
    drafts[key] = text
  })
  void window.desk.shell({ type: 'draft', key, text }).catch(() => {})
}

/**
 * Half-typed text that survives a kill: every change reaches the disk's process within 25 ms, at once on leaving.
 * What was typed before the stored text arrived is kept behind it.
 */
export function useDraft(key: string): [text: string, setText: (text: string) => void] {
  const [text, show] = useState('')
  const state = useRef({ text: '', restored: false, dirty: false, timer: 0 })

  const flush = useCallback(() => {
    const now = state.current
    clearTimeout(now.timer)
    now.timer = 0
    if (!now.dirty || !now.restored) return
    now.dirty = false
    saveDraft(key, now.text)
  }, [key])

  const setText = useCallback(
    (next: string) => {
      const now = state.current
      now.text = next
      now.dirty = true
      show(next)
      if (next === '') flush()
      else if (now.timer === 0) now.timer = window.setTimeout(flush, SAVE_WITHIN_MS)
    },
    [flush],
  )

  useEffect(() => {
    const now = state.current
    let alive = true
    void storedDrafts().then((drafts) => {
      if (!alive || now.restored) return
      now.restored = true
      const stored = drafts[key] ?? ''
      if (stored !== '') {
        now.text = stored + now.text
        show(now.text)
      }
      flush()
    })
    window.addEventListener('pagehide', flush)
    window.addEventListener('blur', flush)
    return () => {
      alive = false
      flush()
      now.restored = false
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('blur', flush)
    }
  }, [key, flush])

  return [text, setText]
}
