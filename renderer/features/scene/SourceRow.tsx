import type { Source } from '../../board/source.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { IconName } from '../../ui/icon-paths.ts'
import { KeyCap } from '../../ui/KeyCap.tsx'
import styles from './FeedTree.module.css'

/** One source: drag it onto a tile, or press it to put its key into the entry. */
export function SourceRow({
  source,
  icon,
  words,
  isLost = false,
  onDrag,
  onChoose,
}: {
  source: Source
  icon: IconName
  words: string
  isLost?: boolean
  onDrag: (feed: string | null) => void
  onChoose: () => void
}) {
  return (
    <button
      type="button"
      role="treeitem"
      aria-level={3}
      draggable
      className={classNames(styles.leaf, isLost && styles.lost)}
      onDragStart={(drag) => {
        drag.dataTransfer.setData('text/plain', source.id)
        drag.dataTransfer.effectAllowed = 'copy'
        onDrag(source.id)
      }}
      onDragEnd={() => onDrag(null)}
      onClick={onChoose}
    >
      <Icon name={icon} size={15} />
      <span className={styles.name}>{source.name}</span>
      <span className={styles.words}>{words}</span>
      {source.key !== '' && <KeyCap keys={[source.key]} />}
    </button>
  )
}
