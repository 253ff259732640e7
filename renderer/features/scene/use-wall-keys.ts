import { useEffect, useRef } from 'react'
import { isComposing } from '../../ui/shortcut.ts'

/** What the keys of the wall screen do. */
export interface WallKeys {
  /** The entry as typed. */
  entry: string
  type(next: string): void
  put(): void
  back(): void
  clear(): void
  lock(): void
  save(): void
  escape(): void
  nextDisplay(): void
  hasDisplays: boolean
}

/**
 * Typed anywhere on the screen, keys go into the entry; a text field that has the focus keeps its own. A key pressed
 * at once after the last one must count, so nothing here waits for a verdict.
 */
export function useWallKeys(keys: WallKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKey = (stroke: KeyboardEvent) => {
      if (stroke.defaultPrevented || isComposing(stroke) || isTextField(stroke.target)) return
      if (act(latest.current, stroke)) stroke.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** The same keys in the entry's own field, which edits its text itself. */
export function actInEntry(keys: WallKeys, stroke: KeyboardEvent): boolean {
  const isOwn = stroke.key.length === 1 || (stroke.key === 'Backspace' && keys.entry !== '')
  if (isComposing(stroke) || (isOwn && !stroke.ctrlKey)) return false
  return act(keys, stroke)
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]')
}

/** True when the stroke was one of ours. */
function act(keys: WallKeys, stroke: KeyboardEvent): boolean {
  if (stroke.altKey || stroke.metaKey) return false
  const key = stroke.key.toLowerCase()
  if (stroke.ctrlKey) return key === 's' && did(keys.save)
  switch (key) {
    case 'enter':
      return keys.entry !== '' && did(keys.put)
    case 'escape':
      return did(keys.escape)
    case 'backspace':
      return keys.entry === '' ? did(keys.back) : did(() => keys.type(keys.entry.slice(0, -1)))
    case 'delete':
      return keys.entry === '' ? did(keys.clear) : did(() => keys.type(''))
    case 'tab':
      return keys.hasDisplays && isNowhere(document.activeElement) && did(keys.nextDisplay)
    default:
      return typeInto(keys, key)
  }
}

/** An entry begins with a tile's number or with S for a scene; L alone locks. */
function typeInto(keys: WallKeys, key: string): boolean {
  if (keys.entry === '' && key === 'l') return did(keys.lock)
  const begins = /^[0-9s０-９]$/.test(key)
  const goes = /^[0-9a-z. ０-９　]$/.test(key)
  return (keys.entry === '' ? begins : goes) && did(() => keys.type(keys.entry + key))
}

/** Tab goes on walking through the controls once it was begun there. */
function isNowhere(focused: Element | null): boolean {
  return (
    focused === null ||
    focused === document.body ||
    focused.matches('[data-keys="wall"], [data-keys="wall"] input')
  )
}

function did(effect: () => void): true {
  effect()
  return true
}
