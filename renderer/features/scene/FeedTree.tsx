import { useMemo, useState } from 'react'
import type { FeedTree as Tree } from '../../../protocol/desk.ts'
import type { BoardSource, Source } from '../../board/source.ts'
import { useNow } from '../../desk/useNow.ts'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { BoardTree } from './BoardTree.tsx'
import styles from './FeedTree.module.css'
import { type FeedFilter, feedGroups, treeIndex } from './feed-groups.ts'
import { isNamed } from './find-feed.ts'
import { SourceRow } from './SourceRow.tsx'
import { text } from './text.ts'

const FILTERS = ['all', 'shown', 'trouble'] as const

/** The sources of the district: cameras street by street, then boards, with their state and the key to type. */
export function FeedTree({
  tree,
  boards,
  hidden,
  district,
  streets,
  tileByFeed,
  onDragFeed,
  onChoose,
}: {
  tree: Tree
  boards: readonly BoardSource[]
  /** Restricted incidents, which have none. */
  hidden: number
  district: string
  streets: readonly { code: string; name: string }[]
  tileByFeed: ReadonlyMap<string, number>
  onDragFeed: (feed: string | null) => void
  onChoose: (source: Source) => void
}) {
  const now = useNow()
  const [typed, setTyped] = useState('')
  const [filter, setFilter] = useState<FeedFilter>('all')
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const found = useMemo(() => tree.feeds.filter((info) => isNamed(info, typed)), [tree.feeds, typed])
  const index = useMemo(() => treeIndex(tree), [tree])
  const asked = { streets, tileByFeed, now }
  const all = feedGroups(tree.feeds, index, { ...asked, filter: 'all' })
  const groups = feedGroups(found, index, { ...asked, filter })
  const ready = all.reduce((sum, group) => sum + group.ready, 0)
  const rest = streets.length - all.length
  const fold = (street: string) => {
    const next = new Set(folded)
    if (!next.delete(street)) next.add(street)
    setFolded(next)
  }
  return (
    <aside className={styles.tree} aria-label={text.tree}>
      <div className={styles.search}>
        <TextField
          value={typed}
          onChange={setTyped}
          label={text.search}
          placeholder={text.search}
          before={<Icon name="search" size={16} />}
          after={<span className={styles.found}>{text.ways(found.length, tree.feeds.length)}</span>}
          onKeyDown={(stroke) => {
            if (stroke.key !== 'Escape') return
            setTyped('')
            if (stroke.target instanceof HTMLElement) stroke.target.blur()
          }}
        />
        <Segmented
          label={text.tree}
          segments={FILTERS.map((value) => ({ value, label: text.filter[value] }))}
          value={filter}
          onChoose={setFilter}
        />
      </div>
      <div className={styles.rows} role="tree" aria-label={text.tree}>
        <div className={styles.district} role="treeitem" aria-level={1} aria-expanded tabIndex={-1}>
          <b>{district}</b>
          <span className={styles.words}>{text.ways(ready, tree.feeds.length)}</span>
        </div>
        {groups.map((group) => (
          <div key={group.street} className={styles.group}>
            <button
              type="button"
              role="treeitem"
              aria-level={2}
              aria-expanded={!folded.has(group.street)}
              className={styles.street}
              onClick={() => fold(group.street)}
            >
              <i className={classNames(styles.twist, !folded.has(group.street) && styles.open)} />
              <b>{group.name}</b>
              <span className={styles.words}>{`${group.ready}/${group.leaves.length}`}</span>
            </button>
            {!folded.has(group.street) &&
              group.leaves.map((leaf) => (
                <SourceRow
                  key={leaf.info.id}
                  source={leaf.info}
                  icon="camera"
                  words={leaf.words}
                  isLost={!leaf.isReady}
                  onDrag={onDragFeed}
                  onChoose={() => onChoose(leaf.info)}
                />
              ))}
          </div>
        ))}
        {tree.feeds.length === 0 && <EmptyState>{text.noFeeds}</EmptyState>}
        {tree.feeds.length > 0 && groups.length === 0 && <EmptyState>{text.noFeed}</EmptyState>}
        {rest > 0 && typed === '' && filter === 'all' && (
          <p className={styles.rest}>{text.restStreets(rest)}</p>
        )}
      </div>
      {filter !== 'trouble' && (
        <BoardTree
          boards={boards}
          hidden={hidden}
          typed={typed}
          tileByFeed={tileByFeed}
          onDragFeed={onDragFeed}
          onChoose={onChoose}
          shownOnly={filter === 'shown'}
        />
      )}
    </aside>
  )
}
