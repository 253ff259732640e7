import type { Display } from 'electron'
import type { DisplayInfo } from '../protocol/desk.ts'
import { MAX_DISPLAYS } from './config.ts'

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
 * scene. The desk's own display is left out. Returns the remembered numbers too, those seen now last: where a new display
 * finds every number given away, the one not seen for longest gives up its own. More displays than numbers stay dark.
 */
export function numberDisplays(
  displays: readonly Display[],
  deskDisplay: number,
  remembered: Readonly<Record<string, number>>,
): { numbered: NumberedDisplay[]; remembered: Record<string, number> } {
  const sorted = [...displays].sort((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y)
  const keys = displayKeys(sorted)
  const wall = sorted.flatMap((display, i) =>
    display.id === deskDisplay ? [] : [{ display, key: keys[i] ?? '' }],
  )
  const here = new Set(wall.map(({ key }) => key))
  const absent = Object.entries(remembered).filter(([key]) => !here.has(key))
  const known = new Map(Object.entries(remembered).filter(([key]) => here.has(key)))
  const numbered: NumberedDisplay[] = []
  for (const { display, key } of wall) {
    const number =
      known.get(key) ??
      firstFree([...known.values(), ...absent.map(([, taken]) => taken)]) ??
      absent.shift()?.[1]
    if (number === undefined) continue
    known.set(key, number)
    numbered.push({ number, key, display })
  }
  return { numbered, remembered: Object.fromEntries([...absent, ...known]) }
}

function firstFree(taken: readonly number[]): number | null {
  for (let number = 1; number <= MAX_DISPLAYS; number += 1) if (!taken.includes(number)) return number
  return null
}

export function displayInfo({ number, display }: NumberedDisplay, wall: boolean): DisplayInfo {
  const { width, height } = display.size
  return { display: number, label: display.label || `显示器 ${number}`, width, height, wall }
}
