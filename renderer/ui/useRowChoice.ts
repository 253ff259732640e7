import type { Virtualizer } from '@tanstack/react-virtual'
import type { KeyboardEvent, RefObject } from 'react'
import type { Row } from './RowList.tsx'
import { useWish } from './wishes.ts'

export interface Choice<R extends Row> {
  selected: string | null
  onSelect: (key: string) => void
  /** A key that is not for moving; false says that the chosen row makes nothing of it. */
  onKey: (key: string, row: R) => boolean
}

const PAGE = 15
const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE }

/** Keys that choose a row; `outside` is the place they start from while none is chosen. The quick line may ask for the list. */
export function useRowChoice<R extends Row>(
  list: Virtualizer<HTMLDivElement, Element>,
  box: RefObject<HTMLDivElement | null>,
  rows: readonly R[],
  choice: Choice<R> | undefined,
  outside: number,
): (stroke: KeyboardEvent) => void {
  const chosen = choice === undefined ? -1 : rows.findIndex(({ key }) => key === choice.selected)
  const from = chosen === -1 ? outside : chosen
  const select = (place: number) => {
    const within = Math.max(0, Math.min(rows.length - 1, place))
    const row = rows[within]
    if (row === undefined) return
    choice?.onSelect(row.key)
    list.scrollToIndex(within, { align: 'auto' })
  }
  useWish('list', () => {
    if (choice === undefined) return
    box.current?.focus()
    select(from)
  })
  return (stroke) => {
    // An editor inside a line keeps its keys.
    if (choice === undefined || stroke.target !== stroke.currentTarget) return
    if (stroke.ctrlKey || stroke.altKey) return
    const step = steps[stroke.key]
    const row = rows[chosen]
    if (step !== undefined) select(from + step)
    else if (stroke.key === 'Home') select(0)
    else if (stroke.key === 'End') select(rows.length - 1)
    else if (row === undefined || !choice.onKey(stroke.key, row)) return
    stroke.preventDefault()
  }
}
