import { type ReactNode, useCallback, useLayoutEffect, useState } from 'react'
import { isBoard } from '../../domain/scene/board.ts'
import { Tile } from '../feed/Tile.tsx'
import type { TileShown } from '../feed/tile-view.ts'
import { Board } from './Board.tsx'
import styles from './BoardOrPicture.module.css'
import { frontBoard } from './front-board.ts'

interface Props {
  /** Unique in the window. */
  tile: string
  /** A camera's or a board's. */
  feed: string | null
  /** Held ready behind, in the order of `rank`. */
  next?: string | null
  rank?: number
  /** The words over it: `board` is the board in front, null while a picture is. */
  children: (shown: TileShown, board: string | null) => ReactNode
}

/** A tile that shows a picture or a board, and nothing black while it changes from one to the other. */
export function BoardOrPicture({ tile, feed, next = null, rank = 0, children }: Props) {
  const [front, setFront] = useState<string | null>(null)
  const [picture, setPicture] = useState<string | null>(null)
  const [ready, setReady] = useState<ReadonlySet<string>>(new Set())
  const wantsBoard = feed !== null && isBoard(feed)
  if (!wantsBoard && picture !== feed) setPicture(feed)
  const tell = useCallback((board: string, isReady: boolean) => {
    setReady((old) => {
      if (old.has(board) === isReady) return old
      const now = new Set(old)
      if (!now.delete(board)) now.add(board)
      return now
    })
  }, [])
  // The picture before a board stays below it until the board is there, then ends.
  const below = wantsBoard ? (front === null ? picture : null) : feed
  return (
    <Tile tile={tile} feed={below} next={next === null || isBoard(next) ? null : next} rank={rank}>
      {(shown) => {
        const board = frontBoard({ feed, front, ready, shown })
        return (
          <>
            <Boards feed={feed} next={next} board={board} front={front} onFront={setFront} onReady={tell} />
            {children(shown, board)}
          </>
        )
      }}
    </Tile>
  )
}

/** The board in front and, behind it and already drawn, those that may come. */
function Boards({
  feed,
  next,
  board,
  front,
  onFront,
  onReady,
}: {
  feed: string | null
  next: string | null
  board: string | null
  front: string | null
  onFront: (board: string | null) => void
  onReady: (board: string, isReady: boolean) => void
}) {
  useLayoutEffect(() => {
    if (board !== front) onFront(board)
  }, [board, front, onFront])
  const drawn = [...new Set([board, feed, next])].filter((one) => one !== null && isBoard(one)) as string[]
  return drawn.map((one) => (
    <div key={one} className={styles.board} data-board={one} data-front={one === board ? 'yes' : 'no'}>
      <Board feed={one} onReady={onReady} />
    </div>
  ))
}
