import type { KeyboardEvent } from 'react'
import { isComposing } from '../../ui/shortcut.ts'

/** Enter does what the form's button does, but never inside a composition or while something is missing. */
export function onEnter(act: () => void, held: boolean): (stroke: KeyboardEvent) => void {
  return (stroke) => {
    if (stroke.key !== 'Enter' || isComposing(stroke.nativeEvent) || held) return
    stroke.preventDefault()
    act()
  }
}
