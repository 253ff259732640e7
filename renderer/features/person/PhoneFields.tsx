import { phoneLabels } from '../../../domain/person/person.ts'
import { parsePhone } from '../../../domain/person/phone.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './PhoneFields.module.css'
import { text } from './text.ts'

type Held = { label: string; number: string }
const MAX = 12
const words = text.form

/** The numbers of a card, one a row; how a number will be written stands inside its field. */
export function PhoneFields({
  phones,
  onChange,
}: {
  phones: readonly Held[]
  onChange: (phones: Held[]) => void
}) {
  const change = (at: number, part: Partial<Held>) =>
    onChange(phones.map((phone, place) => (place === at ? { ...phone, ...part } : phone)))
  const labels = [...new Set([...phoneLabels, ...phones.map(({ label }) => label)])].filter(Boolean)
  return (
    <Field label={words.phones}>
      <div className={styles.rows}>
        {phones.map((phone, at) => {
          const { kind, shown } = parsePhone(phone.number)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own while typed
            <div key={at} className={styles.row}>
              <Select
                label={words.label(at + 1)}
                value={phone.label}
                options={labels.map((label) => ({ value: label, label }))}
                onChange={(label) => change(at, { label })}
                empty="其他"
              />
              <TextField
                label={words.number(at + 1)}
                value={phone.number}
                onChange={(number) => change(at, { number })}
                maxLength={40}
                placeholder={words.numberHint}
                after={
                  kind !== 'unknown' && shown !== phone.number && <span className={styles.as}>{shown}</span>
                }
              />
              <Button
                small
                look="quiet"
                label={words.dropPhone}
                onPress={() => onChange(phones.filter((_, place) => place !== at))}
              />
            </div>
          )
        })}
        {phones.length < MAX && (
          <Button
            small
            look="quiet"
            label={words.addPhone}
            icon={<Icon name="plus" />}
            onPress={() =>
              onChange([...phones, { label: phones.length === 0 ? '手机' : '办公电话', number: '' }])
            }
          />
        )}
      </div>
    </Field>
  )
}
