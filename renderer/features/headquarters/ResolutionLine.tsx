import { useState } from 'react'
import type { MeetingRow } from '../../../domain/meeting/rows.ts'
import { submitDrafts } from '../../desk/useCommand.ts'
import { useWho } from '../../desk/useWho.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import styles from './Headquarters.module.css'
import { meetingText as words } from './meeting-text.ts'
import { orderOfResolution } from './resolution-order.ts'
import { text } from './text.ts'

/** A resolution; one press makes it an order and writes into the meeting that it did: both or neither. */
export function ResolutionLine({
  meeting,
  resolution,
}: {
  meeting: MeetingRow
  resolution: MeetingRow['resolutions'][number]
}) {
  const streets = useWho()?.streets ?? []
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const { orders, unit, due } = resolution
  const order = async () => {
    const drafts = orderOfResolution(meeting, resolution, streets)
    if (drafts === null || busy) return
    setBusy(true)
    const answer = await submitDrafts(drafts)
    setBusy(false)
    setRefused(answer.ok ? null : answer.reason)
  }
  const [first] = orders
  return (
    <div className={styles.resolution}>
      <span className={styles.words}>
        <b>{resolution.text}</b>
        <br />
        <span className={styles.quiet}>
          {[unit || words.noUnitChip, due === null ? '' : `${text.clock(due)} 前`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {first === undefined ? (
        <Button
          small
          label={words.order}
          refused={unit.trim() === '' ? words.noUnit : refused}
          busy={busy}
          onPress={() => void order()}
        />
      ) : (
        <TextAction label={words.ordered(orders.length)} onPress={() => goTo('order', first)} />
      )}
    </div>
  )
}
