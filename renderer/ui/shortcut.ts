/** What of a keyboard event a shortcut looks at. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>

const named: Record<string, string> = {
  Esc: 'Escape',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
}

/** True when the stroke is exactly these caps, e.g. `['Ctrl', 'K']`. Shift counts only where it is named. */
export function matchesKeys(stroke: Stroke, keys: readonly string[]): boolean {
  const wanted = keys.at(-1)
  if (wanted === undefined) return false
  const has = (modifier: string) => keys.slice(0, -1).includes(modifier)
  if (stroke.ctrlKey !== has('Ctrl') || stroke.altKey !== has('Alt') || stroke.metaKey) return false
  if (has('Shift') && !stroke.shiftKey) return false
  return stroke.key.toLowerCase() === (named[wanted] ?? wanted).toLowerCase()
}

/** A bare letter belongs to the text field that has the focus; Ctrl, Alt and function keys never do. */
export function isTyping(stroke: Stroke, target: EventTarget | null): boolean {
  if (stroke.ctrlKey || stroke.altKey || /^F\d+$/.test(stroke.key)) return false
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]')
}

/** Enter and Esc inside an IME composition choose or drop a candidate; they are never ours. */
export function isComposing(native: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return native.isComposing || native.keyCode === 229
}
