import type { KeyboardEvent } from 'react'
import { isComposing } from './shortcut.ts'

/** Esc anywhere inside does this and nothing outside; never inside a composition. */
export function onEscape(act: () => void): (stroke: KeyboardEvent) => void {
  return (stroke) => {
    if (stroke.key !== 'Escape' || isComposing(stroke.nativeEvent)) return
    stroke.stopPropagation()
    stroke.preventDefault()
    act()
  }
}
