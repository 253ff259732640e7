import { readBoard } from '../../../domain/scene/board.ts'
import { clockTime } from '../../../domain/time.ts'
import { type Source, sourceName, sourceWords } from '../../board/source.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './Inspector.module.css'
import { text } from './text.ts'
import type { Wall } from './use-wall.ts'

/** The last switches, newest first: the log knows ids, people know names. */
export function SwitchList({ wall }: { wall: Wall }) {
  const name = wall.who?.wall
  const { rows } = useQuery('scene.switches', name === undefined ? null : { wall: name, limit: 30 }, {
    keep: true,
  })
  return (
    <section className={styles.part}>
      <PanelHead title={text.switches} />
      {rows.length === 0 && <EmptyState>{text.noSwitch}</EmptyState>}
      <ol className={styles.switches}>
        {rows.map((row) => (
          <li key={row.key} className={styles.switch}>
            <span className={styles.clock}>{clockTime(row.at)}</span>
            <span>{withNames(row.text, wall.sources)}</span>
            {row.pending && <Chip state="pending">{text.pending}</Chip>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function withNames(words: string, sources: readonly Source[]): string {
  return words.replaceAll(/[a-z][\w-]*/g, (id) => {
    const source = sources.find((one) => one.id === id)
    if (source !== undefined) return sourceWords(source)
    return readBoard(id) === null ? id : text.board(sourceName(id, sources) ?? '')
  })
}
