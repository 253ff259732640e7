import { useWho } from '../../desk/useWho.ts'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import styles from './SeatChoice.module.css'
import { seatName, seatsToChoose } from './seat-names.ts'
import { text } from './text.ts'

const words = text.restrict

/** 知悉范围: every district seat (null), or those chosen, this one always among them. */
export function SeatChoice({
  seats,
  onChange,
}: {
  seats: readonly string[] | null
  onChange: (seats: string[] | null) => void
}) {
  const who = useWho()
  const own = who?.seat ?? null
  const choose = (chosen: readonly string[]) => onChange([...new Set([...(own ? [own] : []), ...chosen])])
  const toggle = (seat: string) =>
    choose(seats?.includes(seat) ? seats.filter((one) => one !== seat) : [...(seats ?? []), seat])
  return (
    <Field label={text.knownTo}>
      <Segmented<'all' | 'some'>
        label={text.knownTo}
        segments={[
          { value: 'all', label: text.knownToAll },
          { value: 'some', label: words.some },
        ]}
        value={seats === null ? 'all' : 'some'}
        onChoose={(value) => (value === 'all' ? onChange(null) : choose([]))}
      />
      {seats !== null && (
        <fieldset className={styles.seats} aria-label={words.seats}>
          {seatsToChoose(who, seats).map((seat) => (
            <button
              key={seat}
              type="button"
              className={styles.seat}
              aria-pressed={seats.includes(seat)}
              aria-disabled={seat === own}
              onClick={seat === own ? undefined : () => toggle(seat)}
            >
              {seats.includes(seat) && <Icon name="tick" size={14} />}
              {seatName(seat, who)}
              {seat === own && <span className={styles.own}>{words.own}</span>}
            </button>
          ))}
        </fieldset>
      )}
      {seats !== null && (who?.seats.length ?? 0) === 0 && (
        <span className={styles.note}>{words.notTold}</span>
      )}
    </Field>
  )
}
