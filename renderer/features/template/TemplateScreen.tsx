import { useState } from 'react'
import { governmentText, templateUseText } from '../../../domain/template/template.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { List } from '../../ui/List.tsx'
import { ListLine } from '../../ui/ListLine.tsx'
import { ListPage } from '../../ui/ListPage.tsx'
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
    <ListPage
      className={styles.screen}
      label={text.list}
      list={
        <>
          <PanelHead title={text.title} count={text.count(rows.length)} />
          <List>
            {rows.map((one) => (
              <li key={one.key}>
                <ListLine
                  here={one.key === row?.key}
                  className={styles.line}
                  onPress={() => setChosen(one.key)}
                >
                  <b className={styles.name}>{one.name}</b>
                  <span className={styles.note}>
                    {governmentText[one.government]} · {templateUseText[one.use]} ·{' '}
                    {one.version === 0 ? text.builtin : text.version(one.version)}
                  </span>
                  {one.retired !== null && <Chip state="refused">{text.retired}</Chip>}
                  {one.retired === null && !one.checked && <Chip state="plain">{text.unchecked}</Chip>}
                </ListLine>
              </li>
            ))}
          </List>
        </>
      }
    >
      {row === undefined ? (
        <EmptyState>{loading ? text.loading : text.choose}</EmptyState>
      ) : (
        <TemplateEditor key={`${row.key}@${row.version}`} row={row} />
      )}
    </ListPage>
  )
}
