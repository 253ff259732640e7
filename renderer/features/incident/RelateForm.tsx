import { useState } from 'react'
import { type RelationWay, relationText, relationWays } from '../../../domain/incident/incident.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import type { Draft } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { useIncidentChoices } from '../../desk/useIncidentChoices.ts'
import { startDeclaring } from '../../shell/declaring.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './RelateForm.module.css'
import { text } from './text.ts'

const words = text.relation
type Way = RelationWay | 'merge'

/** 关联、上下级、合并、拆分. What is already related stands above, with its way back. */
export function RelateForm({ incident, onDone }: { incident: IncidentRow; onDone: () => void }) {
  const stream = incident.key
  const [way, setWay] = useState<Way>('linked')
  const [other, setOther] = useState('')
  const [why, setWhy] = useState('')
  const choices = useIncidentChoices(
    { place: incident.place, words: incident.title, own: stream },
    words.likely,
  )
  const reason = why.trim()
  const missing =
    other === '' ? words.chooseOther : way === 'merge' && reason === '' ? text.missingReason : null
  const draft: Draft =
    way === 'merge'
      ? { stream, type: 'incident.merge', data: { into: other, why: reason } }
      : { stream, type: 'incident.relate', data: { to: other, how: way } }
  return (
    <InlineForm
      label={way === 'merge' ? words.doMerge : words.doRelate}
      draft={missing === null ? draft : null}
      missing={missing}
      onDone={onDone}
    >
      {incident.relations.length > 0 && (
        <Field label={words.now}>
          <ul className={styles.list}>
            {incident.relations.map((one) => (
              <li key={`${one.to}.${one.how}`} className={styles.line}>
                <span className={styles.how}>{relationText[one.how]}</span>
                <span className={styles.title}>{one.title ?? text.gone}</span>
                <Button small label={words.open} onPress={() => goTo('incident', one.to)} />
                <WayBack stream={stream} relation={one} reason={reason} />
              </li>
            ))}
          </ul>
        </Field>
      )}
      <Field label={words.how}>
        <Segmented<Way>
          label={words.how}
          segments={[
            ...relationWays.map((value) => ({ value, label: relationText[value] })),
            { value: 'merge' as const, label: words.merge },
          ]}
          value={way}
          onChoose={setWay}
        />
      </Field>
      <Field label={words.other}>
        <Select
          value={other}
          options={choices}
          onChange={setOther}
          empty={words.chooseOther}
          missing={other === ''}
        />
      </Field>
      <Field label={text.reason}>
        <TextField value={why} onChange={setWhy} placeholder={words.whyHint} maxLength={2000} />
        <Button
          label={words.split}
          onPress={() =>
            startDeclaring({ splitFrom: stream, place: incident.place, street: incident.street })
          }
        />
      </Field>
    </InlineForm>
  )
}

/** Undoes what this incident said of another; what the other said is undone there. */
function WayBack({
  stream,
  relation: { to, how },
  reason,
}: {
  stream: string
  relation: IncidentRow['relations'][number]
  reason: string
}) {
  if (how === 'mergedInto') {
    return (
      <CommandButton
        small
        label={words.unmerge}
        draft={reason === '' ? null : { stream, type: 'incident.unmerge', data: { why: reason } }}
        missing={words.reasonBelow}
      />
    )
  }
  if (how === 'mergedFrom') {
    return (
      <CommandButton
        small
        label={words.unmerge}
        draft={reason === '' ? null : { stream: to, type: 'incident.unmerge', data: { why: reason } }}
        missing={words.reasonBelow}
      />
    )
  }
  if (how === 'splitFrom' || how === 'splitInto') return null
  return (
    <CommandButton small label={words.unrelate} draft={{ stream, type: 'incident.unrelate', data: { to } }} />
  )
}
