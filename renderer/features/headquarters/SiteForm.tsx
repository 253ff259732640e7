import { useState } from 'react'
import type { Draft } from '../../desk/build-command.ts'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { text } from './text.ts'

export type SiteAct = 'open' | 'move' | 'shut' | 'retreat' | 'reenter'
const labels: Record<SiteAct, string> = {
  open: text.site.doOpen,
  move: text.site.doMove,
  shut: text.site.doShut,
  retreat: text.site.doRetreat,
  reenter: text.site.reenter,
}

/** One act on the place of the headquarters or on who may be in it. */
export function SiteForm({ act, stream, onDone }: { act: SiteAct; stream: string; onDone: () => void }) {
  const words = text.site
  const [name, setName] = useState(words.defaultName)
  const [place, setPlace] = useState('')
  const [second, setSecond] = useState('')
  const [why, setWhy] = useState('')
  const said = { name: name.trim(), place: place.trim(), second: second.trim(), why: why.trim() }
  const needsPlace = act === 'open' || act === 'move' || act === 'retreat'
  const missing =
    needsPlace && said.place === ''
      ? act === 'retreat'
        ? words.missingArea
        : words.missingPlace
      : act !== 'open' && said.why === ''
        ? text.missingWhy
        : null
  return (
    <InlineForm
      label={labels[act]}
      missing={missing}
      onDone={onDone}
      draft={missing === null ? draftOf(act, stream, said) : null}
    >
      {act === 'open' && (
        <Field label={words.name}>
          <TextField value={name} onChange={setName} maxLength={100} />
        </Field>
      )}
      {needsPlace && (
        <Field label={act === 'retreat' ? words.area : words.place}>
          <TextField
            value={place}
            onChange={setPlace}
            placeholder={act === 'retreat' ? words.areaHint : words.placeHint}
            maxLength={200}
            autoFocus
          />
        </Field>
      )}
      {(act === 'open' || act === 'retreat') && (
        <Field label={act === 'open' ? words.channels : words.signal}>
          <TextArea
            value={second}
            onChange={setSecond}
            placeholder={act === 'open' ? words.channelsHint : words.signalHint}
            maxLength={act === 'open' ? 1000 : 200}
          />
        </Field>
      )}
      {act !== 'open' && (
        <Field label={text.why}>
          <TextField
            value={why}
            onChange={setWhy}
            placeholder={text.whyHint}
            maxLength={2000}
            autoFocus={!needsPlace}
          />
        </Field>
      )}
    </InlineForm>
  )
}

function draftOf(
  act: SiteAct,
  stream: string,
  { name, place, second, why }: { name: string; place: string; second: string; why: string },
): Draft {
  switch (act) {
    case 'open':
      return {
        stream,
        type: 'headquarters.open',
        data: {
          name: name || text.site.defaultName,
          place,
          street: null,
          point: null,
          channels: second,
          approver: null,
        },
      }
    case 'move':
      return { stream, type: 'headquarters.move', data: { place, point: null, why } }
    case 'shut':
      return { stream, type: 'headquarters.shut', data: { why } }
    case 'retreat':
      return { stream, type: 'headquarters.retreat', data: { area: place, signal: second, why } }
    case 'reenter':
      return { stream, type: 'headquarters.reenter', data: { why } }
  }
}
