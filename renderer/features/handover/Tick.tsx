import { Icon } from '../../ui/Icon.tsx'
import styles from './Tick.module.css'

/** A box, ticked or not; the words beside it say the same. */
export function TickBox({ on, half = false }: { on: boolean; half?: boolean }) {
  return (
    <span className={on ? styles.on : half ? styles.half : styles.off} aria-hidden="true">
      {on && <Icon name="tick" size={13} />}
    </span>
  )
}
