import { useState } from 'react'
import { type Difference, differencesOf } from '../../../domain/plan/differences.ts'
import type { PlanOne, PlanVersionRow } from '../../../domain/plan/rows.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Plan.module.css'
import { text } from './text.ts'

/** Every version, newest first: who wrote it, who approved it, and what it changed. */
export function PlanVersions({ row }: { row: PlanOne }) {
  const [open, setOpen] = useState(row.versions[0]?.version ?? 0)
  return (
    <ol>
      {row.versions.map((version, place) => (
        <li key={version.version} className={styles.box}>
          <VersionHead row={row} version={version} />
          {open === version.version && <Changes version={version} before={row.versions[place + 1]} />}
          {open !== version.version && version.version > 1 && (
            <Button
              small
              look="quiet"
              label={text.screen.diffWith(version.version - 1)}
              onPress={() => setOpen(version.version)}
            />
          )}
        </li>
      ))}
    </ol>
  )
}

function VersionHead({ row, version }: { row: PlanOne; version: PlanVersionRow }) {
  const who = useWho()
  const approvals = row.approvals.filter((one) => one.version === version.version)
  return (
    <p>
      {text.version(version.version)}{' '}
      <span className={styles.second}>
        {text.moment(version.at)} {speaker(version, who)}
        {version.note !== '' && `：${version.note}`}
      </span>{' '}
      {version.pending && <PendingMark since={version.at} />}
      {version.base < version.version - 1 && (
        <span className={styles.second}>{text.screen.stale(version.base)}</span>
      )}
      {approvals.map((one) => (
        <span key={one.at} className={styles.second}>
          {text.screen.approvedBy(speaker(one, who), one.at)}
          {one.doubt !== null && text.screen.doubt(one.doubt)}
        </span>
      ))}
    </p>
  )
}

function Changes({ version, before }: { version: PlanVersionRow; before: PlanVersionRow | undefined }) {
  if (before === undefined) return null
  const changes = differencesOf(before.content, version.content)
  if (changes.length === 0) return <p className={styles.quiet}>{text.screen.diffNone}</p>
  return (
    <table className={styles.table} aria-label={text.screen.diffWith(before.version)}>
      <tbody>
        {changes.map((one) => (
          <ChangeRow key={`${one.part} ${one.before} ${one.after}`} change={one} />
        ))}
      </tbody>
    </table>
  )
}

function ChangeRow({ change: { part, before, after } }: { change: Difference }) {
  return (
    <tr>
      <td className={styles.narrow}>
        {part} {before === null ? text.screen.added : after === null ? text.screen.dropped : ''}
      </td>
      <td>
        {before !== null && <div className={styles.struck}>{before}</div>}
        {after !== null && <div>{after}</div>}
      </td>
    </tr>
  )
}
