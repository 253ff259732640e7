import { categories, categoryText, levelText } from '../../../domain/incident/incident.ts'
import {
  governments,
  governmentText,
  type TemplateBody,
  templateUses,
  templateUseText,
} from '../../../domain/template/template.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { text } from './text.ts'

export type Scope = Pick<TemplateBody, 'government' | 'use' | 'fits'>
const levels = [1, 2, 3, 4] as const

/** Whose words they are, what they are for, and which incidents they are proposed for. */
export function ScopeFields({ scope, onChange }: { scope: Scope; onChange: (scope: Scope) => void }) {
  const { government, use, fits } = scope
  const toggle = (category: (typeof categories)[number]) => {
    const without = fits.categories.filter((one) => one !== category)
    const chosen = without.length < fits.categories.length ? without : [...fits.categories, category]
    onChange({ ...scope, fits: { ...fits, categories: chosen } })
  }
  return (
    <>
      <Field label={text.use}>
        <Segmented
          label={text.level}
          segments={governments.map((value) => ({ value, label: governmentText[value] }))}
          value={government}
          onChoose={(value) => onChange({ ...scope, government: value })}
        />
        <Segmented
          label={text.use}
          segments={templateUses.map((value) => ({ value, label: templateUseText[value] }))}
          value={use}
          onChoose={(value) => onChange({ ...scope, use: value })}
        />
      </Field>
      {use === 'incident' && (
        <Field label={text.fits}>
          {categories.map((value) => (
            <Button
              key={value}
              small
              label={categoryText[value]}
              pressed={fits.categories.includes(value)}
              onPress={() => toggle(value)}
            />
          ))}
          <Select
            label={text.level}
            value={fits.level === null ? '' : String(fits.level)}
            options={levels.map((one) => ({ value: String(one), label: text.fitsLevel(levelText[one]) }))}
            onChange={(chosen) => {
              const level = levels.find((one) => String(one) === chosen) ?? null
              onChange({ ...scope, fits: { ...fits, level } })
            }}
            empty={text.anyLevel}
          />
        </Field>
      )}
    </>
  )
}
