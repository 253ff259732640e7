import { useState } from 'react'
import type { ProfileRow } from '../../../domain/profile/rows.ts'
import { checkedText } from '../../../domain/profile/step.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
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
    <div className={styles.screen}>
      <nav className={styles.list} aria-label={text.title}>
        <PanelHead title={text.title} count={text.count(rows.length)} />
        {rows.map((row) => (
          <button
            key={row.key}
            type="button"
            className={classNames(styles.choice, row.key === here?.key && styles.here)}
            aria-current={row.key === here?.key}
            onClick={() => {
              setEditing(null)
              setKey(row.key)
            }}
          >
            <b>{row.name}</b>
            <span className={styles.quiet}>
              {[row.place, text.version(row.version), row.retired === null ? '' : text.retired(row.retired)]
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
          </button>
        ))}
      </nav>
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
    </div>
  )
}
