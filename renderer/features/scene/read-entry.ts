import type { PresetRow } from '../../../domain/preset/rows.ts'
import { emptyDisplay } from '../../../domain/scene/evolve.ts'
import type { LayoutRow } from '../../../domain/scene/rows.ts'
import { type Layout, tilesIn } from '../../../domain/scene/scene.ts'
import { type Source, sourceWords } from '../../board/source.ts'
import { findFeed } from './find-feed.ts'
import { parseTileEntry } from './parse-tile-entry.ts'
import { text } from './text.ts'

/** What typed text means on this wall, or the mistake in it. */
export type Meaning =
  | { type: 'nothing' }
  | { type: 'tile'; display: number; tile: number }
  | { type: 'assign'; display: number; tile: number; feed: Source }
  | { type: 'apply'; display: number; place: number; preset: PresetRow }
  | { type: 'unfinished' }
  | { type: 'mistake'; words: string }

export interface WallFacts {
  active: number
  displays: readonly number[]
  rows: readonly LayoutRow[]
  presets: readonly PresetRow[]
  /** Cameras and boards. */
  feeds: readonly Source[]
}

/** Pure: reads an entry against the wall as it stands. */
export function readEntry(typed: string, wall: WallFacts): Meaning {
  const entry = parseTileEntry(typed)
  const mistakes = text.entryMistakes
  switch (entry.type) {
    case 'nothing':
      return { type: 'nothing' }
    case 'unreadable':
      return { type: 'mistake', words: mistakes.unreadable }
    case 'scene': {
      if (entry.place === null) return { type: 'unfinished' }
      const preset = wall.presets[entry.place - 1]
      if (preset === undefined) return { type: 'mistake', words: mistakes.noScene(entry.place) }
      return { type: 'apply', display: wall.active, place: entry.place, preset }
    }
    case 'tile':
    case 'feed': {
      const display = entry.display ?? wall.active
      if (!wall.displays.includes(display)) return { type: 'mistake', words: mistakes.noDisplay(display) }
      const most = tilesIn[layoutOf(wall.rows, display)]
      const { tile } = entry
      if (tile > most) return { type: 'mistake', words: mistakes.noTile(tile, most) }
      if (entry.type === 'tile') return { type: 'tile', display, tile }
      const found = findFeed(entry.feed, wall.feeds)
      if (found.type === 'one') return { type: 'assign', display, tile, feed: found.feed }
      if (found.type === 'none') return { type: 'mistake', words: mistakes.noFeed(entry.feed) }
      const names = found.feeds.slice(0, 3).map(sourceWords)
      return { type: 'mistake', words: mistakes.manyFeeds(entry.feed, names.join('、')) }
    }
  }
}

/** A display never arranged is nine empty tiles. */
export function layoutOf(rows: readonly LayoutRow[], display: number): Layout {
  return rows.find((row) => row.display === display)?.layout ?? emptyDisplay.layout
}
