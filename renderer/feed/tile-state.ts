import { clockTime, howLong } from '../../domain/time.ts'
import { text } from './text.ts'

/** What a tile shows of its feed. Times are UTC ms; `why` is a sentence. */
export type TileState =
  | { state: 'idle' }
  | { state: 'opening'; since: number }
  | { state: 'live'; delay: number | null }
  | { state: 'stalled'; at: number; why: string }
  | { state: 'failed'; since: number; why: string }

export const STALLED_AFTER = 2000
/** A first frame later than this is a fault that must be explained. */
const OPENING_AT_MOST = 4000
/** A delay that a person would notice is said. */
const DELAY_WORTH_SAYING = 800

export interface TileFacts {
  feed: string | null
  /** Feed of the picture in front. */
  front: string | null
  /** When `feed` was asked of this tile. */
  since: number
  /** Last time the front picture's frame count moved. */
  lastFrameAt: number
  /** When the kept last frame of `feed` was taken, null when there is none. */
  stillAt: number | null
  delay: number | null
  cause: string | null
  now: number
}

/** Pure: one state for what is known of a tile. */
export function tileState(facts: TileFacts): TileState {
  const { feed, front, since, lastFrameAt, stillAt, delay, cause, now } = facts
  if (feed === null) return { state: 'idle' }
  if (front === feed) {
    if (now - lastFrameAt <= STALLED_AFTER) return { state: 'live', delay }
    return { state: 'stalled', at: lastFrameAt, why: cause ?? text.noFrames }
  }
  if (now - since < OPENING_AT_MOST) return { state: 'opening', since }
  const why = cause ?? text.noFirstFrame
  return stillAt === null ? { state: 'failed', since, why } : { state: 'stalled', at: stillAt, why }
}

/** The state in a few words with its age, e.g. `画面停在 21:18，28 分钟前`. */
export function tileWords(tile: TileState, now: number): string {
  switch (tile.state) {
    case 'idle':
      return text.unassigned
    case 'opening':
      return now - tile.since < 1000 ? text.opening : text.openingFor(howLong(now - tile.since))
    case 'live':
      return tile.delay !== null && tile.delay >= DELAY_WORTH_SAYING ? text.delayed(tile.delay) : text.live
    case 'stalled':
      return text.stalledAt(clockTime(tile.at), howLong(now - tile.at))
    case 'failed':
      return text.failed
  }
}

/** The same where there is room for a few letters only. */
export function shortTileWords(tile: TileState, now: number): string {
  if (tile.state === 'stalled') return text.stalledShort(clockTime(tile.at))
  return tile.state === 'opening' ? text.opening : tileWords(tile, now)
}
