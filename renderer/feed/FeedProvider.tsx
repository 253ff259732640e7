import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { centreNow } from '../desk/useNow.ts'
import type { FeedDoor } from './ask-bridge.ts'
import { FeedPool } from './feed-pool.ts'
import { FrameWatch } from './frame-watch.ts'
import { LastFrames } from './last-frames.ts'
import type { TileParts } from './tile-view.ts'

const KEEP_EVERY = 5000

export interface SharedParts extends TileParts {
  /** Calls back when the window is about to go and, one tile after the other, every few seconds. */
  onLeave(keep: () => void): () => void
}

const Parts = createContext<SharedParts | null>(null)

/** Gives the tiles below it one pool. One a window, around everything that shows pictures. */
export function FeedProvider({
  door = window.desk,
  warmBudget,
  children,
}: {
  door?: FeedDoor
  warmBudget?: number
  children: ReactNode
}) {
  const keepers = useMemo(() => new Set<() => void>(), [])
  const parts = useMemo<SharedParts>(
    () => ({
      pool: new FeedPool(door, warmBudget === undefined ? {} : { warmBudget }),
      watch: new FrameWatch(),
      lastFrames: new LastFrames(),
      clock: centreNow,
      onLeave(keep) {
        keepers.add(keep)
        return () => keepers.delete(keep)
      },
    }),
    [door, warmBudget, keepers],
  )
  useEffect(() => parts.pool.start(), [parts])
  useEffect(() => {
    const leave = () => {
      for (const keep of keepers) keep()
      parts.lastFrames.save()
    }
    // A window that crashes is not asked: so each tile in turn now and then.
    const timer = setInterval(() => {
      const [first] = keepers
      if (first === undefined || document.visibilityState === 'hidden') return
      keepers.delete(first)
      keepers.add(first)
      first()
      parts.lastFrames.save()
    }, KEEP_EVERY)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', leave)
    }
  }, [parts, keepers])
  return <Parts.Provider value={parts}>{children}</Parts.Provider>
}

/** What tiles share in this window. Throws outside a FeedProvider. */
export function useTileParts(): SharedParts {
  const parts = useContext(Parts)
  if (parts === null) throw new Error('no FeedProvider above this tile')
  return parts
}
