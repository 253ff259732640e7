import { useState } from 'react'
import type { LogRow } from '../../../domain/log/rows.ts'
import { sealStreamOf } from '../../../domain/seal/stream.ts'
import { chineseMoment } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './LineDrawer.module.css'
import { text } from './text.ts'

/**
 * A caller's name and number: the way to destroy them (突发事件应对法 第八十五条, 个人信息保护法 第四十七条), or by whom and why they
 * were destroyed. Nothing for a line that never held any.
 */
export function PersonalData({ row }: { row: LogRow }) {
  const who = useWho()
  const name = useNames()
  const { rows } = useQuery('seal.of', { streams: [row.key] })
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  const [destroyed] = rows
  if (destroyed !== undefined) {
    const by = speaker({ seat: destroyed.seat, person: destroyed.person }, who, name)
    return (
      <p className={styles.quiet}>
        {text.destroyed(chineseMoment(destroyed.at), by, destroyed.why)}{' '}
        {destroyed.pending && <PendingMark since={destroyed.at} />}
      </p>
    )
  }
  if (row.caller === null && row.phone === null) return null
  if (!asking) return <TextAction label={text.destroy} onPress={() => setAsking(true)} />
  const reason = why.trim()
  const draft = { stream: sealStreamOf(row.key), type: 'seal.destroy', data: { why: reason } } as const
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{text.destroyWarning}</p>
      <div className={styles.below}>
        <TextField
          label={text.destroyWhy}
          placeholder={text.destroyWhyHint}
          value={why}
          onChange={setWhy}
          maxLength={500}
          missing={reason === ''}
          autoFocus
        />
      </div>
      <div className={styles.acts}>
        <CommandButton
          label={text.destroyNow}
          draft={reason === '' ? null : draft}
          missing={text.destroyNeedsWhy}
          onDone={() => setAsking(false)}
        />
        <Button label={text.giveUp} look="quiet" onPress={() => setAsking(false)} />
      </div>
    </div>
  )
}
