import { useState } from 'react'
import type { LogRow } from '../../../domain/log/rows.ts'
import { AttachButton } from '../../desk/AttachButton.tsx'
import { AttachmentList } from '../../desk/AttachmentList.tsx'
import { submitDraft } from '../../desk/useCommand.ts'
import styles from './LineDrawer.module.css'
import { text } from './text.ts'

/** Files of a line: pictures, sound, documents; more may be added at any time. */
export function LineFiles({ row }: { row: LogRow }) {
  const [refused, setRefused] = useState<string | null>(null)
  return (
    <section aria-label={text.attachments}>
      <h3 className={styles.title}>{text.attachments}</h3>
      {row.attachments.length === 0 && <p className={styles.quiet}>{text.noFiles}</p>}
      <AttachmentList attachments={row.attachments} />
      <AttachButton
        small
        onAttached={async (attachments) => {
          const answer = await submitDraft({ stream: row.key, type: 'log.attach', data: { attachments } })
          setRefused(answer.ok ? null : answer.reason)
        }}
      />
      {refused !== null && <p role="alert">{refused}</p>}
    </section>
  )
}
