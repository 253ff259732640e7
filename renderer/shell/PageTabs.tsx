import { useAsked } from '../desk/useAsked.ts'
import type { Screen } from '../routes.tsx'
import { classNames } from '../ui/class-names.ts'
import styles from './PageTabs.module.css'
import { goTo } from './place.ts'
import { text } from './text.ts'

/** The pages of a screen that has several, as a row of tabs. */
export function PageTabs({ screen, here }: { screen: Screen; here: string }) {
  const { swaps, absences } = useAsked()
  const counts: Readonly<Record<string, number>> = { roster: swaps.length + absences.length }
  if (screen.pages.length < 2) return null
  return (
    <nav className={styles.tabs} aria-label={screen.name}>
      {screen.pages.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className={classNames(styles.tab, id === here && styles.here)}
          aria-current={id === here ? 'page' : undefined}
          onClick={() => goTo(id)}
        >
          <span>{name}</span>
          <TabCount count={counts[id] ?? 0} />
        </button>
      ))}
    </nav>
  )
}

/** How much on a page waits for whoever is signed in. */
function TabCount({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span className={styles.count} title={text.asked(count)}>
      <span aria-hidden="true">{count}</span>
      <span className={styles.spoken}>{text.asked(count)}</span>
    </span>
  )
}
