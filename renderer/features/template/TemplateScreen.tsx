import { useState } from 'react'
import { governmentText, templateUseText } from '../../../domain/template/template.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { TemplateEditor } from './TemplateEditor.tsx'
import styles from './TemplateScreen.module.css'
import { text } from './text.ts'

/** 省、市、街道四个一 and the other number-words: the bureau edits them here, in versions. */
export function TemplateScreen() {
  const { rows, loading } = useQuery('template.list', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const row = rows.find(({ key }) => key === chosen) ?? rows[0]
  return (
    <div className={styles.screen}>
      <section className={styles.side} aria-label={text.list}>
        <PanelHead title={text.title} count={text.count(rows.length)} />
        <ul className={styles.list}>
          {rows.map((one) => (
            <li key={one.key}>
              <button
                type="button"
                aria-current={one.key === row?.key ? 'true' : undefined}
                className={classNames(styles.line, one.key === row?.key && styles.selected)}
                onClick={() => setChosen(one.key)}
              >
                <b className={styles.name}>{one.name}</b>
                <span className={styles.note}>
                  {governmentText[one.government]} · {templateUseText[one.use]} ·{' '}
                  {one.version === 0 ? text.builtin : text.version(one.version)}
                </span>
                {one.retired !== null && <Chip state="refused">{text.retired}</Chip>}
                {one.retired === null && !one.checked && <Chip state="plain">{text.unchecked}</Chip>}
              </button>
            </li>
          ))}
        </ul>
      </section>
      {row === undefined ? (
        <EmptyState>{loading ? text.loading : text.choose}</EmptyState>
      ) : (
        <TemplateEditor key={`${row.key}@${row.version}`} row={row} />
      )}
    </div>
  )
}
