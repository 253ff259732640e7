import { useState } from 'react'
import { DAY } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { comingTime } from '../../desk/coming-time.ts'
import { SomebodyField } from '../../desk/SomebodyField.tsx'
import { nobody } from '../../desk/somebody.ts'
import { centreNow } from '../../desk/useNow.ts'
import { Field } from '../../ui/Field.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './Review.module.css'
import { text } from './text.ts'

/** Days a review is given where nobody says (district practice, 未核验). */
const DAYS = 30

/** Begins the review of a closed incident. */
export function OpenForm({ stream }: { stream: string }) {
  const [openedAt] = useState(centreNow)
  const [lead, setLead] = useState(nobody)
  const [due, setDue] = useState('')
  const [scope, setScope] = useState('')
  const dueAt = due.trim() === '' ? openedAt + DAYS * DAY : comingTime(due, openedAt)
  return (
    <section className={styles.wide} aria-label={text.open}>
      <p className={styles.lead}>{text.notOpen}</p>
      <Field label={text.lead}>
        <SomebodyField value={lead} onChange={setLead} />
      </Field>
      <Field label={text.due}>
        <TextField value={due} onChange={setDue} placeholder={text.dueHint} maxLength={40} />
        <ReadBack>{dueAt === null ? text.wrongTime : text.moment(dueAt)}</ReadBack>
      </Field>
      <Field label={text.scope}>
        <TextArea value={scope} onChange={setScope} placeholder={text.scopeHint} maxLength={2000} />
      </Field>
      <CommandButton
        primary
        label={text.open}
        missing={text.wrongTime}
        draft={
          dueAt === null
            ? null
            : {
                stream,
                type: 'review.open',
                data: { lead: lead.person, due: dueAt, scope: scope.trim() },
              }
        }
      />
    </section>
  )
}
