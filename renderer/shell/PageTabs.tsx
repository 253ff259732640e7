import type { Screen } from '../routes.tsx'
import { classNames } from '../ui/class-names.ts'
import styles from './PageTabs.module.css'
import { goTo } from './place.ts'

/** The pages of a screen that has several, as a row of tabs. */
export function PageTabs({ screen, here }: { screen: Screen; here: string }) {
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
          {name}
        </button>
      ))}
    </nav>
  )
}
