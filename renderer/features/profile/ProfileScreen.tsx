import { useState } from 'react'
import type { ProfileRow } from '../../../domain/profile/rows.ts'
import { checkedText } from '../../../domain/profile/step.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Chip } from '../../ui/Chip.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { List } from '../../ui/List.tsx'
import { ListLine } from '../../ui/ListLine.tsx'
import { ListPage } from '../../ui/ListPage.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './Profile.module.css'
import { ProfileEditor } from './ProfileEditor.tsx'
import { ProfileSheet } from './ProfileSheet.tsx'
import { text } from './text.ts'

/** 时限规则: every set of reporting deadlines with its source; the one the district goes by; a new version of any. */
export function ProfileScreen() {
  const { rows, failed } = useQuery('profile.list', {})
  const [key, setKey] = useState<string | null>(null)
  const [editing, setEditing] = useState<{ row: ProfileRow; copy: boolean } | null>(null)
  const here = rows.find((row) => row.key === key) ?? rows[0]
  if (failed !== null) return <ErrorState words={failed} />
  return (
    <ListPage
      className={styles.screen}
      label={text.title}
      list={
        <>
          <PanelHead title={text.title} count={text.count(rows.length)} />
          <List>
            {rows.map((row) => (
              <li key={row.key}>
                <ListLine
                  here={row.key === here?.key}
                  onPress={() => {
                    setEditing(null)
                    setKey(row.key)
                  }}
                >
                  <b>{row.name}</b>
                  <span className={styles.quiet}>
                    {[
                      row.place,
                      text.version(row.version),
                      row.retired === null ? '' : text.retired(row.retired),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  <span className={styles.marks}>
                    {row.chosen && <Chip state="done">{text.chosen}</Chip>}
                    {row.checked !== 'verified' && (
                      <Chip state="plain" icon="question">
                        {checkedText[row.checked]}
                      </Chip>
                    )}
                  </span>
                </ListLine>
              </li>
            ))}
          </List>
        </>
      }
    >
      <section className={styles.sheet} aria-label={here?.name ?? text.title}>
        {editing !== null ? (
          <ProfileEditor
            row={editing.row}
            copy={editing.copy}
            onDone={(saved) => {
              setEditing(null)
              if (saved !== null) setKey(saved)
            }}
          />
        ) : (
          here !== undefined && (
            <ProfileSheet key={here.key} row={here} onEdit={(copy) => setEditing({ row: here, copy })} />
          )
        )}
      </section>
    </ListPage>
  )
}
