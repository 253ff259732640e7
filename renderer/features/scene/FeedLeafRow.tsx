import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import styles from './FeedTree.module.css'
import type { FeedLeaf } from './feed-groups.ts'

/** One source: drag it onto a tile, or press it to put its key into the entry. */
export function FeedLeafRow({
  leaf,
  onDrag,
  onChoose,
}: {
  leaf: FeedLeaf
  onDrag: (feed: string | null) => void
  onChoose: () => void
}) {
  const { info, isReady, words } = leaf
  return (
    <button
      type="button"
      role="treeitem"
      aria-level={3}
      draggable
      className={classNames(styles.leaf, !isReady && styles.lost)}
      onDragStart={(drag) => {
        drag.dataTransfer.setData('text/plain', info.id)
        drag.dataTransfer.effectAllowed = 'copy'
        onDrag(info.id)
      }}
      onDragEnd={() => onDrag(null)}
      onClick={onChoose}
    >
      <Icon name="camera" size={15} />
      <span className={styles.name}>{info.name}</span>
      <span className={styles.words}>{words}</span>
      <KeyCap keys={[info.key]} />
    </button>
  )
}
