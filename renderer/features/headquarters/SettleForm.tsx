import { useState } from 'react'
import type { LinkRow } from '../../../domain/headquarters/rows.ts'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { nameOf } from './CommandCard.tsx'
import { text } from './text.ts'

/** A leader says who of the contested commands. */
export function SettleForm({
  stream,
  links,
  onDone,
}: {
  stream: string
  links: readonly LinkRow[]
  onDone: () => void
}) {
  const words = text.command
  const [keep, setKeep] = useState(links[0]?.id ?? '')
  const [why, setWhy] = useState('')
  const said = why.trim()
  return (
    <InlineForm
      label={words.settle}
      missing={text.missingWhy}
      onDone={onDone}
      draft={said === '' ? null : { stream, type: 'headquarters.settle', data: { keep, why: said } }}
    >
      <Segmented
        label={words.settle}
        segments={links.map((link) => ({ value: link.id, label: words.keep(nameOf(link)) }))}
        value={keep}
        onChoose={setKeep}
      />
      <Field label={text.why}>
        <TextField value={why} onChange={setWhy} placeholder={text.whyHint} maxLength={2000} autoFocus />
      </Field>
    </InlineForm>
  )
}
