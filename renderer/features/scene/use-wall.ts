import { useMemo } from 'react'
import type { PresetRow } from '../../../domain/preset/rows.ts'
import type { LayoutRow } from '../../../domain/scene/rows.ts'
import { sceneStream } from '../../../domain/scene/scene.ts'
import { calendarDay } from '../../../domain/time.ts'
import type { FeedTree, Who } from '../../../protocol/desk.ts'
import { type BoardSource, boardSources, type Source } from '../../board/source.ts'
import { useFeedTree } from '../../desk/useFeedTree.ts'
import { useNow } from '../../desk/useNow.ts'
import { usePluggedDisplays } from '../../desk/usePluggedDisplays.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'

/** More at once are found by the page of the incident. */
const MOST_INCIDENTS = 20
const EMPTY: FeedTree = { bridges: [], feeds: [], states: [] }

/** The wall of this seat as it stands. */
export interface Wall {
  who: Who | null
  tree: FeedTree
  /** Boards of the open incidents. */
  boards: BoardSource[]
  /** How many open incidents are restricted, so that the wall may not show them. */
  hidden: number
  /** Everything that can be put on a tile: cameras and boards. */
  sources: Source[]
  rows: LayoutRow[]
  presets: PresetRow[]
  /** Numbers of its displays, ascending; at least one. */
  displays: number[]
  /** Stream of today's switches. */
  stream: string
  /** Why the layout cannot be read, in words. */
  failed: string | null
}

export function useWall(): Wall {
  const who = useWho()
  const day = calendarDay(useNow())
  const tree = useFeedTree() ?? EMPTY
  const wall = who?.wall ?? null
  const { rows, failed } = useQuery('scene.layout', wall === null ? null : { wall })
  const { rows: presets } = useQuery('preset.list', {})
  const { rows: incidents } = useQuery('incident.open', { limit: MOST_INCIDENTS })
  const boards = useMemo(() => boardSources(incidents), [incidents])
  const sources = useMemo(() => [...tree.feeds, ...boards], [tree.feeds, boards])
  const plugged = usePluggedDisplays()
  const displays = [...new Set([...plugged, ...rows.map((row) => row.display)])].sort((a, b) => a - b)
  return {
    who,
    tree,
    boards,
    hidden: incidents.filter((one) => one.restricted).length,
    sources,
    rows,
    presets,
    displays: displays.length > 0 ? displays : [1],
    stream: sceneStream(wall ?? '', day),
    failed,
  }
}
