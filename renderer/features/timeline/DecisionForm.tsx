import { useMemo, useState } from 'react'
import { type Draft, newStream } from '../../desk/build-command.ts'
import { FormDrawer } from '../../desk/FormDrawer.tsx'
import { occurredTime } from '../../desk/occurred-time.ts'
import { SomebodyField } from '../../desk/SomebodyField.tsx'
import { nobody } from '../../desk/somebody.ts'
import { centreNow } from '../../desk/useNow.ts'
import { useNames } from '../../desk/usePeople.ts'
import { Field } from '../../ui/Field.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { knownWords } from './known-words.ts'
import styles from './Timeline.module.css'
import { text } from './text.ts'
import { useKnown } from './useKnown.ts'

type Way = keyof typeof text.decision.ways

/** Writes a decision down: what, why, what else there was; what is known goes in by itself. */
export function DecisionForm({ incident, onClose }: { incident: string; onClose: () => void }) {
  const words = text.decision
  const stream = useMemo(() => newStream('decision'), [])
  const [openedAt] = useState(centreNow)
  const [what, setWhat] = useState('')
  const [why, setWhy] = useState('')
  const [options, setOptions] = useState('')
  const [basis, setBasis] = useState('')
  const [who, setWho] = useState(nobody)
  const [when, setWhen] = useState('')
  const [way, setWay] = useState<Way>('face')
  const known = useKnown(incident)
  const nameOf = useNames()
  const decidedAt = when.trim() === '' ? openedAt : occurredTime(when, openedAt)
  const missing =
    what.trim() === ''
      ? words.missingText
      : who.name.trim() === ''
        ? words.missingWho
        : decidedAt === null
          ? words.wrongTime
          : null
  const draft: Draft | null =
    missing !== null || decidedAt === null
      ? null
      : {
          stream,
          type: 'decision.record',
          data: {
            incident,
            text: what.trim(),
            why: why.trim(),
            basis: basis.trim(),
            known,
            decidedAt,
            options: options
              .split('\n')
              .map((one) => one.trim().slice(0, 500))
              .filter(Boolean)
              .slice(0, 10),
            person: who.person,
            name: who.person === null ? who.name.trim() : '',
            byPhone: way !== 'face',
            readBack: way === 'phoneRead',
          },
        }
  return (
    <FormDrawer title={text.decide} label={words.save} draft={draft} missing={missing} onClose={onClose}>
      <Field label={words.what}>
        <TextArea value={what} onChange={setWhat} placeholder={words.whatHint} maxLength={2000} autoFocus />
      </Field>
      <Field label={words.why} asked={why !== ''}>
        <TextArea value={why} onChange={setWhy} placeholder={words.whyHint} maxLength={2000} />
      </Field>
      <Field label={words.options}>
        <TextArea value={options} onChange={setOptions} placeholder={words.optionsHint} maxLength={4000} />
      </Field>
      <Field label={words.basis}>
        <TextField value={basis} onChange={setBasis} placeholder={words.basisHint} maxLength={500} />
      </Field>
      <Field label={words.who}>
        <SomebodyField value={who} onChange={setWho} />
      </Field>
      <Field label={words.byPhone}>
        <Segmented<Way>
          label={words.byPhone}
          segments={(Object.keys(words.ways) as Way[]).map((value) => ({ value, label: words.ways[value] }))}
          value={way}
          onChoose={setWay}
        />
      </Field>
      <Field label={words.when}>
        <TextField value={when} onChange={setWhen} placeholder={words.whenHint} maxLength={40} />
        <ReadBack>{decidedAt === null ? words.wrongTime : text.moment(decidedAt)}</ReadBack>
      </Field>
      <Field label={words.known}>
        <div className={styles.known}>
          <p className={styles.quiet}>{words.knownHint}</p>
          <ul>
            {knownWords(known, nameOf).map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      </Field>
    </FormDrawer>
  )
}
