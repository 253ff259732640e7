import { isBoard } from '../../domain/scene/board.ts'
import { WARM_WIDTH } from './width-class.ts'

/** What one tile wants. `warm`: not shown, only ready. Lower `rank` is more important. */
export interface Wish {
  tile: string
  feed: string
  /** Device pixels, already a width class. */
  width: number
  rank: number
  warm: boolean
}

/** A feed this window receives: its width and the tiles whose front picture it is. */
export interface Open {
  feed: string
  width: number
  fronts: readonly string[]
}

export interface Plan {
  open: { feed: string; width: number }[]
  width: { feed: string; width: number }[]
  close: string[]
}

/**
 * One feed is received once a window, as wide as its widest tile. A feed nobody wants stays while it is the front
 * picture of a tile that waits for another feed's first frame. Warm feeds beyond the budget are left cold. No bridge
 * sends a board.
 */
export function plan(wishes: readonly Wish[], open: readonly Open[], warmBudget: number): Plan {
  const want = wishes.filter((one) => !isBoard(one.feed))
  const widths = new Map<string, number>()
  for (const wish of want.filter((one) => !one.warm)) {
    widths.set(wish.feed, Math.max(widths.get(wish.feed) ?? 0, wish.width))
  }
  const shown = [...widths.keys()]
  const warm = [...want].filter((one) => one.warm).sort((a, b) => a.rank - b.rank)
  const warmFeeds = [...new Set(warm.map((one) => one.feed))].filter((feed) => !shown.includes(feed))
  for (const feed of warmFeeds.slice(0, warmBudget)) widths.set(feed, WARM_WIDTH)

  const waiting = new Set(want.filter((one) => !one.warm).map((one) => one.tile))
  const held = (one: Open) => one.fronts.some((tile) => waiting.has(tile))
  const opened = new Map(open.map((one) => [one.feed, one]))
  const missing = [...widths].filter(([feed]) => !opened.has(feed))
  return {
    open: missing.map(([feed, width]) => ({ feed, width })),
    width: open.flatMap(({ feed, width }) => {
      const wanted = widths.get(feed)
      return wanted === undefined || wanted === width ? [] : [{ feed, width: wanted }]
    }),
    close: open.filter((one) => !widths.has(one.feed) && !held(one)).map((one) => one.feed),
  }
}
