import { useMemo } from 'react'
import { howLong } from '../../../domain/time.ts'
import type { FeedTree } from '../../../protocol/desk.ts'
import { useNow } from '../../desk/useNow.ts'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { treeIndex, troubleOf } from './feed-groups.ts'
import styles from './Inspector.module.css'
import { text } from './text.ts'

interface Row {
  key: string
  name: string
  since: number
  why: string
}

/** Pictures that are not there, with their causes; a bridge that is gone is one row, not one a camera. */
export function TroubleList({ tree }: { tree: FeedTree }) {
  const now = useNow()
  const index = useMemo(() => treeIndex(tree), [tree])
  const troubles = tree.feeds.flatMap((info) => {
    const trouble = troubleOf(info, index)
    return trouble === null ? [] : [{ info, trouble }]
  })
  const gone = tree.bridges.filter((bridge) => !bridge.connected)
  const rows: Row[] = [
    ...gone.map(({ id, name, since }) => {
      const count = tree.feeds.filter((feed) => feed.bridge === id).length
      return { key: id, name: text.bridgeFeeds(name, count), since, why: text.bridgeDown }
    }),
    ...troubles
      .filter(({ trouble }) => trouble.bridge === null)
      .map(({ info, trouble }) => ({ key: info.id, name: `${info.key} ${info.name}`, ...trouble })),
  ]
  return (
    <section className={styles.part}>
      <PanelHead title={text.troubles} count={text.troublesCount(troubles.length)} />
      {rows.length === 0 && <EmptyState>{text.noTrouble}</EmptyState>}
      <ul>
        {rows.map((row) => (
          <li key={row.key} className={styles.trouble}>
            <p className={styles.troubleHead}>
              <b>{row.name}</b>
              <Chip state="offline">{text.lostFor(howLong(now - row.since))}</Chip>
            </p>
            <p className={styles.why}>{row.why}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
