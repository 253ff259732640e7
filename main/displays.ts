import type { Display } from 'electron'
import type { DisplayInfo } from '../protocol/desk.ts'

export interface NumberedDisplay {
  readonly number: number
  readonly key: string
  readonly display: Display
}

/** What a display is, not where the system happened to list it: its label and size, counted when equal. */
function displayKeys(displays: readonly Display[]): string[] {
  const seen = new Map<string, number>()
  return displays.map(({ label, size }) => {
    const base = `${label || 'display'} ${size.width}x${size.height}`
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return count === 1 ? base : `${base} #${count}`
  })
}

/**
 * Numbers the wall's displays left to right; one that had a number keeps it, so that plugging in again restores its
 * scene. The desk's own display is left out. Returns the remembered numbers too.
 */
export function numberDisplays(
  displays: readonly Display[],
  deskDisplay: number,
  remembered: Readonly<Record<string, number>>,
): { numbered: NumberedDisplay[]; remembered: Record<string, number> } {
  const sorted = [...displays].sort((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y)
  const keys = displayKeys(sorted)
  const known = { ...remembered }
  const numbered: NumberedDisplay[] = []
  sorted.forEach((display, i) => {
    if (display.id === deskDisplay) return
    const key = keys[i] ?? ''
    known[key] ??= firstFree(new Set(Object.values(known)))
    const number = known[key]
    if (number !== undefined && number <= 16) numbered.push({ number, key, display })
  })
  return { numbered, remembered: known }
}

function firstFree(taken: ReadonlySet<number>): number {
  let number = 1
  while (taken.has(number)) number += 1
  return number
}

export function displayInfo({ number, display }: NumberedDisplay, wall: boolean): DisplayInfo {
  const { width, height } = display.size
  return { display: number, label: display.label || `显示器 ${number}`, width, height, wall }
}
