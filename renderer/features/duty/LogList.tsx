import type { ReactNode } from 'react'
import { RowList } from '../../ui/RowList.tsx'
import type { LogItem } from './log-items.ts'
import { text } from './text.ts'

const ROW = 34

/**
 * The lines of a day, newest at the bottom beside the hand. It follows the newest line only while that one is in
 * sight; else nothing moves and a word says how many came.
 */
export function LogList({
  items,
  selected,
  onSelect,
  onOpen,
  onCorrect,
  onDeclare,
  onOlder,
  children,
}: {
  items: readonly LogItem[]
  selected: string | null
  onSelect: (key: string | null) => void
  onOpen: (key: string) => void
  onCorrect: (key: string) => void
  /** 登记事件 from the chosen line. */
  onDeclare: (key: string) => void
  /** Loads older lines; null when there are none. */
  onOlder: (() => void) | null
  children: (item: LogItem) => ReactNode
}) {
  const acts: Record<string, (key: string) => void> = {
    Enter: onOpen,
    e: onCorrect,
    '!': onDeclare,
    '！': onDeclare,
  }
  const onKey = (key: string, { key: line }: LogItem) => {
    const act = acts[key.length === 1 ? key.toLowerCase() : key]
    act?.(line)
    return act !== undefined
  }
  return (
    <RowList
      label={text.log}
      rows={items}
      height={ROW}
      choice={{ selected, onSelect, onKey }}
      newest={{ words: text.fresh, onOlder, atFoot: true }}
    >
      {children}
    </RowList>
  )
}
