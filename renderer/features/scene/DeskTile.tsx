import { useEffect } from 'react'
import { BoardOrPicture } from '../../board/BoardOrPicture.tsx'
import { useNow } from '../../desk/useNow.ts'
import { shortTileWords } from '../../feed/tile-state.ts'
import type { TileShown } from '../../feed/tile-view.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './DeskTile.module.css'
import { text } from './text.ts'

export interface DeskTileProps {
  /** Unique in the window. */
  id: string
  number: number
  feed: string | null
  name: string | null
  isMarked: boolean
  isLocked: boolean
  onShown?: ((number: number, shown: TileShown) => void) | undefined
}

/** A tile in the drawing of the wall: number, small picture or board, name and state. */
export function DeskTile({ id, number, feed, name, isMarked, isLocked, onShown }: DeskTileProps) {
  return (
    <div className={classNames(styles.tile, isMarked && styles.marked)}>
      <BoardOrPicture tile={id} feed={feed}>
        {(shown, board) => (
          <Caption
            number={number}
            feed={feed}
            name={name}
            isLocked={isLocked}
            shown={shown}
            board={board}
            onShown={onShown}
          />
        )}
      </BoardOrPicture>
    </div>
  )
}

function Caption({
  number,
  feed,
  name,
  isLocked,
  shown,
  board,
  onShown,
}: Omit<DeskTileProps, 'id' | 'isMarked'> & { shown: TileShown; board: string | null }) {
  const now = useNow()
  useEffect(() => onShown?.(number, shown), [number, shown, onShown])
  return (
    <>
      <b className={styles.number}>{number}</b>
      {isLocked && (
        <span className={styles.lock}>
          <Icon name="lock" size={12} />
          {text.lock}
        </span>
      )}
      <p className={classNames(styles.caption, shown.tile.state === 'stalled' && styles.stalled)}>
        <span className={styles.name}>{feed === null ? text.empty : (name ?? feed)}</span>
        {feed !== null && feed !== board && (
          <span className={styles.state}>{shortTileWords(shown.tile, now)}</span>
        )}
      </p>
    </>
  )
}
