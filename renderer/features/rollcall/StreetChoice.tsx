import type { CalledStreet } from '../../../domain/rollcall/rollcall.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './PlanForm.module.css'
import { text } from './text.ts'

/** The district's streets, each to be ticked. */
export function StreetChoice({
  streets,
  chosen,
  onChoose,
}: {
  streets: readonly CalledStreet[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
}) {
  const toggle = (code: string) => {
    const next = new Set(chosen)
    if (!next.delete(code)) next.add(code)
    onChoose(next)
  }
  return (
    <fieldset className={styles.streets}>
      <legend className={styles.legend}>
        {text.plan.streets} {text.plan.chosen(chosen.size, streets.length)}
        <Button
          small
          look="quiet"
          label={text.plan.all}
          onPress={() => onChoose(new Set(streets.map(({ code }) => code)))}
        />
        <Button small look="quiet" label={text.plan.clear} onPress={() => onChoose(new Set())} />
      </legend>
      {streets.map(({ code, name }) => (
        <label key={code} className={styles.street}>
          <input type="checkbox" checked={chosen.has(code)} onChange={() => toggle(code)} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
