import { useMemo } from 'react'
import type { CarriedItem } from '../../../domain/carried/carried.ts'
import { forEverybody } from '../../../domain/carried/for-everybody.ts'
import { numberItems } from '../../../domain/handover/number-items.ts'
import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { MINUTE } from '../../../domain/time.ts'
import { useFeedTree } from '../../desk/useFeedTree.ts'
import { useLinks } from '../../desk/useLinks.ts'
import { useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { machineItems, seenElsewhere } from './machine-items.ts'
import { text } from './text.ts'

const NONE: readonly CarriedItem[] = []

/**
 * Everything a sheet written now would hold; null until it is known. Asked anew every five minutes. What another machine saw
 * stays as `sheet`, the one in force, has it.
 */
export function useSheetItems(sheet: readonly CarriedItem[] = NONE): CarriedItem[] | null {
  const now = useNow()
  const { rows, loading } = useQuery('duty.carried', { now: now - (now % (5 * MINUTE)) }, { keep: true })
  const { rows: waiting } = useQuery('outbox.waiting', { limit: 100 })
  const links = useLinks()
  const tree = useFeedTree()
  const who = useWho()
  const [seat, alias] = [who?.seat ?? '', who?.alias ?? text.thisSeat]
  return useMemo(() => {
    const machine = { seat, alias }
    if (loading && rows.length === 0) return null
    const own = machineItems(
      machine,
      links ?? [],
      tree,
      waiting.filter(({ status }) => status === 'waiting'),
    )
    // The handover being done is no item of itself.
    return withinLimit([
      ...rows.filter(({ key }) => !key.startsWith('handover/') || key.includes('#')).map(forEverybody),
      ...own,
      ...seenElsewhere(sheet, machine),
    ])
  }, [rows, loading, links, tree, waiting, sheet, seat, alias])
}

/** What a sheet holds at most; the rest is named in one item, so that nobody takes silence for nothing. */
const MOST = 300

function withinLimit(items: CarriedItem[]): CarriedItem[] {
  if (items.length <= MOST) return items
  const [left] = items.slice(MOST - 1)
  const more: CarriedItem = {
    key: 'more',
    group: left?.group ?? 'message',
    title: '其余事项见各屏',
    source: null,
    owner: null,
    text: `还有 ${items.length - MOST + 1} 项写不下，请在各屏逐项看过`,
    since: null,
    due: null,
    level: null,
  }
  return [...items.slice(0, MOST - 1), more]
}

/** How many things are new or say something else than the sheet in force. What has gone meanwhile asks for nothing. */
export function changesSince(sheet: HandoverRow['sheet'], items: readonly CarriedItem[] | null): number {
  if (items === null) return 0
  const written = new Map(sheet.items.map(({ key, v }) => [key, v]))
  return numberItems(items).filter(({ key, v }) => written.get(key) !== v).length
}
