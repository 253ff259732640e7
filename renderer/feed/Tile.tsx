import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { classNames } from '../ui/class-names.ts'
import { useTileParts } from './FeedProvider.tsx'
import { paintFrame } from './last-frames.ts'
import styles from './Tile.module.css'
import { type TileShown, TileView } from './tile-view.ts'

const nothing: TileShown = { tile: { state: 'idle' }, front: null }

/**
 * A feed's picture: never black, never a spinner. The words over it are the place's own: `children` gets what is
 * shown. `tile` is unique in the window; `next` is held ready behind, in the order of `rank`.
 */
export function Tile({
  tile,
  feed,
  next = null,
  rank = 0,
  lowest = false,
  children,
}: {
  tile: string
  feed: string | null
  next?: string | null
  rank?: number
  /** Asked for at the lowest quality, however wide it is. */
  lowest?: boolean
  children: (shown: TileShown) => ReactNode
}) {
  const parts = useTileParts()
  const box = useRef<HTMLDivElement>(null)
  const stack = useRef<HTMLDivElement>(null)
  const view = useRef<TileView | null>(null)
  const [shown, setShown] = useState(nothing)
  const [width, setWidth] = useState(0)

  useLayoutEffect(() => {
    if (stack.current === null) return
    const made = new TileView(tile, stack.current, parts)
    made.onChange = () => setShown(made.shown)
    view.current = made
    const forget = parts.onLeave(() => made.keepFrame())
    return () => {
      forget()
      made.destroy()
      view.current = null
    }
  }, [tile, parts])

  useLayoutEffect(() => {
    if (box.current === null) return
    const element = box.current
    const measure = () => {
      const pixels = Math.round(element.clientWidth * devicePixelRatio)
      setWidth(lowest ? Math.min(pixels, 1) : pixels)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [lowest])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new view (tile, parts) must be told again.
  useLayoutEffect(() => {
    if (width > 0) view.current?.set({ feed, next, width, rank })
  }, [feed, next, width, rank, tile, parts])

  const { state } = shown.tile
  const still = shown.front === null && (state === 'opening' || state === 'stalled') ? feed : null
  return (
    <div ref={box} className={styles.tile} data-testid={tile} data-state={state}>
      <div ref={stack} className={classNames(styles.stack, state === 'stalled' && styles.stalled)} />
      <div className={classNames(styles.cover, state === 'failed' && styles.hatched)}>
        {still !== null && <Still key={still} feed={still} />}
      </div>
      {children(shown)}
    </div>
  )
}

/** The kept last frame of a feed that this window has no picture of. */
function Still({ feed }: { feed: string }) {
  const { lastFrames } = useTileParts()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [painted, setPainted] = useState(false)
  const paint = useCallback(async () => {
    const frame = lastFrames.get(feed)
    if (frame !== undefined && canvas.current !== null) setPainted(await paintFrame(canvas.current, frame))
  }, [feed, lastFrames])
  useEffect(() => {
    paint()
  }, [paint])
  return <canvas ref={canvas} className={classNames(styles.still, styles.stalled, !painted && styles.none)} />
}
