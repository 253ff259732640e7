import { useState } from 'react'
import { type AttendanceWay, attendanceWays, attendanceWayText } from '../../../domain/meeting/meeting.ts'
import { nobody, SomebodyField } from '../../desk/SomebodyField.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { InlineForm } from './InlineForm.tsx'
import { meetingText as words } from './meeting-text.ts'
import { text } from './text.ts'

/** Signs somebody into a meeting. */
export function AttendForm({ stream, onDone }: { stream: string; onDone: () => void }) {
  const [who, setWho] = useState(nobody)
  const [way, setWay] = useState<AttendanceWay>('room')
  const isNobody = who.name.trim() === '' && who.unit.trim() === ''
  return (
    <InlineForm
      label={words.doAttend}
      missing={text.missingPerson}
      onDone={onDone}
      draft={
        isNobody
          ? null
          : {
              ...{ stream, type: 'meeting.attend' },
              data: {
                ...{ person: who.person, unit: who.unit.trim(), way },
                name: who.person === null ? who.name.trim() : '',
              },
            }
      }
    >
      <Field label={text.person}>
        <SomebodyField value={who} onChange={setWho} autoFocus />
      </Field>
      <Field label={text.unit}>
        <TextField value={who.unit} onChange={(unit) => setWho({ ...who, unit })} maxLength={100} />
      </Field>
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
