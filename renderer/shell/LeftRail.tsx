import type { Who } from '../../protocol/desk.ts'
import { useAsked } from '../desk/useAsked.ts'
import { useOrderCount } from '../desk/useOrderCount.ts'
import { useQuery } from '../desk/useQuery.ts'
import { people, type Screen, screensFor } from '../routes.tsx'
import { classNames } from '../ui/class-names.ts'
import { Icon } from '../ui/Icon.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import styles from './LeftRail.module.css'
import { goTo, usePlace } from './place.ts'
import { text } from './text.ts'

/** The screens that work, each with its key; counts of what is open. The seat stands at the foot. */
export function LeftRail({ who }: { who: Who }) {
  const { rows: open } = useQuery('incident.open', { limit: 200 })
  const orders = useOrderCount(who)
  const { swaps, absences } = useAsked()
  const counts: Readonly<Record<string, number>> = {
    duty: swaps.length + absences.length,
    incident: open.length,
    order: orders,
  }
  return (
    <nav className={styles.rail} aria-label={text.rail}>
      {screensFor(who.role).map((screen) => (
        <RailItem key={screen.id} screen={screen} count={counts[screen.id] ?? 0} />
      ))}
      <people.Menu who={who} />
    </nav>
  )
}

function RailItem({ screen, count }: { screen: Screen; count: number }) {
  const place = usePlace().screen
  const { digit } = screen
  const here = screen.pages.some((page) => page.id === place)
  useShortcut(['Ctrl', digit], () => goTo(screen.pages[0].id))
  return (
    <button
      type="button"
      className={classNames(styles.item, here && styles.here)}
      aria-current={here ? 'page' : undefined}
      aria-keyshortcuts={`Control+${digit}`}
      onClick={() => goTo(screen.pages[0].id)}
    >
      <span className={styles.key} aria-hidden="true">
        {digit}
      </span>
      {count > 0 && <span className={styles.count}>{count}</span>}
      <Icon name={screen.icon} size={22} />
      <span className={styles.word}>{screen.name}</span>
    </button>
  )
}
