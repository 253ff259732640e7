import { useState } from 'react'
import type { BoardSource } from '../../board/source.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './FeedTree.module.css'
import { isNamed } from './find-feed.ts'
import { SourceRow } from './SourceRow.tsx'
import { text } from './text.ts'

/** 看板: a branch an open incident, worst first, each with its boards. */
export function BoardTree({
  boards,
  hidden,
  typed,
  shownOnly,
  tileByFeed,
  onDragFeed,
  onChoose,
}: {
  boards: readonly BoardSource[]
  hidden: number
  typed: string
  shownOnly: boolean
  tileByFeed: ReadonlyMap<string, number>
  onDragFeed: (feed: string | null) => void
  onChoose: (source: BoardSource) => void
}) {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const found = boards.filter((board) => isNamed(board, typed) && (!shownOnly || tileByFeed.has(board.id)))
  const all = [...new Set(boards.map((board) => board.incident))]
  const turn = (incident: string) => {
    const next = new Set(turned)
    if (!next.delete(incident)) next.add(incident)
    setTurned(next)
  }
  // The worst one lies open, and whatever was looked for.
  const isOpen = (incident: string) => (typed !== '' || incident === all[0]) !== turned.has(incident)
  return (
    <div className={styles.boards} role="tree" aria-label={text.boards}>
      <p className={styles.district}>
        <b>{text.boards}</b>
        <span className={styles.words}>{text.boardsCount(all.length)}</span>
      </p>
      {all.map((incident) => {
        const own = found.filter((board) => board.incident === incident)
        const [first] = own
        if (first === undefined) return null
        return (
          <div key={incident}>
            <button
              type="button"
              role="treeitem"
              aria-level={2}
              aria-expanded={isOpen(incident)}
              className={styles.street}
              onClick={() => turn(incident)}
            >
              <i className={classNames(styles.twist, isOpen(incident) && styles.open)} />
              <b className={styles.name}>{first.title}</b>
            </button>
            {isOpen(incident) &&
              own.map((board) => (
                <SourceRow
                  key={board.id}
                  source={board}
                  icon="chart"
                  words={tileWords(tileByFeed.get(board.id))}
                  onDrag={onDragFeed}
                  onChoose={() => onChoose(board)}
                />
              ))}
          </div>
        )
      })}
      {hidden > 0 && <p className={styles.rest}>{text.hiddenIncidents(hidden)}</p>}
      {all.length === 0 && hidden === 0 && <p className={styles.rest}>{text.noBoards}</p>}
      {all.length > 0 && found.length === 0 && <p className={styles.rest}>{text.noBoard}</p>}
    </div>
  )
}

function tileWords(tile: number | undefined): string {
  return tile === undefined ? text.ready : text.onTile(tile)
}
