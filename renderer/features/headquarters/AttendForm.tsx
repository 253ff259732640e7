import { useState } from 'react'
import { type AttendanceWay, attendanceWays, attendanceWayText } from '../../../domain/meeting/meeting.ts'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { isNobody, nobody, whoData } from '../../desk/somebody.ts'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { meetingText as words } from './meeting-text.ts'
import { text } from './text.ts'
import { WhoFields } from './WhoFields.tsx'

/** Signs somebody into a meeting. */
export function AttendForm({ stream, onDone }: { stream: string; onDone: () => void }) {
  const [who, setWho] = useState(nobody)
  const [way, setWay] = useState<AttendanceWay>('room')
  return (
    <InlineForm
      label={words.doAttend}
      missing={text.missingPerson}
      onDone={onDone}
      draft={
        isNobody(who)
          ? null
          : {
              stream,
              type: 'meeting.attend',
              data: { ...whoData(who), way },
            }
      }
    >
      <WhoFields value={who} onChange={setWho} />
      <Field label={text.people.way}>
        <Segmented<AttendanceWay>
          label={text.people.way}
          segments={attendanceWays.map((value) => ({ value, label: attendanceWayText[value] }))}
          value={way}
          onChoose={setWay}
        />
      </Field>
    </InlineForm>
  )
}
