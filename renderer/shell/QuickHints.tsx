import { howLong } from '../../domain/time.ts'
import { useMay } from '../desk/useMay.ts'
import { useNow } from '../desk/useNow.ts'
import { useUnsent } from '../desk/useUnsent.ts'
import { Chip } from '../ui/Chip.tsx'
import { classNames } from '../ui/class-names.ts'
import { KeyCap } from '../ui/KeyCap.tsx'
import styles from './QuickLine.module.css'
import { text } from './text.ts'

const prefixes = [
  ['电', text.quick.call, 'log.write'],
  ['!', text.quick.incident, 'incident.report'],
  ['@', text.quick.order, 'order.issue'],
  ['#', text.quick.link, 'log.write'],
] as const

/** To the right of the line: its prefixes, the palette's key, and what still waits on this machine. */
export function QuickHints() {
  const now = useNow()
  const { count, oldest } = useUnsent()
  const may = useMay()
  const shown = prefixes.filter(([, , type]) => may(type))
  return (
    <div className={styles.hints}>
      {shown.map(([key, word]) => (
        <span key={key} className={classNames(styles.hint, styles.wide)}>
          <KeyCap keys={[key]} /> {word}
        </span>
      ))}
      <span className={styles.line} />
      <span className={styles.hint}>
        <KeyCap keys={['Ctrl', 'K']} /> {text.quick.commands}
      </span>
      {count > 0 && <Chip state="pending">{text.quick.unsent(count, howLong(now - (oldest ?? now)))}</Chip>}
    </div>
  )
}
