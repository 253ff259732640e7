import { useState } from 'react'
import { meetingStatusText, meetingTypeText } from '../../../domain/meeting/meeting.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { ConveneForm } from './ConveneForm.tsx'
import styles from './Headquarters.module.css'
import { MeetingDrawer } from './MeetingDrawer.tsx'
import { meetingText as words } from './meeting-text.ts'
import { text } from './text.ts'

/** Meetings of the headquarters: when, what they decided, and how much of it has become orders. */
export function MeetingList({ incident }: { incident: string }) {
  const { rows } = useQuery('meeting.list', { incident })
  const [convening, setConvening] = useState(false)
  const [open, setOpen] = useState<string | null>(null)
  const shown = rows.find(({ key }) => key === open)
  return (
    <section className={styles.scroll} aria-label={text.side.meeting}>
      <div className={styles.bar}>
        <span className={styles.quiet}>{rows.length === 0 ? '' : words.count(rows.length)}</span>
        <Button
          small
          label={words.convene}
          keys={['H']}
          pressed={convening}
          onPress={() => setConvening(!convening)}
        />
      </div>
      {convening && (
        <ConveneForm incident={incident} isFirst={rows.length === 0} onDone={() => setConvening(false)} />
      )}
      {rows.length === 0 && !convening && <p className={styles.empty}>{words.none}</p>}
      <ul>
        {rows.map((row) => {
          const waiting = row.resolutions.filter(({ orders }) => orders.length === 0).length
          const facts = [
            meetingStatusText[row.status],
            words.attendees(row.attendees.length),
            row.resolutions.length === 0 ? '' : `${words.resolutions} ${row.resolutions.length}`,
            waiting === 0 ? '' : `待下达 ${waiting}`,
          ]
          return (
            <li key={row.key}>
              <button type="button" className={styles.meeting} onClick={() => setOpen(row.key)}>
                <span className={styles.words}>
                  <span className={styles.quiet}>
                    {words.startsAt(row.startsAt)} · {meetingTypeText[row.type]}
                  </span>
                  <br />
                  <b>{row.title}</b> {row.pending && <PendingMark since={row.by.at} />}
                  <br />
                  <span className={styles.second}>{facts.filter(Boolean).join(' · ')}</span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {shown !== undefined && <MeetingDrawer meeting={shown} onClose={() => setOpen(null)} />}
    </section>
  )
}
