import { clockTime } from '../../domain/time.ts'
import type { FeedInfo } from '../../protocol/feed.ts'
import { BoardOrPicture } from '../board/BoardOrPicture.tsx'
import { sourceName } from '../board/source.ts'
import { useNow } from '../desk/useNow.ts'
import { tileWords } from '../feed/tile-state.ts'
import type { TileShown } from '../feed/tile-view.ts'
import { text } from './text.ts'
import styles from './WallTile.module.css'

/**
 * One tile of the wall: a board, or a picture with number and name above and its state below, in words that can be
 * read from six metres.
 */
export function WallTile({
  number,
  feed,
  next,
  rank,
  infos,
}: {
  number: number
  feed: string | null
  next: string | null
  rank: number
  infos: readonly FeedInfo[]
}) {
  return (
    <BoardOrPicture tile={`tile-${number}`} feed={feed} next={next} rank={rank}>
      {(shown, board) => <Words number={number} feed={feed} shown={shown} board={board} infos={infos} />}
    </BoardOrPicture>
  )
}

function Words({
  number,
  feed,
  shown,
  board,
  infos,
}: {
  number: number
  feed: string | null
  shown: TileShown
  board: string | null
  infos: readonly FeedInfo[]
}) {
  const now = useNow()
  const nameOf = (id: string | null) => sourceName(id ?? '', infos) ?? text.unknown(id ?? '')
  const { tile, front } = shown
  // A board says itself what it is.
  if (board !== null)
    return board === feed ? null : <p className={styles.state}>{text.switching(nameOf(feed))}</p>
  const seen = front ?? feed
  if (feed === null || seen === null) {
    return (
      <>
        <p className={styles.label}>{number}</p>
        <p className={styles.empty}>{text.empty}</p>
      </>
    )
  }
  const explained = tile.state === 'stalled' || tile.state === 'failed'
  return (
    <>
      <p className={styles.label}>
        {number} {nameOf(seen)}
      </p>
      {explained ? (
        <div className={styles.stopped}>
          <b>{tileWords(tile, now)}</b>
          <p>{tile.why}</p>
        </div>
      ) : (
        <p className={styles.state}>
          {tile.state === 'opening' && seen !== feed ? text.switching(nameOf(feed)) : tileWords(tile, now)}
          {tile.state === 'live' && ` ${clockTime(now)}`}
        </p>
      )}
    </>
  )
}
