import { useCallback, useEffect, useMemo, useState } from 'react'
import type { LogKind } from '../../../domain/log/log.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { overlap } from './overlap.ts'

const FIRST = 200
const WIDE = 1000
/** Lines by which an older page reaches into the newer one, so that new lines may come before a gap could show. */
const LAP = 300

interface Paging {
  /** The newest window alone, wide, or wide with anchors of older pages. */
  wide: boolean
  anchors: readonly string[]
}

const start: Paging = { wide: false, anchors: [] }

/**
 * Lines of one day, oldest first, all of them live: a newest window and up to three older ones on demand.
 * `older` is null where nothing older can be loaded.
 */
export function useLogDay(day: string, kinds: readonly LogKind[]) {
  const [paging, setPaging] = useState<Paging & { of: string }>({ ...start, of: '' })
  const of = `${day} ${kinds.join()}`
  const { wide, anchors } = paging.of === of ? paging : start

  const base = { day, kinds: [...kinds] }
  const page = (anchor: string | undefined) =>
    anchor === undefined ? null : { ...base, limit: WIDE, before: anchor }
  const newest = useQuery('log.day', { ...base, limit: wide ? WIDE : FIRST, before: null }, { keep: wide })
  const second = useQuery('log.day', page(anchors[0]), { keep: true })
  const third = useQuery('log.day', page(anchors[1]), { keep: true })
  const fourth = useQuery('log.day', page(anchors[2]), { keep: true })

  const rows = useMemo(
    () => [fourth.rows, third.rows, second.rows, newest.rows].reduce<LogRow[]>(overlap, []),
    [fourth.rows, third.rows, second.rows, newest.rows],
  )
  const pages = [newest, second, third, fourth]
  const last = pages[anchors.length] ?? newest
  const full = last.rows.length >= (wide ? WIDE : FIRST)
  const canGrow = full && !last.loading && anchors.length < 3

  const older = useCallback(() => {
    if (!wide) return setPaging({ wide: true, anchors: [], of })
    const anchor = last.rows[LAP]?.key
    if (anchor !== undefined) setPaging({ wide: true, anchors: [...anchors, anchor], of })
  }, [wide, anchors, of, last.rows])

  // The newest window slides with every new line: move the first anchor before a line between the two is missed.
  useEffect(() => {
    const [first, ...others] = anchors
    const anchor = newest.rows[LAP]?.key
    if (first === undefined || newest.loading || anchor === undefined) return
    if (newest.rows.findIndex((row) => row.key === first) >= LAP / 10) return
    setPaging({ wide: true, anchors: [anchor, ...others], of })
  }, [anchors, newest.rows, newest.loading, of])

  return {
    rows,
    loading: newest.loading && newest.rows.length === 0,
    failed: newest.failed,
    older: canGrow ? older : null,
    /** More lines exist than can be scrolled to; search finds them. */
    cut: full && anchors.length === 3,
  }
}
