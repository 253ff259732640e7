import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import styles from './PeopleChoice.module.css'

/** Several people of a list, each a switch; all in sight. */
export function PeopleChoice({
  label,
  people,
  chosen,
  onChoose,
  children,
}: {
  label: string
  people: readonly { readonly id: string; readonly name: string }[]
  chosen: readonly string[]
  onChoose: (chosen: string[]) => void
  /** Stands above the people, in the same group. */
  children?: ReactNode
}) {
  const toggle = (id: string) =>
    onChoose(people.map((one) => one.id).filter((one) => chosen.includes(one) !== (one === id)))
  return (
    <fieldset className={styles.people} aria-label={label}>
      {children}
      {people.map(({ id, name }) => {
        const on = chosen.includes(id)
        return (
          <button
            key={id}
            type="button"
            aria-pressed={on}
            className={classNames(styles.person, on && styles.on)}
            onClick={() => toggle(id)}
          >
            {on && <Icon name="tick" size={12} />}
            {name}
          </button>
        )
      })}
    </fieldset>
  )
}
