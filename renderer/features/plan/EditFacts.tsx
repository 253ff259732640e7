import { categories, categoryText } from '../../../domain/incident/incident.ts'
import {
  onePageParts,
  onePagePartText,
  type PlanContent,
  planKinds,
  planKindText,
} from '../../../domain/plan/content.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { ListField } from './ListField.tsx'
import styles from './Plan.module.css'
import { text } from './text.ts'

const SUBTYPE = /^1[1-4][0-9A-Z]\d{2}(\.[a-z]{2,16})?$/

/** Name, kind, what it fits, where it comes from, how long it lasts, and the eight parts of the one page. */
export function EditFacts({
  content,
  change,
  expires,
  onExpires,
}: {
  content: PlanContent
  change: (next: Partial<PlanContent>) => void
  expires: string
  onExpires: (words: string) => void
}) {
  const { fits, onePage } = content
  return (
    <>
      <Field label={text.edit.name}>
        <TextField
          value={content.name}
          onChange={(name) => change({ name })}
          maxLength={80}
          missing={content.name === ''}
        />
      </Field>
      <Field label={text.edit.kind}>
        <Select
          value={content.kind}
          empty={planKindText.other}
          options={planKinds.map((value) => ({ value, label: planKindText[value] }))}
          onChange={(kind) => change({ kind: planKinds.find((one) => one === kind) ?? 'other' })}
        />
      </Field>
      <Field label={text.edit.categories}>
        <span className={styles.acts}>
          {categories.map((one) => (
            <Button
              key={one}
              small
              label={categoryText[one]}
              pressed={fits.categories.includes(one)}
              look={fits.categories.includes(one) ? 'primary' : 'normal'}
              onPress={() => change({ fits: { ...fits, categories: without(fits.categories, one) } })}
            />
          ))}
        </span>
      </Field>
      <ListField
        label={text.edit.subtypes}
        value={fits.subtypes}
        most={24}
        onChange={(list) =>
          change({ fits: { ...fits, subtypes: list.filter((one) => SUBTYPE.test(one)).slice(0, 20) } })
        }
      />
      <ListField
        label={text.edit.words}
        value={fits.words}
        most={20}
        onChange={(list) => change({ fits: { ...fits, words: list.slice(0, 40) } })}
      />
      <Field label={text.edit.clause}>
        <TextField value={content.clause} onChange={(clause) => change({ clause })} maxLength={300} />
      </Field>
      <Field label={text.edit.source}>
        <TextArea value={content.source} onChange={(source) => change({ source })} maxLength={1000} />
      </Field>
      <Field label={text.edit.expires}>
        <TextField
          value={expires}
          onChange={onExpires}
          placeholder={text.edit.expiresHint}
          maxLength={10}
          missing={expires === ''}
        />
      </Field>
      <ListField
        label={text.edit.unchecked}
        value={content.unchecked}
        byLine
        most={300}
        onChange={(list) => change({ unchecked: list.slice(0, 60) })}
      />
      <h3 className={styles.section}>{text.edit.onePage}</h3>
      {onePageParts.map((part) => (
        <Field key={part} label={onePagePartText[part]}>
          <TextArea
            value={onePage[part] ?? ''}
            onChange={(words) => change({ onePage: { ...onePage, [part]: words } })}
            maxLength={1500}
          />
        </Field>
      ))}
    </>
  )
}

function without<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
}
