import { useState } from 'react'
import { attendanceWayText, meetingStatusText, meetingTypeText } from '../../../domain/meeting/meeting.ts'
import type { MeetingRow } from '../../../domain/meeting/rows.ts'
import { AttachmentList } from '../../desk/AttachmentList.tsx'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useNames } from '../../desk/usePeople.ts'
import { Button } from '../../ui/Button.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { AttendForm } from './AttendForm.tsx'
import { nameOf } from './CommandCard.tsx'
import styles from './Headquarters.module.css'
import { MinuteForm } from './MinuteForm.tsx'
import { meetingText as words } from './meeting-text.ts'
import { ResolutionLine } from './ResolutionLine.tsx'
import { text } from './text.ts'

/** One meeting: who was there, what was said, what was decided and whether it has become an order. */
export function MeetingDrawer({ meeting, onClose }: { meeting: MeetingRow; onClose: () => void }) {
  const person = useNames()
  const [form, setForm] = useState<'attend' | 'minute' | null>(null)
  const { key: stream, status } = meeting
  const done = () => setForm(null)
  const about = [
    meetingTypeText[meeting.type],
    words.startsAt(meeting.startsAt),
    meeting.place,
    meeting.chairName === null ? '' : `${words.chair} ${meeting.chairName}`,
    meetingStatusText[status],
  ]
  return (
    <Drawer
      title={meeting.title}
      note={about.filter(Boolean).join(' · ')}
      onClose={onClose}
      foot={
        <>
          <Button
            label={words.attend}
            keys={['A']}
            pressed={form === 'attend'}
            onPress={() => setForm(form === 'attend' ? null : 'attend')}
          />
          <Button
            label={words.minute}
            keys={['N']}
            pressed={form === 'minute'}
            onPress={() => setForm(form === 'minute' ? null : 'minute')}
          />
          <CommandButton
            label={words.end}
            draft={{ stream, type: 'meeting.end', data: { next: null, note: '' } }}
          />
        </>
      }
    >
      {form === 'attend' && <AttendForm stream={stream} onDone={done} />}
      {form === 'minute' && <MinuteForm stream={stream} onDone={done} />}
      {meeting.agenda.length > 0 && (
        <section className={styles.block} aria-label={words.agenda}>
          <h3>{words.agenda}</h3>
          <ol className={styles.numbered}>
            {meeting.agenda.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ol>
        </section>
      )}
      <section className={styles.block} aria-label={words.resolutions}>
        <h3>{words.resolutions}</h3>
        {meeting.resolutions.map((one) => (
          <ResolutionLine key={one.key} meeting={meeting} resolution={one} />
        ))}
        {meeting.contested.map((one) => (
          <p key={one.resolution} className={styles.alarm}>
            {words.contested}：{one.why}
          </p>
        ))}
      </section>
      <section className={styles.block} aria-label={words.minutes}>
        <h3>{words.minutes}</h3>
        {meeting.minutes.map((one) => (
          <div key={one.key}>
            <p className={styles.quiet}>
              {text.clock(one.at)} {one.by === null ? '' : person(one.by)}
              {one.late && ` · ${words.late}`}
            </p>
            <p className={styles.whole}>{one.text}</p>
            {one.files.length > 0 && <AttachmentList attachments={one.files} />}
          </div>
        ))}
      </section>
      <section className={styles.block} aria-label={words.attendees(meeting.attendees.length)}>
        <h3>{words.attendees(meeting.attendees.length)}</h3>
        <p className={styles.whole}>
          {meeting.attendees
            .map((one) =>
              [nameOf(one), one.name && one.unit, attendanceWayText[one.way]].filter(Boolean).join(' '),
            )
            .join('、')}
        </p>
        {meeting.invited.length > 0 && (
          <p className={styles.quiet}>
            {words.invited}：{meeting.invited.join('、')}
          </p>
        )}
      </section>
    </Drawer>
  )
}
