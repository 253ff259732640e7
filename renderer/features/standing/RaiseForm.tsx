import { useMemo, useState } from 'react'
import { type Draft, newStream } from '../../desk/build-command.ts'
import { FormDrawer } from '../../desk/FormDrawer.tsx'
import { occurredTime } from '../../desk/occurred-time.ts'
import { centreNow } from '../../desk/useNow.ts'
import { Field } from '../../ui/Field.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { NextCheck, nextCheckOf } from './NextCheck.tsx'
import { OwnerField } from './OwnerField.tsx'
import { text } from './text.ts'

/** Registers what stays wrong; an owner must be named, a next check is asked for. */
export function RaiseForm({ onClose }: { onClose: () => void }) {
  const stream = useMemo(() => newStream('standing'), [])
  const [openedAt] = useState(centreNow)
  const [title, setTitle] = useState('')
  const [doing, setDoing] = useState('')
  const [since, setSince] = useState('')
  const [owner, setOwner] = useState('')
  const [next, setNext] = useState('')
  const [kind, setKind] = useState<'standing' | 'silenced'>('standing')

  const sinceAt = since.trim() === '' ? null : occurredTime(since, openedAt)
  const { at: nextCheck, wrong: wrongNext } = nextCheckOf(next, openedAt)
  const wrongSince = since.trim() !== '' && sinceAt === null
  const missing =
    title.trim() === ''
      ? text.missingTitle
      : owner.trim() === ''
        ? text.missingOwner
        : wrongSince
          ? text.wrongSince
          : wrongNext
            ? text.wrongTime
            : null
  const data = {
    title: title.trim(),
    text: doing.trim(),
    since: sinceAt,
    owner: owner.trim(),
    nextCheck,
    source: null,
    silenced: kind === 'silenced',
  }
  const draft: Draft | null = missing === null ? { stream, type: 'standing.raise', data } : null
  return (
    <FormDrawer title={text.raise} label={text.save} draft={draft} missing={missing} onClose={onClose}>
      <Field label={text.kind}>
        <Segmented
          label={text.kind}
          segments={(['standing', 'silenced'] as const).map((value) => ({ value, label: text.kinds[value] }))}
          value={kind}
          onChoose={setKind}
        />
        {kind === 'silenced' && <ReadBack>{text.silencedNote}</ReadBack>}
      </Field>
      <Field label={text.what}>
        <TextField value={title} onChange={setTitle} placeholder={text.whatHint} maxLength={200} autoFocus />
      </Field>
      <Field label={text.doing}>
        <TextArea value={doing} onChange={setDoing} placeholder={text.doingHint} maxLength={4000} />
      </Field>
      <Field label={text.since}>
        <TextField value={since} onChange={setSince} placeholder={text.sinceHint} maxLength={40} />
        <ReadBack>{wrongSince ? text.wrongSince : text.moment(sinceAt ?? openedAt)}</ReadBack>
      </Field>
      <Field label={text.owner}>
        <OwnerField value={owner} onChange={setOwner} />
      </Field>
      <NextCheck words={next} openedAt={openedAt} onChange={setNext} />
    </FormDrawer>
  )
}
