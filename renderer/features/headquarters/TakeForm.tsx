import { useState } from 'react'
import type { LinkRow } from '../../../domain/headquarters/rows.ts'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { occurredTime } from '../../desk/occurred-time.ts'
import { isNobody, nobody, whoData } from '../../desk/somebody.ts'
import { centreNow } from '../../desk/useNow.ts'
import { Field } from '../../ui/Field.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { text } from './text.ts'
import { WhoFields } from './WhoFields.tsx'

/** Writes down who came first and commands. */
export function TakeForm({
  stream,
  commander,
  onDone,
}: {
  stream: string
  commander: LinkRow | null
  onDone: () => void
}) {
  const words = text.command
  const [openedAt] = useState(centreNow)
  const [who, setWho] = useState(nobody)
  const [when, setWhen] = useState('')
  const [brief, setBrief] = useState('')
  const takenAt = when.trim() === '' ? openedAt : occurredTime(when, openedAt)
  const missing = isNobody(who) ? text.missingPerson : takenAt === null ? text.wrongTime : null
  return (
    <InlineForm
      label={words.takeNow}
      missing={missing}
      onDone={onDone}
      draft={
        missing !== null || takenAt === null
          ? null
          : {
              stream,
              type: 'headquarters.take',
              data: {
                ...whoData(who),
                post: 'temporary',
                brief: brief.trim(),
                takenAt,
                saw: commander?.id ?? null,
              },
            }
      }
    >
      <WhoFields value={who} onChange={setWho} />
      <Field label={text.when}>
        <TextField value={when} onChange={setWhen} placeholder={text.whenHint} maxLength={40} />
        <ReadBack>{takenAt === null ? text.wrongTime : text.moment(takenAt)}</ReadBack>
      </Field>
      <Field label={words.brief} asked={brief !== ''}>
        <TextArea value={brief} onChange={setBrief} placeholder={words.briefHint} maxLength={2000} />
      </Field>
    </InlineForm>
  )
}
