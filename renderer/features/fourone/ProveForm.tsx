import { useState } from 'react'
import type { Attachment } from '../../../domain/attachment.ts'
import { idOf } from '../../../domain/envelope.ts'
import type { FouroneRow } from '../../../domain/fourone/rows.ts'
import type { PersonRow } from '../../../domain/person/rows.ts'
import { AttachButton } from '../../desk/AttachButton.tsx'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { doneTime } from '../../desk/done-time.ts'
import { PersonField } from '../../desk/PersonField.tsx'
import { centreNow, useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Field } from '../../ui/Field.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './ItemDrawer.module.css'
import { text } from './text.ts'

/** The proof its template asks for; without it the item stays red. */
export function ProveForm({ row, incident }: { row: FouroneRow; incident: string }) {
  const now = useNow()
  const [words, setWords] = useState('')
  const [at, setAt] = useState('')
  const [person, setPerson] = useState<PersonRow | null>(null)
  const [confirmed, setConfirmed] = useState<'yes' | 'no'>('no')
  const [files, setFiles] = useState<readonly Attachment[]>([])
  const [opened] = useState(centreNow)
  const sheet = useQuery('factsheet.current', row.asked === 'factsheet' ? { incident } : null).rows[0]

  const version = sheet !== undefined && sheet.version > 0 ? sheet : null
  const said = words.trim() || (version === null ? '' : text.version(version.version))
  const atTime = at.trim() === '' ? opened : doneTime(at, now)
  const missing =
    atTime === null
      ? text.wrongTime
      : row.asked === 'factsheet' && version === null
        ? text.noVersion
        : said === ''
          ? text.needWords
          : null
  const proof = {
    ...{ type: row.asked, text: said, at: atTime ?? opened },
    person: person === null ? null : idOf(person.key),
    confirmed: confirmed === 'yes',
    ref: version === null ? null : `factsheet/${idOf(incident)}`,
    ...(files.length > 0 && { attachments: [...files] }),
  }
  return (
    <section className={styles.form} aria-label={text.doProve}>
      {row.asked === 'person' && (
        <Field label={text.person}>
          <PersonField label={text.person} person={person} onPick={setPerson} />
          <Segmented<'yes' | 'no'>
            label={text.confirmed}
            segments={[
              { value: 'no', label: text.notConfirmed },
              { value: 'yes', label: text.confirmed },
            ]}
            value={confirmed}
            onChoose={setConfirmed}
          />
        </Field>
      )}
      <Field label={text.done}>
        <TextArea
          value={words}
          onChange={setWords}
          placeholder={version === null ? text.doneHint : text.version(version.version)}
          maxLength={1000}
          missing={said === ''}
        />
      </Field>
      <Field label={text.at}>
        <TextField value={at} onChange={setAt} placeholder={text.atHint} maxLength={40} />
        {at.trim() !== '' && atTime !== null && <ReadBack>{text.moment(atTime)}</ReadBack>}
      </Field>
      <div className={styles.foot}>
        <CommandButton
          primary
          label={text.doProve}
          draft={
            missing === null
              ? { stream: row.stream, type: 'fourone.prove', data: { item: row.item, proof } }
              : null
          }
          missing={missing}
        />
        {(row.asked === 'plan' || row.asked === 'list') && (
          <AttachButton onAttached={(more) => setFiles([...files, ...more])} />
        )}
        {files.length > 0 && <ReadBack>{files.map(({ name }) => name).join('、')}</ReadBack>}
      </div>
    </section>
  )
}
