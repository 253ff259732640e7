import { digits } from '../../../domain/log/same.ts'
import { chineseMoment } from '../../../domain/time.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './CallSheet.module.css'
import type { HeldCall } from './held-call.ts'
import { text } from './text.ts'

/** Whose number it is, from the address book and from calls before; one press fills him in. */
export function WhoCalls({ held, set }: { held: HeldCall; set: (change: Partial<HeldCall>) => void }) {
  const number = digits(held.phone)
  const known = number.length >= 5
  const { rows: people } = useQuery('person.by-number', known ? { number: held.phone } : null, { keep: true })
  const { rows: calls } = useQuery('log.caller', known ? { phone: held.phone } : null, { keep: true })
  if (!known) return null

  const [person] = people
  const [before] = calls
  const filled = held.caller !== '' || held.unit !== ''
  if (person === undefined && before === undefined) return null
  const words =
    person !== undefined
      ? [text.known, person.name, person.unit, person.title].filter(Boolean).join(' ')
      : [text.before(chineseMoment(before?.at ?? 0)), before?.caller, before?.unit].filter(Boolean).join(' ')
  const fill = () =>
    set(
      person !== undefined
        ? { caller: person.name, unit: person.unit, title: person.title }
        : { caller: before?.caller ?? '', unit: before?.unit ?? '', title: before?.title ?? '' },
    )
  return (
    <div className={styles.who}>
      <span className={styles.grow}>{words}</span>
      {before !== undefined && <span className={styles.quiet}>{before.text.slice(0, 40)}</span>}
      {!filled && <Button small label={text.use} keys={['Alt', 'U']} onPress={fill} />}
    </div>
  )
}
