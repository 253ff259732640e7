import { itemClocks, itemClockText, proofKinds, proofText } from '../../../domain/template/template.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './TemplateScreen.module.css'
import type { HeldItem } from './template-form.ts'
import { text } from './text.ts'

/** One item: what it is, who is to do it, until when, and what proves it. */
export function ItemFields({
  item,
  place,
  onChange,
  onRemove,
}: {
  item: HeldItem
  place: number
  onChange: (part: Partial<HeldItem>) => void
  onRemove: (() => void) | null
}) {
  return (
    <section className={styles.item} aria-label={text.item(place)}>
      <div className={styles.itemHead}>
        {text.item(place)}
        {onRemove !== null && <Button small look="quiet" label={text.remove} onPress={onRemove} />}
      </div>
      <Field label={text.itemTitle}>
        <TextField
          value={item.title}
          onChange={(title) => onChange({ title })}
          maxLength={60}
          missing={item.title.trim() === ''}
        />
      </Field>
      <Field label={text.ask}>
        <TextField value={item.ask} onChange={(ask) => onChange({ ask })} maxLength={300} />
      </Field>
      <Field label={text.role}>
        <TextField value={item.role} onChange={(role) => onChange({ role })} maxLength={60} />
      </Field>
      <Field label={text.minutes}>
        <TextField
          value={item.minutes}
          onChange={(minutes) => onChange({ minutes })}
          placeholder={text.noLimit}
          maxLength={5}
        />
        <Select
          label={text.clock}
          value={item.clock}
          options={itemClocks.map((value) => ({ value, label: itemClockText[value] }))}
          onChange={(chosen) => onChange({ clock: itemClocks.find((one) => one === chosen) ?? item.clock })}
          empty={text.clock}
        />
      </Field>
      <Field label={text.proof}>
        <Select
          value={item.proof}
          options={proofKinds.map((value) => ({ value, label: proofText[value] }))}
          onChange={(chosen) => onChange({ proof: proofKinds.find((one) => one === chosen) ?? item.proof })}
          empty={text.proof}
        />
        {item.proof === 'person' && (
          <Segmented<'yes' | 'no'>
            label={text.department}
            segments={[
              { value: 'no', label: text.noDepartment },
              { value: 'yes', label: text.department },
            ]}
            value={item.department === true ? 'yes' : 'no'}
            onChoose={(value) => onChange({ department: value === 'yes' })}
          />
        )}
        {item.proof === 'list' && (
          <TextField
            label={text.people}
            value={item.people === undefined ? '' : String(item.people)}
            onChange={(typed) => onChange({ people: peopleOf(typed) })}
            placeholder={text.noPeople}
            maxLength={3}
          />
        )}
      </Field>
      <Field label={text.itemSource}>
        <TextField value={item.source} onChange={(source) => onChange({ source })} maxLength={200} />
        <Segmented<'yes' | 'no'>
          label={text.isChecked}
          segments={[
            { value: 'no', label: text.notChecked },
            { value: 'yes', label: text.checked },
          ]}
          value={item.checked ? 'yes' : 'no'}
          onChoose={(value) => onChange({ checked: value === 'yes' })}
        />
      </Field>
    </section>
  )
}

/** At least so many people; undefined where a written file does. */
function peopleOf(typed: string): number | undefined {
  const count = Number(typed.trim())
  return Number.isInteger(count) && count >= 1 && count <= 200 ? count : undefined
}
