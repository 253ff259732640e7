import { useMemo, useState } from 'react'
import { type MeetingType, meetingTypes, meetingTypeText } from '../../../domain/meeting/meeting.ts'
import { newStream } from '../../desk/build-command.ts'
import { comingTime } from '../../desk/coming-time.ts'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { SomebodyField } from '../../desk/SomebodyField.tsx'
import { nobody } from '../../desk/somebody.ts'
import { centreNow } from '../../desk/useNow.ts'
import { Field } from '../../ui/Field.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { meetingText as words } from './meeting-text.ts'

const linesOf = (said: string, each: number, most: number) =>
  said
    .split('\n')
    .map((one) => one.trim().slice(0, each))
    .filter(Boolean)
    .slice(0, most)

/** Convenes a meeting: on what, when, where, who presides, who is told. */
export function ConveneForm({
  incident,
  isFirst,
  onDone,
}: {
  incident: string
  isFirst: boolean
  onDone: () => void
}) {
  const stream = useMemo(() => newStream('meeting'), [])
  const [openedAt] = useState(centreNow)
  const [type, setType] = useState<MeetingType>(isFirst ? 'first' : 'regular')
  const [title, setTitle] = useState('')
  const [when, setWhen] = useState('')
  const [place, setPlace] = useState('')
  const [chair, setChair] = useState(nobody)
  const [agenda, setAgenda] = useState('')
  const [invited, setInvited] = useState('')
  const at = when.trim() === '' ? openedAt : comingTime(when, openedAt)
  const missing = title.trim() === '' ? words.missingName : at === null ? words.wrongTime : null
  return (
    <InlineForm
      label={words.doConvene}
      missing={missing}
      onDone={onDone}
      draft={
        missing !== null || at === null
          ? null
          : {
              stream,
              type: 'meeting.convene',
              data: {
                incident,
                type,
                title: title.trim(),
                at,
                place: place.trim(),
                chair: chair.person,
                agenda: linesOf(agenda, 300, 30),
                invited: linesOf(invited, 100, 60),
              },
            }
      }
    >
      <Field label={words.name}>
        <TextField value={title} onChange={setTitle} placeholder={words.nameHint} maxLength={200} autoFocus />
      </Field>
      <Field label={words.type}>
        <Segmented<MeetingType>
          label={words.type}
          segments={meetingTypes.map((value) => ({ value, label: meetingTypeText[value] }))}
          value={type}
          onChoose={setType}
        />
      </Field>
      <Field label={words.when}>
        <TextField value={when} onChange={setWhen} placeholder={words.whenHint} maxLength={40} />
        <ReadBack>{at === null ? words.wrongTime : words.startsAt(at)}</ReadBack>
      </Field>
      <Field label={words.place}>
        <TextField value={place} onChange={setPlace} placeholder={words.placeHint} maxLength={200} />
      </Field>
      <Field label={words.chair}>
        <SomebodyField value={chair} onChange={setChair} />
      </Field>
      <Field label={words.agenda}>
        <TextArea value={agenda} onChange={setAgenda} placeholder={words.agendaHint} maxLength={4000} />
      </Field>
      <Field label={words.invited}>
        <TextArea value={invited} onChange={setInvited} placeholder={words.invitedHint} maxLength={4000} />
      </Field>
    </InlineForm>
  )
}
