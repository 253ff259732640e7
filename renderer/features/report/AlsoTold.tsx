import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import styles from './Report.module.css'
import { text } from './text.ts'

/** 这次也算报给…: other receivers a clock still waits for, told by the same call or sheet. Nothing is taken for granted. */
export function AlsoTold({
  others,
  told,
  onChange,
}: {
  others: readonly string[]
  told: readonly string[]
  onChange: (told: readonly string[]) => void
}) {
  if (others.length === 0) return null
  return (
    <Field label={text.also}>
      <span className={styles.also}>
        {others.map((name) => (
          <Button
            key={name}
            small
            label={name}
            pressed={told.includes(name)}
            onPress={() =>
              onChange(told.includes(name) ? told.filter((one) => one !== name) : [...told, name])
            }
          />
        ))}
      </span>
    </Field>
  )
}
